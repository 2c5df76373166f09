import type { Document, FrontMatter } from '../document/document.ts'
import type { Profile } from '../facts/profile.ts'
import { mix, readable } from './contrast.ts'
import { beginsAtOne } from './headings.ts'
import { labels } from './labels.ts'

export interface ThemeInput {
  readonly document: Document
  readonly kit: { readonly id: string; readonly title: string; readonly icon?: string | undefined }
  /** `date`: YYYY-MM-DD. */
  readonly package: {
    readonly title: string
    readonly version: string
    readonly licence: string
    readonly date: string
  }
  readonly profile?: Profile
  readonly adaptedBy?: string
}

/** Everything on the page that an edit of the text leaves as it is. */
export interface Theme {
  readonly title: string
  readonly subtitle: string
  readonly summary: string
  readonly kit: string
  readonly kind: FrontMatter['kind']
  readonly audience: FrontMatter['audience']
  readonly page: FrontMatter['page']
  readonly language: 'de' | 'en'
  /** Leichte Sprache: large type, wide spacing. */
  readonly simple: boolean
  /** With cover and table of contents. */
  readonly long: boolean
  /** Heading levels in the contents: as many as fit on one page. */
  readonly contentsDepth: 2 | 3
  readonly provenance: string
  readonly labels: Readonly<Record<string, string>>
  readonly colours: Colours
  readonly organisation: string
  readonly imprint: string
  /** The kit's sign, drawn in the colour of its ground. */
  readonly icon: boolean
  readonly logo: boolean
  readonly logoAlt: string
  /** Sender of letters. */
  readonly address: readonly string[]
  readonly contact: readonly string[]
}

interface Colours {
  readonly primary: string
  readonly accent: string
  readonly primaryTint: string
  readonly accentTint: string
}

export const standard = { primary: '#1d4f6e', accent: '#a8481c' }

export function buildTheme(input: ThemeInput, long: boolean): Theme {
  const { front } = input.document
  const language = front.language === 'en' ? 'en' : 'de'
  const ours = front.look === 'publisher'
  const profile = ours ? undefined : input.profile
  return {
    title: front.title,
    subtitle: front.subtitle ?? '',
    summary: front.summary ?? '',
    kit: input.kit.title,
    kind: front.kind,
    audience: front.audience,
    page: front.page,
    language,
    simple: front.language === 'de-simple',
    long,
    contentsDepth: headings(input.document) > 40 ? 2 : 3,
    provenance: provenance(input, language),
    labels: labels[language],
    colours: documentColours(profile?.colours),
    organisation: profile?.officialName ?? profile?.name ?? (ours ? input.package.title : ''),
    imprint: profile?.imprint ?? '',
    icon: input.kit.icon !== undefined,
    logo: profile?.logo !== undefined,
    logoAlt: profile?.logoAlt ?? '',
    address: [
      profile?.address?.street,
      [profile?.address?.postalCode, profile?.address?.city].filter(Boolean).join(' '),
    ].filter((line): line is string => Boolean(line)),
    contact: [
      profile?.contact?.name,
      profile?.contact?.role,
      profile?.contact?.phone,
      profile?.contact?.email,
      profile?.contact?.web,
    ].filter((line): line is string => Boolean(line)),
  }
}

const headings = ({ blocks }: Document): number =>
  blocks.filter((block) => block.kind === 'heading' && block.level <= (beginsAtOne({ blocks }) ? 2 : 3)).length

/** What the pages are drawn in: the chosen colours, darkened as far as text in them needs it. */
export function documentColours(
  chosen: { readonly primary?: string; readonly accent?: string | undefined } = {},
): Colours {
  const { primary = standard.primary, accent = standard.accent } = chosen
  const [primaryTint, accentTint] = [mix(primary, '#ffffff', 0.92), mix(accent, '#ffffff', 0.92)]
  // Text stands on the tints too, which are the darkest grounds it meets.
  return { primary: readable(primary, primaryTint), accent: readable(accent, accentTint), primaryTint, accentTint }
}

function provenance(input: ThemeInput, language: 'de' | 'en'): string {
  const { title, version, licence, date } = input.package
  const adapted =
    input.adaptedBy && input.document.front.look !== 'publisher'
      ? `${labels[language].adaptedBy} ${input.adaptedBy}`
      : ''
  return [`${title} ${version}`, adapted, licence, date.split('-').reverse().join('.')].filter(Boolean).join(' · ')
}
