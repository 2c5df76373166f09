import { isOwnName } from '../ownName.ts'

/** Facts of a profile or a project that name a file, with what that file is called when it has no name of its own. */
export const fileFacts: Readonly<Record<string, string>> = {
  logo: 'logo',
  people: 'teilnehmende',
  ratings: 'bewertungen',
}

/** The first name of a file in facts and their files that leads elsewhere; nothing when all are names as `isOwnName` wants them. */
export function outsideName(
  facts: Readonly<Record<string, unknown>>,
  files: Readonly<Record<string, unknown>>,
): string | undefined {
  const named = Object.keys(fileFacts).flatMap((field) => (facts[field] === undefined ? [] : String(facts[field])))
  return [...named, ...Object.keys(files)].find((name) => !isOwnName(name))
}
