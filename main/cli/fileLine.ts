import type { ExportedFile } from '../usecases/export/writeHandouts.ts'

/** A file that was made, and how a booklet is printed. */
export const fileLine = (out: string, { file, pages, layout }: ExportedFile): string => {
  const count = `${pages} ${pages === 1 ? 'Seite' : 'Seiten'}`
  const turn = layout === 'booklet' ? ', beidseitig drucken, über die kurze Kante wenden' : ''
  return `${out}/${file}  ${count}${turn}`
}
