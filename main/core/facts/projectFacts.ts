import { z } from 'zod'
import type { Expected } from '../expected.ts'
import { type Decoded, readJson } from './readJson.ts'
import { count, date, ownFile, section, text, time } from './valueForms.ts'

/** Days of one project: a year of them, so that no file keeps the program busy. */
const mostDays = 366

/** The facts of a project: date, place, people and agenda times, shared by all documents of a kit. */
export const ProjectFactsSchema = section('project', {
  kit: text('kit'),
  title: text('project-title'),
  dates: z
    .array(date('date'), { error: 'dates' satisfies Expected })
    .max(mostDays, { error: 'dates' satisfies Expected })
    .optional(),
  /** Moves the first agenda of the kit, unless `agenda` sets its start. */
  start: time('start').optional(),
  /** Without it the first agenda's computed end. */
  end: time('end').optional(),
  place: section('venue', {
    name: text('venue-name').optional(),
    room: text('room').optional(),
    street: text('venue-street').optional(),
    postalCode: text('postal-code').optional(),
    city: text('city').optional(),
    directions: text('directions').optional(),
  }).optional(),
  facilitator: section('facilitator', {
    name: text('facilitator-name').optional(),
    contact: text('facilitator-contact').optional(),
  }).optional(),
  host: section('host', { name: text('host-name').optional(), role: text('host-role').optional() }).optional(),
  replyBy: date('reply-by').optional(),
  /** Expected number of people; without it as many as the list of people has. */
  headcount: count('headcount').optional(),
  /** Name of a CSV file beside the facts. */
  people: ownFile('people-file').optional(),
  /** Name of a CSV file beside the facts. */
  ratings: ownFile('ratings-file').optional(),
  agenda: z
    .record(
      z.string(),
      section('agenda', {
        start: time('start').optional(),
        rows: z
          .record(
            z.string(),
            section('agenda-row', {
              minutes: count('minutes', 0).optional(),
              at: z.union([z.literal(''), time('time')], { error: 'time' satisfies Expected }).optional(),
            }),
            { error: 'agenda-rows' satisfies Expected },
          )
          .optional(),
      }),
      { error: 'agendas' satisfies Expected },
    )
    .optional(),
})
export type ProjectFacts = z.infer<typeof ProjectFactsSchema>

/** Fails with `project-invalid`. */
export const decodeProjectFacts = (source: string, file: string): Decoded<ProjectFacts> =>
  readJson(source, file, ProjectFactsSchema, 'project-invalid')
