import { forParsing } from '../../../trusted.ts'

/** HTML from the clipboard without what could act: the editor takes text from it, and nothing else may happen on the way. */
export function withoutScripts(html: string): string {
  // The policy of the page would refuse handlers, and say so each time; so they go before anything is parsed.
  const quiet = html.replace(/<[a-z][^<>]*>/gi, (tag) =>
    tag.replace(/\son[a-z]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi, ''),
  )
  const { body } = new DOMParser().parseFromString(forParsing.createHTML(quiet), 'text/html')
  for (const element of body.querySelectorAll(active)) element.remove()
  for (const element of body.querySelectorAll('*')) {
    // Of all attributes only these say something to the editor.
    for (const { name } of [...element.attributes]) if (!kept.has(name)) element.removeAttribute(name)
  }
  return body.innerHTML
}

const active = 'script, style, iframe, object, embed, link, meta, base, form, img, svg, math, video, audio'
const kept = new Set(['href', 'data-pm-slice'])
