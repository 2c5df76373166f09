import type { FaultWording } from './faultWording.ts'

export const faultsDe: FaultWording = {
  'kit-unknown': ['Das Kit „{kit}“ gibt es nicht.', 'Gehen Sie zurück zur Bibliothek und wählen Sie ein anderes.'],
  'document-unknown': ['Das Dokument „{document}“ gibt es in diesem Kit nicht.', 'Wählen Sie ein anderes Dokument.'],
  'file-missing': ['Die Datei {path} gibt es nicht.', 'Prüfen Sie, ob sie verschoben wurde.'],
  'file-unreadable': ['Die Datei {path} lässt sich nicht lesen.', 'Prüfen Sie, ob Sie die Datei öffnen dürfen.'],
  'kit-invalid': [
    'Die Angaben zu einem Kit stimmen nicht ({path}).',
    'Wenden Sie sich an die Redaktion des Materialpakets.',
  ],
  'package-invalid': ['Das Materialpaket ist beschädigt ({path}).', 'Installieren Sie es noch einmal.'],
  'store-unreadable': [
    'Der Ordner Ihrer Daten lässt sich nicht lesen ({path}).',
    'Prüfen Sie, ob das Laufwerk verbunden ist, und versuchen Sie es noch einmal.',
  ],
  internal: [
    'Etwas ist schiefgegangen: {reason}',
    'Das ist ein Fehler des Programms. Ihre Texte sind gespeichert. Starten Sie das Programm neu.',
  ],
}
