import { config } from 'zod'

/**
 * The page makes no markup and no script from text: the content security policy of `main/electron/protocol.ts` demands trusted types,
 * and this is all that it names besides one of the editor's own. TypeScript's DOM does not know it yet; what a policy makes is taken wherever a string is.
 */
interface Rules {
  /** `sink` is missing when a program asks, and not the browser for an assignment. */
  readonly createHTML: (text: string, type?: string, sink?: string) => string | null
  readonly createScriptURL?: (address: string) => string | null
}
interface TrustedTypes {
  createPolicy(name: string, rules: Rules): { createHTML(text: string): string }
}

const { trustedTypes } = window as unknown as { readonly trustedTypes: TrustedTypes }

/** What is assigned without a policy of its own: emptying an element, as react-aria does it, and threads of our own place. */
trustedTypes.createPolicy('default', {
  createHTML: (text, _, sink) => {
    // A program that asks for markup gets none; the editor reads what is pasted without a browser.
    if (sink === undefined) throw new TypeError('the default policy makes no HTML')
    return text === '' ? '' : null
  },
  createScriptURL: (address) => (isOurs(URL.parse(address, location.href)) ? address : null),
})

/** Not by `origin`, which is no place of its own for schemes that a browser does not know. */
function isOurs(address: URL | null): boolean {
  return address?.protocol === location.protocol && address.host === location.host
}

// Else it tries whether it may compile text, is refused, and reads the schemas anyway.
config({ jitless: true })
