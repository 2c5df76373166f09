import type { Words } from '../words.ts'

/** Expected failures in English: what happened, and what to do. */
export const faultsEn: Words['faults'] = {
  'kit-ambiguous': ({ kit }) => [`Several packages have a kit “${kit}”.`, 'Choose it in the library.'],
  'package-unknown': ({ package: id }) => [
    `The package “${id}” is not installed.`,
    'Install it, or choose another kit in the library.',
  ],
  'package-misplaced': ({ id, version, other }) => [
    `${other} lies where the package ${id} ${version} should be. It is left out.`,
    'Install the package again.',
  ],
  'kit-unknown': ({ kit }) => [`There is no kit “${kit}”.`, 'Go back to the library and choose another one.'],
  'document-unknown': ({ document }) => [`This kit has no document “${document}”.`, 'Choose another document.'],
  'file-missing': ({ path }) => [`The file ${path} does not exist.`, 'Check whether it has been moved.'],
  'file-too-large': ({ path, most }) => [
    `${path} is larger than ${most}.`,
    'Choose a smaller file; no project, list or picture is that large.',
  ],
  'file-unreadable': ({ path }) => [`The file ${path} cannot be read.`, 'Check whether you may open it.'],
  'file-not-utf8': ({ path }) => [
    `The file ${path} is not text in UTF-8; accented letters would be lost.`,
    'Save it with the encoding UTF-8, tables as “CSV UTF-8”.',
  ],
  'kit-invalid': ({ path }) => [
    `The description of a kit is wrong (${path}).`,
    'Ask the editors of the material package.',
  ],
  'package-invalid': ({ path }) => [`The material package is damaged (${path}).`, 'Install it again.'],
  'profile-invalid': ({ path }) => [
    `Something is wrong in the profile file ${path}.`,
    'Correct these places and load it again:',
  ],
  'logo-missing': ({ logo }) => [
    `The logo ${logo} named in the profile file does not exist.`,
    'Put the image file beside the profile file.',
  ],
  'logo-too-large': () => ['The logo is larger than 2 MB.', 'Make the picture smaller or choose an SVG file.'],
  'logo-not-an-image': ({ path }) => [
    `${path} is not a picture that can be printed.`,
    'Choose an SVG, PNG or JPEG file.',
  ],
  'logo-svg-active': ({ path }) => [
    `The SVG file ${path} contains scripts or animation and is not accepted.`,
    'Save the drawing as plain SVG or as PNG.',
  ],
  'logo-svg-external': ({ path }) => [
    `The SVG file ${path} loads content from elsewhere and is not accepted.`,
    'Embed pictures and fonts, or save the drawing as PNG.',
  ],
  'logo-unusable': ({ path }) => [
    `The logo ${path} cannot be printed like this.`,
    'Change the picture, or choose another one:',
  ],
  'record-missing': ({ id }) => [`This entry does not exist any more (${id}).`, 'Look in the list or in the trash.'],
  'record-damaged': ({ id }) => [
    `The file of this entry is damaged (${id}).`,
    'Bring it back from a backup of the data folder.',
  ],
  'record-newer': ({ id }) => [
    `A newer version of Werkstattkoffer has saved this entry (${id}).`,
    'Open it with the newer version. It stays as it is.',
  ],
  'record-changed': ({ id }) => [
    `The entry has been changed elsewhere meanwhile (${id}).`,
    'Open it again and repeat your change.',
  ],
  'record-invalid': ({ id }) => [`These facts cannot be saved (${id}).`, 'Check the fields and try again.'],
  'record-set-aside': ({ kind, used, from, path }) => [
    `The file of ${records[kind]} could not be read any more. ${inUse(used, from)}`,
    `The unreadable file is here now: ${path}. Keep it until you are sure that nothing is missing.`,
  ],
  'record-previous-used': ({ kind, used, from, path }) => [
    `The file of ${records[kind]} cannot be read. ${inUse(used, from)}`,
    `It is here: ${path}.`,
  ],
  'history-set-aside': ({ path, count }) => [
    'The history of a project could not be read completely. The project itself is there.',
    `The unreadable file is here now: ${path}. Older states lost: ${count}.`,
  ],
  'record-unreadable': ({ kind, path }) => [
    `The file of ${records[kind]} cannot be read. Everything else is there.`,
    `Check the permissions of the file ${path}, or ask your IT department.`,
  ],
  'record-recovered': ({ kind, used, from }) => [
    `The file of ${records[kind]} was missing. ${inUse(used, from)}`,
    'Ask your IT department whether a virus scanner or a sync program removed it.',
  ],
  'history-newer': ({ kind }) => [
    `The file of ${records[kind]} is older than its history; a sync program or a backup seems to have put an old one back.`,
    'The newer versions are still there: open the history of the project and restore the one at the top.',
  ],
  'copy-found': ({ kind, title }) => [
    `Beside the file of ${records[kind]} lies another state of “${title}” that a sync program left.`,
    'Under “Projects” you can take it over or set it aside.',
  ],
  'copy-missing': ({ name }) => [`This copy no longer exists (${name}).`, 'Open the list of projects again.'],
  'replaced-missing': () => [
    'The previous state no longer exists.',
    'Your data have not been changed. Choose a backup.',
  ],
  'backup-left-out': ({ path }) => [
    `${path} is not in the backup: the file cannot be read, or its name is not allowed.`,
    'Check its permissions and name, and make another backup if you need the file.',
  ],
  'state-replaced': ({ path }) => [`The previous state is in ${path}.`, 'You can restore it from there.'],
  'backup-invalid': ({ path }) => [
    `This is not a complete backup: ${path}.`,
    'Your data are unchanged. Choose another backup.',
  ],
  'backup-newer': ({ path }) => [
    `A newer version of Werkstattkoffer has made this backup: ${path}.`,
    'Your data are unchanged. Restore it with the newer version.',
  ],
  'store-held': ({ user, computer }) => [
    `The data are open at another place: ${user}, computer ${computer}.`,
    'Close Werkstattkoffer there and start it here again. You can read and print already.',
  ],
  'store-taken-over': ({ user, computer }) => [
    `Your data were last open at another place: ${user}, computer ${computer}. There are no signs of life from there any more.`,
    'Now you can write here. Ask there if something is missing.',
  ],
  'store-read-only': () => ['The data are open for reading only.', 'Start Werkstattkoffer again to change something.'],
  'store-not-writable': ({ path }) => [
    `Nothing can be saved in the folder of your data (${path}).`,
    'Check permissions and drive. Your text is still here in the window.',
  ],
  'store-full': () => ['There is no space left on the disk.', 'Make space. Your text is still here in the window.'],
  'store-unreadable': ({ path }) => [
    `The folder of your data cannot be read (${path}).`,
    'Check whether the drive is connected, and try again.',
  ],
  'project-invalid': () => [
    'Something in the facts of the project is wrong.',
    'Open the project and correct these places:',
  ],
  'project-other-kit': ({ other }) => [
    `These facts belong to another kit (${other}).`,
    'Choose a project of this kit or create one.',
  ],
  'csv-invalid': ({ line }) => [
    `Line ${line} of the list cannot be read.`,
    'Open the list in your spreadsheet program and save it as CSV again.',
  ],
  'people-invalid': ({ line }) => [
    `Line ${line} of the list of people has no name.`,
    'Add the name or delete the line.',
  ],
  'ratings-invalid': ({ line, value }) => [
    `Line ${line} of the rating sheets says “${value}” where a number should be.`,
    'Correct the line and take the list over again.',
  ],
  'adaptation-damaged': ({ document }) => [
    `Your changes to “${document}” can no longer be read.`,
    'Bring an earlier state back from the history of the project.',
  ],
  'blocks-invalid': () => [
    'The last change cannot be saved. What was saved before is unchanged.',
    'Undo the last change and try again.',
  ],
  'document-invalid': () => ['No pages can be made of this.', 'Change these places:'],
  'document-locked': ({ title }) => [
    `“${title}” is fixed: its wording must not be changed.`,
    'Add your text in another document.',
  ],
  'document-missing': ({ document }) => [
    `The document “${document}” is missing in the material package.`,
    'Install the material package again.',
  ],
  'document-other': ({ path, other }) => [
    `${path} holds another document (${other}).`,
    'Choose the file of this document.',
  ],
  'layout-failed': ({ path, reason }) => [
    `The pages of “${path}” cannot be made: ${reason}`,
    'Undo the last change. Your text is kept.',
  ],
  'layout-too-slow': ({ path, seconds }) => [
    `The pages of “${path}” took more than ${seconds} seconds and were stopped.`,
    'Undo the last change, or shorten or split the document. Your text is kept.',
  ],
  'layout-too-large': ({ path }) => [
    `“${path}” is too large or nested too deeply to make pages of it.`,
    'Shorten or split the document; make long lists of people in several parts.',
  ],
  'version-missing': () => ['This state is no longer in the history.', 'Choose another state.'],
  'placeholders-unresolved': () => ['Some facts are still missing.', 'Add these facts or leave gaps:'],
  interrupted: () => ['Cancelled.', 'Nothing has been written.'],
  'out-not-a-folder': ({ path }) => [`${path} is not a folder.`, 'Choose another folder.'],
  'out-is-a-folder': ({ path }) => [
    `A folder has the name of a file that is to be written: ${path}.`,
    'Rename that folder or choose another one.',
  ],
  'out-not-restored': ({ path, names, kept }) => [
    `Something went wrong while writing to ${path}. These files could not be put back: ${names}.`,
    `Your former files lie in ${kept}. Copy them back from there.`,
  ],
  'out-not-writable': ({ path }) => [
    `Nothing can be written in ${path}.`,
    'Choose another folder, or close PDFs that are still open.',
  ],
  'disk-full': ({ path }) => [`There is no space left on the disk of ${path}.`, 'Make room or choose another folder.'],
  'export-no-folder': () => ['No folder has been chosen yet.', 'Choose the folder for the PDFs.'],
  'ratings-other': ({ path }) => [
    `There is no answer to the questions of this sheet in ${path}.`,
    'The columns are named as the fields of the sheet, for example auftrag-1. Choose another table.',
  ],
  'nothing-to-share': () => ['Nothing is changed in this document.', 'Hand on the whole project.'],
  'shared-invalid': ({ path }) => [
    `${path} holds neither a project nor an adaptation.`,
    'Choose a file ending in .vorhaben or .anpassung.',
  ],
  'shared-outside': ({ path, name }) => [
    `${path} names a file that is not in it: ${name}.`,
    'Nothing was taken over. Ask for the project again, saved from Werkstattkoffer.',
  ],
  'shared-damaged': ({ path }) => [
    `${path} is not complete or was changed on its way.`,
    'Ask for the file once more. Nothing has been taken over.',
  ],
  'shared-newer': ({ path }) => [
    `${path} comes from a newer version of Werkstattkoffer.`,
    'Open the file with the newer version. Nothing has been taken over.',
  ],
  'shared-other-kit': ({ path, kit }) => [
    `${path} belongs to another kit (${kit}).`,
    'Choose a project with this kit.',
  ],
  'shared-in-trash': ({ title }) => [
    `“${title}” lies in the trash here. Nothing was taken over.`,
    'Bring the project back from the trash below and open the file once more.',
  ],
  'shared-without-project': ({ path }) => [
    `${path} holds changed texts only, and their project is not here.`,
    'Choose the project that shall get these texts.',
  ],
  'switch-refused': ({ option }) => [
    `Werkstattkoffer was started with an option that it does not accept:\n${option}`,
    'Remove the option from the shortcut or the command. Only --data with the folder for your data is allowed. If you have not changed anything, show this message to your IT department.',
  ],
  internal: ({ reason }) => [
    `Something went wrong: ${reason}`,
    'This is a fault of the program. Your texts are saved. Start the program again.',
  ],
  'not-a-package': ({ path }) => [`There is no package.yaml in ${path}.`, 'Choose the folder of a package.'],
  'not-materials': ({ path }) => [
    `There is neither package.yaml nor kit.yaml in ${path}.`,
    'Choose the folder of a package or of a kit.',
  ],
  usage: ({ reason }) => [reason, 'Help: koffer --help'],
}

const records = { settings: 'the settings', profiles: 'a profile', projects: 'a project' } as const

function inUse(used: number, from: 'history' | undefined): string {
  if (used === 0) return 'There is no earlier state.'
  return from === 'history'
    ? 'You are now working with the last state of the history.'
    : 'You are now working with the state saved before.'
}
