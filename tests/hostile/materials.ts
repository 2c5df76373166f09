import { readdirSync, readFileSync } from 'node:fs'

const folder = new URL('../../materials/', import.meta.url)

/** Every document of every kit with its pictures. */
export const materials = () =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /^[^/]+\/[^/]+\.md$/.test(path))
    .sort()
    .map((path) => {
      const source = readFileSync(new URL(path, folder), 'utf8')
      const images = new Map(
        [...source.matchAll(/!\[[^\]]*\]\(([^)\s]+)/g)].map(([, src = '']) => [
          src,
          new Uint8Array(readFileSync(new URL(`${path.split('/')[0]}/${src}`, folder))),
        ]),
      )
      return { path, source, images }
    })
