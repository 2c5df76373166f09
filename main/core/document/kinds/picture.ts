import { z } from 'zod'
import { isOwnName } from '../../ownName.ts'
import { optional } from '../attributes.ts'
import { content } from '../content.ts'
import type { Picture } from '../document.ts'
import { formatDirective } from '../formatDirective.ts'
import { line } from '../inlineSchema.ts'
import type { Kind } from '../kind.ts'
import { ordinary } from '../merging.ts'

export const pictureSizes = ['full', 'medium', 'small'] as const satisfies readonly Picture['size'][]

export const picture: Kind<'picture'> = {
  schema: () =>
    z.strictObject({
      kind: z.literal('picture'),
      src: z.string().refine(isOwnName).exactOptional(),
      size: z.enum(pictureSizes),
      alt: line.exactOptional(),
      decoration: z.literal(true).exactOptional(),
      caption: line.exactOptional(),
    }),
  source: {
    body: 'blocks',
    attributes: ['src', 'size', 'alt', 'decoration', 'caption'],
    read: ({ given, reader, place, surplus }) => {
      const src = given.text('src')
      const isOwn = src !== undefined && isOwnName(src)
      if (src !== undefined && !isOwn) reader.report('image-refused', { src }, place)
      const values = optional({
        src: isOwn ? src : undefined,
        alt: given.text('alt'),
        decoration: given.flag('decoration') === true ? (true as const) : undefined,
        caption: given.text('caption'),
      })
      return [{ kind: 'picture', size: given.choice('size', pictureSizes) ?? 'full', ...values }, ...surplus()]
    },
  },
  write: ({ src, size, alt, decoration, caption }) =>
    formatDirective('picture', {
      src,
      size: size === 'full' ? undefined : size,
      alt,
      decoration: decoration ? 'true' : undefined,
      caption,
    }),
  map: (block, { template, text }) => ({
    ...block,
    ...(block.alt === undefined ? {} : { alt: text(block.alt) }),
    ...(block.caption === undefined ? {} : { caption: template(block.caption) }),
  }),
  toContent: ({ src, size, alt, decoration, caption }) => content('picture', { src, size, alt, decoration, caption }),
  fromContent: ({ values }) => ({ kind: 'picture', ...(values as Omit<Picture, 'kind'>) }),
  merging: {
    picture: ordinary('picture'),
  },
}
