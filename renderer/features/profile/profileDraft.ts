import { isMailAddress } from '../../../main/core/facts/mailAddress.ts'
import { type Profile, ProfileSchema } from '../../../main/core/facts/profile.ts'
import { standard } from '../../../main/core/handout/theme.ts'
import { type Draft, type ReadDraft, readDraft } from '../../ui/draft.ts'

/** Text that the schema lets pass and that is a slip all the same. */
const forms: Readonly<Record<string, (text: string) => boolean>> = {
  'contact.email': isMailAddress,
  'address.postalCode': (text) => /^\d{5}$/.test(text),
}

/**
 * A web address is mostly typed without its protocol, a picture cannot be without a text for those who do not see it, and an
 * accent colour alone has no place in a profile. `saved`: what stands for text that cannot be used.
 */
export function readProfileDraft(draft: Draft, saved: Draft, logoAlt: string): ReadDraft<Profile> {
  const slips = Object.keys(forms).filter((name) => draft[name]?.trim() && !forms[name]?.(draft[name].trim()))
  const web = draft['contact.web']?.trim() ?? ''
  const whole = {
    ...draft,
    ...Object.fromEntries(slips.map((name) => [name, saved[name] ?? ''])),
    ...(web && !/^[a-z]+:/i.test(web) ? { 'contact.web': `https://${web}` } : {}),
    ...(draft.logo && !draft.logoAlt?.trim() ? { logoAlt } : {}),
    ...(draft['colours.accent'] && !draft['colours.primary'] ? { 'colours.primary': standard.primary } : {}),
  }
  const { facts, invalid } = readDraft<Profile>(whole, { schema: ProfileSchema, saved })
  return { facts, invalid: [...invalid, ...slips] }
}
