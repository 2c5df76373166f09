import { assertNever } from '../../core/outcome.ts'
import type { ProblemFacts } from '../../core/problemCodes.ts'
import type { Said } from '../words.ts'

/** What has no room on its page, and what to shorten. */
export function overflowDe({ what, words, much, letters }: ProblemFacts['text-overflow']): Said {
  const named = words === '' ? '' : ` „${shortened(words)}“`
  const shorten = `um etwa ${letters} Zeichen`
  switch (what) {
    case 'canvas':
      return [
        `Die Texte der Fläche${named} haben in ihren Feldern keinen Platz.`,
        `Kürzen Sie sie um etwa ${much} Prozent, oder setzen Sie davor einen Seitenwechsel.`,
      ]
    case 'chart':
      return [
        `Das Diagramm${named} hat in dieser Breite keinen Platz.`,
        'Setzen Sie es aus den Spalten heraus, oder auf ein größeres Blatt.',
      ]
    case 'columns':
      return [`${much} Spalten nebeneinander sind auf dieser Seite zu schmal.`, 'Nehmen Sie weniger Spalten.']
    case 'cover':
      return [`Der Titel${named} hat auf dem Deckblatt keinen Platz.`, `Kürzen Sie Titel oder Untertitel ${shorten}.`]
    case 'letter':
      return [
        'Das Blatt ist zu schmal für einen Brief mit Anschrift und Absender.',
        'Wählen Sie im Kopf des Dokuments page: a4.',
      ]
    case 'organisation':
      return [`Der Name${named} hat im Kopf der Seite keinen Platz.`, `Kürzen Sie im Profil den Namen ${shorten}.`]
    case 'pages':
      return [
        `Was auf eine Seite gehört${words === '' ? '' : ` („${shortened(words)}“)`}, braucht ${much} Seiten.`,
        'Kürzen Sie den Text, bis er auf eine Seite passt.',
      ]
    case 'provenance':
      return [
        `Die Angabe zur Herkunft${named} hat im Fuß der Seite keinen Platz.`,
        `Kürzen Sie im Profil den Namen ${shorten}.`,
      ]
    case 'qr':
      return [
        `Der QR-Code${named} wird in dieser Breite zu fein, um ihn zu lesen.`,
        'Kürzen Sie seinen Inhalt, oder setzen Sie ihn aus den Spalten heraus.',
      ]
    case 'recipient':
      return ['Eine Anschrift hat im Feld für das Fenster keinen Platz.', `Kürzen Sie sie um etwa ${much} Prozent.`]
    case 'sender':
      return [
        'Der Absender des Briefs hat in seinem Feld keinen Platz.',
        `Kürzen Sie im Profil Name, Anschrift oder Kontakt um etwa ${much} Prozent.`,
      ]
    case 'table':
      return [
        `Die Tabelle${named} mit ${much} Spalten ist auf dieser Seite zu eng, um sie zu lesen.`,
        'Nehmen Sie weniger Spalten, oder wählen Sie ein größeres Blatt oder Querformat.',
      ]
    case 'title':
      return [`Der Titel${named} hat im Kopf der Seite keinen Platz.`, `Kürzen Sie den Titel ${shorten}.`]
    default:
      return assertNever(what)
  }
}

const shortened = (words: string): string => (words.length > 60 ? `${words.slice(0, 60)}…` : words)
