import { isOwnPictureName, ownPictureSrc, ownPicturesIn } from '../../core/document/ownPicture.ts'
import { done, failed, type Result } from '../../core/outcome.ts'
import { formatOf } from '../../core/package/image.ts'
import { imageProblem } from '../images.ts'
import type { ProjectPorts } from './project.ts'

type Ports = Pick<ProjectPorts, 'store' | 'readPicture' | 'encoding' | 'digest'>

export interface AddedPicture {
  /** As a document names it. */
  readonly src: string
  readonly bytes: Uint8Array
}

/**
 * Keeps a picture with a project: what was read and found sound, as it is drawn. Faults: those of the store, and `picture-unusable` (with
 * the finding that says why).
 */
export async function addPicture(
  { id, bytes }: { readonly id: string; readonly bytes: Uint8Array },
  { store, readPicture, encoding, digest }: Ports,
): Promise<Result<AddedPicture>> {
  const read = await readPicture(bytes)
  if (!read.ok) return failed('picture-unusable', {}, [imageProblem(read.fault, 'Bild', {})])
  const sound = read.value.bytes
  const ending = { png: 'png', jpeg: 'jpg', svg: 'svg' }[String(formatOf(sound)) as 'png']
  // What else can be drawn was made one of these on its way here.
  if (ending === undefined)
    return failed('picture-unusable', {}, [imageProblem({ code: 'not-an-image', facts: {} }, 'Bild', {})])
  const name = `${digest(encoding.toBase64(sound)).slice(0, 24)}.${ending}`
  const kept = await store.addPicture(id, name, sound)
  return kept.ok ? done({ src: ownPictureSrc(name), bytes: sound }) : kept
}

/** The pictures of a project that something names, such as a text that leaves the PC; those that are lost are left out. */
export async function picturesFor(
  id: string,
  texts: unknown,
  { store, encoding }: Pick<Ports, 'store' | 'encoding'>,
): Promise<Readonly<Record<string, string>>> {
  const found: [string, string][] = []
  for (const name of [...ownPicturesIn(JSON.stringify(texts))].sort()) {
    const picture = await store.picture(id, name)
    if (picture.ok) found.push([name, encoding.toBase64(picture.value)])
  }
  return Object.fromEntries(found)
}

/** Keeps pictures that came from elsewhere, each through the same door; one that is not sound is left out, and its place says so. */
export async function takePictures(
  id: string,
  pictures: Readonly<Record<string, string>>,
  ports: Ports,
): Promise<Result<void>> {
  for (const [name, base64] of Object.entries(pictures)) {
    const bytes = ports.encoding.fromBase64(base64)
    const isNamed = isOwnPictureName(name) && ports.digest(ports.encoding.toBase64(bytes)).startsWith(name.slice(0, 24))
    const read = isNamed ? await ports.readPicture(bytes) : undefined
    if (!read?.ok) continue
    const kept = await ports.store.addPicture(id, name, bytes)
    if (!kept.ok) return kept
  }
  return done(undefined)
}

/** A copy of a project shows the same pictures, in all states that it may go back to. */
export async function copyPictures(
  from: string,
  to: string,
  texts: unknown,
  { store }: Pick<Ports, 'store'>,
): Promise<Result<void>> {
  for (const name of ownPicturesIn(JSON.stringify(texts))) {
    const picture = await store.picture(from, name)
    const kept = picture.ok ? await store.addPicture(to, name, picture.value) : done(undefined)
    if (!kept.ok) return kept
  }
  return done(undefined)
}
