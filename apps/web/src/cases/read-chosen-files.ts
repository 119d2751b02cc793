// Looks at chosen files before anything is sent: which is a dental claim, which an eligibility answer, which a case document.

export type ChosenKind = 'dental-claim' | 'eligibility' | 'case-document' | 'unknown'
export interface ChosenFile {
  readonly file: File
  readonly kind: ChosenKind
  /** Same content as another chosen file. */
  readonly known: boolean
  readonly words: string
}

const kindWords: Readonly<Record<ChosenKind, string>> = { 'dental-claim': 'dental claim, 837D', eligibility: 'eligibility answer, 271', 'case-document': 'case document', unknown: 'not a dental claim, eligibility answer or case document' }

/** The kind of a file by its first characters: X12 with its functional group, or JSON. */
export function kindOf(start: string): ChosenKind {
  const text = start.replace(/^\uFEFF/, '').trimStart()
  if (text.startsWith('{')) return 'case-document'
  if (!text.startsWith('ISA')) return 'unknown'
  const separator = text.charAt(3)
  const group = text.indexOf(`GS${separator}`)
  const code = group < 0 ? '' : text.slice(group + 3, group + 5)
  if (code === 'HB') return 'eligibility'
  return code === 'HC' ? 'dental-claim' : 'unknown'
}

async function digestOf(file: File): Promise<string> {
  if (!('subtle' in crypto)) return `${file.name} ${file.size} ${file.lastModified}`
  return [...new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Names every chosen file; a copy of an earlier one is marked. */
export async function readChosenFiles(files: readonly File[]): Promise<readonly ChosenFile[]> {
  const seen = new Set<string>()
  const chosen: ChosenFile[] = []
  for (const file of files) {
    const digest = await digestOf(file)
    const kind = kindOf(await file.slice(0, 4_000).text())
    const known = seen.has(digest)
    seen.add(digest)
    chosen.push({ file, kind, known, words: known ? 'same content as another file' : kindWords[kind] })
  }
  return chosen
}
