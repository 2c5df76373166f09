import { quoted } from '../quoted.ts'
import type { Words } from '../words.ts'

/** Expected failures in English: what happened, and what to do. */
export const faultsEn: Words['faults'] = {
  'kit-ambiguous': ({ kit }) => [`Several packages have a kit “${kit}”.`, 'Choose it in the library.'],
  'package-unknown': ({ package: id }) => [
    `The package “${id}” is not installed.`,
    'Install it, or choose another kit in the library.',
  ],
  'package-misplaced': ({ id, version, other }) => [
    `${other} lies where the package ${id} ${version} should be. It is ignored.`,
    'Install the package again.',
  ],
  'kit-unknown': ({ kit }) => [`There is no kit “${kit}”.`, 'Go back to the library and choose another one.'],
  'document-unknown': ({ document }) => [`This kit has no document ${quoted(document)}.`, 'Choose another document.'],
  'file-missing': ({ path }) => [`The file ${path} does not exist.`, 'Check whether it has been moved.'],
  'file-too-large': ({ path, most }) => [
    `${path} is larger than ${most}.`,
    'Choose a smaller file; no project, list or picture is that large.',
  ],
  'file-outside': ({ path }) => [
    `${path} is a link that leads out of the package.`,
    'Put the file itself in its place.',
  ],
  'file-unreadable': ({ path }) => [`The file ${path} cannot be read.`, 'Check whether you may open it.'],
  'file-not-utf8': ({ path }) => [
    `The file ${path} is not text in UTF-8; accented letters would be lost.`,
    'Save it with the encoding UTF-8, tables as “CSV UTF-8”.',
  ],
  'kit-invalid': ({ path }) => [
    `The description of a kit is wrong (${path}).`,
    'Contact the publishers of the material package.',
  ],
  'package-invalid': ({ path }) => [`The material package is damaged (${path}).`, 'Install it again.'],
  'profile-invalid': ({ path }) => [
    `Something is wrong in the profile file ${path}.`,
    'Correct these places and load it again:',
  ],
  'logo-missing': ({ logo }) => [
    `The logo ${logo} named in the profile file does not exist.`,
    'Put the image file next to the profile file.',
  ],
  'picture-unusable': () => [
    'This picture cannot be printed.',
    'Open it in a picture program and save it as PNG or JPEG.',
  ],
  'logo-too-large': () => ['The logo is larger than 2 MB.', 'Make the image smaller or choose an SVG file.'],
  'logo-not-an-image': ({ path }) => [
    `${path} is not an image that can be printed.`,
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
  'record-missing': ({ id }) => [`This entry no longer exists (${id}).`, 'Look in the list or in the trash.'],
  'record-damaged': ({ id }) => [
    `The file of this entry is damaged (${id}).`,
    'Restore it from a backup of the data folder.',
  ],
  'record-newer': ({ id }) => [
    `A newer version of Werkstattkoffer has saved this entry (${id}).`,
    'Open it with the newer version. It stays as it is.',
  ],
  'record-changed': ({ id }) => [
    `The entry has been changed elsewhere in the meantime (${id}).`,
    'Open it again and repeat your change.',
  ],
  'record-invalid': ({ id }) => [`These details cannot be saved (${id}).`, 'Check the fields and try again.'],
  'record-set-aside': ({ kind, used, from, path }) => [
    `The file of ${records[kind]} could no longer be read. ${inUse(used, from)}`,
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
    `Next to the file of ${records[kind]} there is another version of ${quoted(title)}, left by a sync program.`,
    'Under “Projects” you can keep it as a new one or set it aside.',
  ],
  'copy-missing': ({ name }) => [`This copy no longer exists (${name}).`, 'Open the list of projects again.'],
  'replaced-missing': () => [
    'The previous version no longer exists.',
    'Your data have not been changed. Choose a backup.',
  ],
  'backup-left-out': ({ path }) => [
    `${path} is not in the backup: the file cannot be read, or its name is not allowed.`,
    'Check its permissions and name, and make another backup if you need the file.',
  ],
  'state-replaced': ({ path }) => [`The previous state is in ${path}.`, 'You can restore it from there.'],
  'backup-invalid': ({ path }) => [
    `This is not a complete backup: ${path}.`,
    'Your data have not been changed. Choose another backup.',
  ],
  'backup-newer': ({ path }) => [
    `A newer version of Werkstattkoffer has made this backup: ${path}.`,
    'Your data have not been changed. Restore it with the newer version.',
  ],
  'store-held': ({ user, computer }) => [
    `Your data are currently open on another computer: ${user}, computer ${computer}.`,
    'Close Werkstattkoffer there and restart it here. In the meantime you can read and print.',
  ],
  'store-taken-over': ({ user, computer }) => [
    `Your data were last open on another computer: ${user}, computer ${computer}. It no longer responds.`,
    'You can now make changes here. Ask there if anything is missing.',
  ],
  'store-read-only': () => ['The data are open for reading only.', 'Restart Werkstattkoffer to make changes.'],
  'store-not-writable': ({ path }) => [
    `Nothing can be saved in your data folder (${path}).`,
    'Check permissions and drive. Your text is still here in the window.',
  ],
  'store-full': () => [
    'There is no space left on the disk.',
    'Free up some space. Your text is still here in the window.',
  ],
  'store-unreadable': ({ path }) => [
    `Your data folder cannot be read (${path}).`,
    'Check whether the drive is connected, and try again.',
  ],
  'project-invalid': () => ['Something in the project details is wrong.', 'Open the project and correct these places:'],
  'project-other-kit': ({ other }) => [
    `These details belong to another kit (${other}).`,
    'Choose a project of this kit or create one.',
  ],
  'csv-invalid': ({ line }) => [
    `A quotation mark that opens in line ${line} of the list is never closed.`,
    'Close or delete it; a quotation mark inside of a text is doubled.',
  ],
  'table-too-large': ({ of, most }) => [
    `The table has more than ${most.toLocaleString('en')} ${{ rows: 'rows', columns: 'columns', letters: 'characters' }[of]}; no more are read.`,
    'Save only the rows and columns that are needed as a table of its own.',
  ],
  'people-invalid': () => [
    'Something in the list of people is wrong; nothing was taken over.',
    'Correct these places and import the list again:',
  ],
  'people-none': () => [
    'The list has no person; the list from before stays.',
    'Choose a file with a header and a row for each person below it.',
  ],
  'table-format': ({ format }) => [
    `The file is ${tableFormat(format)} and no CSV file.`,
    'Open it in your spreadsheet program and save it as “CSV UTF-8”.',
  ],
  'table-encoding': ({ one, other }) => [
    `Whether the list says ${quoted(one)} or ${quoted(other)} cannot be told: the file does not say how its letters are stored.`,
    'Open it in your spreadsheet program and save it as “CSV UTF-8”.',
  ],
  'people-too-many': ({ count, most }) => [
    `The list would have ${count.toLocaleString('en')} people; a project has room for ${most.toLocaleString('en')}.`,
    'Split the list over several projects. The list that you have stays as it is.',
  ],
  'ratings-invalid': () => [
    'Something in the rating sheets is wrong; nothing was taken over.',
    'Correct these places and import the file again:',
  ],
  'adaptation-damaged': ({ document }) => [
    `Your changes to ${quoted(document)} can no longer be read.`,
    'Restore an earlier version from the project’s history.',
  ],
  'blocks-invalid': () => [
    'The last change cannot be saved. What was saved before is unchanged.',
    'Undo the last change and try again.',
  ],
  'document-invalid': () => ['No pages can be created from this.', 'Please correct these places:'],
  'document-locked': ({ title }) => [
    `${quoted(title)} is fixed: its wording must not be changed.`,
    'Add your text in another document.',
  ],
  'document-missing': ({ document }) => [
    `The document ${quoted(document)} is missing from the material package.`,
    'Install the material package again.',
  ],
  'document-other': ({ path, other }) => [
    `${path} contains another document (${other}).`,
    'Choose the file of this document.',
  ],
  'layout-failed': ({ path, reason }) => [
    `The pages of “${path}” cannot be created: ${reason}`,
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
  'version-missing': () => ['This version is no longer in the history.', 'Choose another version.'],
  'placeholders-unresolved': () => ['Some details are still missing.', 'Add these details or leave gaps:'],
  interrupted: () => ['Cancelled.', 'Nothing has been written.'],
  'out-not-a-folder': ({ path }) => [`${path} is not a folder.`, 'Choose another folder.'],
  'out-is-a-folder': ({ path }) => [
    `A folder has the same name as a file that is to be written: ${path}.`,
    'Rename that folder or choose another one.',
  ],
  'out-not-restored': ({ path, names, kept }) => [
    `Something went wrong while writing to ${path}. These files could not be put back: ${names}.`,
    `Your previous files are in ${kept}. Copy them back from there.`,
  ],
  'out-not-writable': ({ path }) => [
    `Files cannot be written to ${path}.`,
    'Choose another folder, or close PDFs that are still open.',
  ],
  'disk-full': ({ path }) => [
    `There is no space left on the disk of ${path}.`,
    'Free up some space or choose another folder.',
  ],
  'export-no-folder': () => ['No folder has been chosen yet.', 'Choose the folder for the PDFs.'],
  'ratings-other': ({ path }) => [
    `${path} contains no answers to the questions on this sheet.`,
    'The columns must be named like the fields of the sheet, for example auftrag-1. Choose another table.',
  ],
  'nothing-to-share': () => ['Nothing has been changed in this document.', 'Share the whole project.'],
  'import-too-slow': ({ seconds }) => [
    `The file was not read after ${seconds} seconds; it holds far more than a project has. Nothing was taken over.`,
    'Have the file sent to you once more, or the texts one by one.',
  ],
  'shared-invalid': ({ path }) => [
    `${path} contains neither a project nor an adaptation.`,
    'Choose a file ending in .vorhaben or .anpassung.',
  ],
  'shared-outside': ({ path, name }) => [
    `${path} names a file that is not in it: ${name}.`,
    'Nothing has been imported. Ask for the project again, saved from Werkstattkoffer.',
  ],
  'shared-damaged': ({ path }) => [
    `${path} is incomplete or was changed in transit.`,
    'Ask for the file again. Nothing has been imported.',
  ],
  'shared-newer': ({ path }) => [
    `${path} comes from a newer version of Werkstattkoffer.`,
    'Open the file with the newer version. Nothing has been imported.',
  ],
  'shared-other-kit': ({ path, kit }) => [
    `${path} belongs to another kit (${kit}).`,
    'Choose a project with this kit.',
  ],
  'shared-in-trash': ({ title }) => [
    `${quoted(title)} is in the trash here. Nothing has been imported.`,
    'Restore the project from the trash below and open the file again.',
  ],
  'shared-without-project': ({ path }) => [
    `${path} contains changed texts only, and their project is not on this computer.`,
    'Choose the project that should take these texts.',
  ],
  'switch-refused': ({ option }) => [
    `Werkstattkoffer was started with an option that it does not accept:\n${option}`,
    'Remove the option from the shortcut or the command. Only --data with the folder for your data is allowed. If you have not changed anything, show this message to your IT department.',
  ],
  internal: ({ reason }) => [
    `Something went wrong: ${reason}`,
    'This is an error in the program. Your texts are saved. Please restart the program.',
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

const tableFormat = (format: string): string => formats[format] ?? formats.unknown ?? ''
const formats: Readonly<Record<string, string>> = {
  xlsx: 'an Excel or LibreOffice workbook',
  xls: 'an Excel workbook',
  pdf: 'a PDF',
  html: 'a web page',
  xml: 'an XML file',
  rtf: 'a text document (RTF)',
  unknown: 'no table of text',
}
