import { ownPictureName, picturesOf } from '../core/document/ownPicture.ts'
import type { FaultFacts } from '../core/faultCodes.ts'
import { error, failed, type Place, type Problem, type Result, warning } from '../core/outcome.ts'
import { isOwnName } from '../core/ownName.ts'
import type { ImageFault, ImageNote } from '../core/package/image.ts'
import type { Source } from './library/readPackage.ts'
import type { FolderFiles, ReadPicture } from './ports.ts'

/** Where pictures lie, and who reads them. */
export interface ImageFiles {
  readonly files: FolderFiles
  readonly readPicture: ReadPicture
}

/** A picture of a project by its name. */
export type OwnPicture = (name: string) => Promise<Result<Uint8Array>>

/** The images of a document by the path written there, and what is wrong with them. */
export async function readImages(
  from: ImageFiles,
  folder: string,
  source: Pick<Source, 'document' | 'places' | 'file'>,
  own?: OwnPicture,
): Promise<{ readonly assets: ReadonlyMap<string, Uint8Array>; readonly problems: readonly Problem[] }> {
  const assets = new Map<string, Uint8Array>()
  const problems: Problem[] = []
  for (const [src, node] of picturesOf(source.document)) {
    const place = { file: source.file, line: 1, ...source.places.get(node) }
    const image = await readImage(from, folder, src, place, own)
    if (image.bytes) assets.set(src, image.bytes)
    problems.push(...image.problems)
  }
  return { assets, problems }
}

/** Every sound image in a kit's picture folder, by the paths that a document may write. */
export async function kitImages(from: ImageFiles, folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const names = await from.files.names(`${folder}/${pictures}`)
  if (!names.ok) return new Map()
  const read = await Promise.all(
    names.value.map(async (name) => {
      const { bytes } = await readImage(from, folder, `${pictures}/${name}`, {})
      return bytes ? spellings(`${pictures}/${name}`).map((src) => [src, bytes] as const) : []
    }),
  )
  return new Map(read.flat())
}

const pictures = 'bilder'

interface ReadImage {
  /** As the layout engine takes it; nothing when an error is among the problems. */
  readonly bytes?: Uint8Array
  readonly problems: readonly Problem[]
}

/** One image of a kit, and what is wrong with it, said at `place`. */
export async function readImage(
  { files, readPicture }: ImageFiles,
  folder: string,
  src: string,
  place: Place,
  own?: OwnPicture,
): Promise<ReadImage> {
  const name = imageName(src)
  if (!isOwnName(name)) return { problems: [error('image-outside', { src: name }, place)] }
  const ownName = ownPictureName(name)
  const bytes = ownName !== undefined && own ? await own(ownName) : await bytesOf(files, folder, name)
  if (!bytes.ok) {
    const code = bytes.fault.code === 'file-outside' ? 'image-outside' : 'image-missing'
    return { problems: [error(code, { src: name }, place)] }
  }
  const picture = await readPicture(bytes.value)
  if (!picture.ok) return { problems: [imageProblem(picture.fault, name, place)] }
  return { bytes: picture.value.bytes, problems: picture.value.notes.map((note) => noteProblem(note, name, place)) }
}

/**
 * The name of a file by the path that a document writes: `%20` and the like stand for characters (CommonMark 0.31, 6.3, and
 * RFC 3986), and accents are one with their letters.
 */
export function imageName(src: string): string {
  const plain = src.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes)
    } catch {
      return escapes
    }
  })
  return plain.replace(/^(?:\.\/)+/, '').normalize('NFC')
}

/** The same path as documents may write it. */
const spellings = (path: string): readonly string[] => {
  const plain = path.normalize('NFC')
  return [...new Set([path, plain, plain.replace(/\s/g, encodeURIComponent), encodeURI(plain)])]
}

/** Some systems store the accents of a name apart from their letters. */
async function bytesOf(files: FolderFiles, folder: string, name: string): Promise<Result<Uint8Array>> {
  const read = await files.bytes(`${folder}/${name}`)
  if (read.ok || read.fault.code === 'file-outside') return read
  const cut = name.lastIndexOf('/') + 1
  const beside = await files.names(`${folder}/${name.slice(0, Math.max(0, cut - 1))}`)
  const found = beside.ok ? beside.value.find((each) => each.normalize('NFC') === name.slice(cut)) : undefined
  return found === undefined ? read : files.bytes(`${folder}/${name.slice(0, cut)}${found}`)
}

/** Why a picture cannot be used. */
export const imageProblem = ({ code, facts }: ImageFault, src: string, place: Place): Problem =>
  ({ ...error('image-not-an-image', { src }, place), code: `image-${code}`, facts: { src, ...facts } }) as Problem

/** The same of a logo, with the finding that says more. */
export function logoFault(
  fault: ImageFault,
  logo: string,
  facts: FaultFacts['logo-unusable'],
  place: Place,
): Result<never> {
  const code = fault.code === 'other-format' ? 'not-an-image' : fault.code
  const own = `logo-${code}`
  return failed(isLogoCode(own) ? own : 'logo-unusable', facts, [imageProblem(fault, logo, place)])
}

type LogoCode = 'logo-too-large' | 'logo-not-an-image' | 'logo-svg-active' | 'logo-svg-external'
const isLogoCode = (code: string): code is LogoCode =>
  ['logo-too-large', 'logo-not-an-image', 'logo-svg-active', 'logo-svg-external'].includes(code)

const noteProblem = ({ code, facts }: ImageNote, src: string, place: Place): Problem =>
  ({ ...warning('image-cmyk', { src }, place), code: `image-${code}`, facts: { src, ...facts } }) as Problem
