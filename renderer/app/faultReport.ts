interface Fault {
  readonly error: Error
  /** Kind of the screen; which Vorhaben or document it showed is left out. */
  readonly screen: string
  readonly program: string
  readonly language: string
  /** The message may quote what a person has written. */
  readonly withMessage: boolean
}

/** What helps to find a fault of the program, as lines of text. Without the message it holds nothing that a person has written. */
export function faultReport({ error, screen, program, language, withMessage }: Fault): string {
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line))
  return [
    program,
    `screen: ${screen}, language: ${language}`,
    withMessage ? `${error.name}: ${error.message}` : error.name,
    ...places.slice(0, 20).map((line) => `  ${withoutAddress(line.trim())}`),
  ].join('\n')
}

/** Address of the page and folders say nothing; file, line and column do. */
const withoutAddress = (line: string): string =>
  line
    .split(' ')
    .map((word) => {
      if (!word.includes('://')) return word
      return (word.startsWith('(') ? '(' : '') + word.slice(word.lastIndexOf('/') + 1)
    })
    .join(' ')
