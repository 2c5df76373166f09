import { z } from 'zod'
import { type Decoded, expects, readJson } from './readJson.ts'
import { count, date, ownFile, section, text, time } from './valueForms.ts'

const agendaExample = { start: '09:00', rows: { mittag: { minutes: 45 } } }

/** Days of one Vorhaben: a year of them, so that no file keeps the program busy. */
const mostDays = 366

/** The facts of a Vorhaben: date, place, people and agenda times, shared by all documents of a kit. */
export const ProjectFactsSchema = section(
  'ein Objekt in geschweiften Klammern',
  { kit: 'werkstatt-basis', title: 'Digitalisierungs-Werkstatt Musterstadt' },
  {
    kit: text('die Kennung des Kits', 'werkstatt-basis'),
    title: text('der Titel des Vorhabens', 'Digitalisierungs-Werkstatt Musterstadt'),
    dates: z
      .array(date('2027-03-18'), { error: expects('eine Liste von Tagen', ['2027-03-18']) })
      .max(mostDays, { error: expects(`eine Liste von höchstens ${mostDays} Tagen`, ['2027-03-18']) })
      .optional(),
    /** Moves the first agenda of the kit, unless `agenda` sets its start. */
    start: time('09:00').optional(),
    /** Without it the first agenda's computed end. */
    end: time('16:30').optional(),
    place: section(
      'der Veranstaltungsort',
      { name: 'Bürgerhaus Alte Färberei' },
      {
        name: text('der Name des Hauses', 'Bürgerhaus Alte Färberei').optional(),
        room: text('der Raum', 'Großer Saal').optional(),
        street: text('Straße und Hausnummer', 'Färbergasse 12').optional(),
        postalCode: text('die Postleitzahl in Anführungszeichen', '01234').optional(),
        city: text('der Ort', 'Musterstadt').optional(),
        directions: text('der Weg zum Haus', 'Bus 4 bis Färbergasse').optional(),
      },
    ).optional(),
    facilitator: section(
      'die Moderation',
      { name: 'Dr. Miriam Lehnert' },
      {
        name: text('der Name der Moderation', 'Dr. Miriam Lehnert').optional(),
        contact: text('E-Mail-Adresse oder Telefonnummer', 'miriam.lehnert@musterstadt.example').optional(),
      },
    ).optional(),
    host: section(
      'wer einlädt',
      { name: 'Jörg Brückner', role: 'Bürgermeister' },
      {
        name: text('der Name', 'Jörg Brückner').optional(),
        role: text('die Funktion', 'Bürgermeister').optional(),
      },
    ).optional(),
    replyBy: date('2027-03-04').optional(),
    /** Expected number of people; without it as many as the list of people has. */
    headcount: count('die Zahl der Personen ohne Anführungszeichen', 30).optional(),
    /** Name of a CSV file beside the facts. */
    people: ownFile('die CSV-Datei mit den Teilnehmenden, neben den Angaben', 'teilnehmende.csv').optional(),
    /** Name of a CSV file beside the facts. */
    ratings: ownFile('die CSV-Datei mit den Bewertungsbögen, neben den Angaben', 'bewertungen.csv').optional(),
    agenda: z
      .record(
        z.string(),
        section('die Änderungen an einer Agenda', agendaExample, {
          start: time('09:00').optional(),
          rows: z
            .record(
              z.string(),
              section(
                'die Änderung einer Zeile',
                { minutes: 45 },
                {
                  minutes: count('eine Dauer in Minuten', 45, 0).optional(),
                  at: z
                    .union([z.literal(''), time('12:30')], {
                      error: expects('eine Uhrzeit in der Form HH:MM', '12:30'),
                    })
                    .optional(),
                },
              ),
              { error: expects('Änderungen je Zeile', { mittag: { minutes: 45 } }) },
            )
            .optional(),
        }),
        { error: expects('Änderungen je Agenda', { tag: agendaExample }) },
      )
      .optional(),
  },
)
export type ProjectFacts = z.infer<typeof ProjectFactsSchema>

/** Fails with `project-invalid`. */
export const decodeProjectFacts = (source: string, file: string): Decoded<ProjectFacts> =>
  readJson(source, file, ProjectFactsSchema, 'project-invalid')
