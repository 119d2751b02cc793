// One file in three views of one truth: plain words, tree, and the file as it came with findings at their places.
import { readFileKind } from '@crossbill/exchange'
import { checkX12, type CodeSets, readX12, treeOf } from '@crossbill/x12'
import type { EndpointAnswer } from '../http/views/answers.ts'
import { fileWords } from './file-words.ts'

type FileView = EndpointAnswer<'file'>

/** How much of a long file is shown: the views then hold its beginning. */
const mostLines = 2000
/** How much of a long segment is shown, as of an attachment. */
const longest = 4000

/** Reads a file for showing; nothing is kept. A file that is no X12 is shown as unreadable with its beginning. */
export function viewFile(bytes: Uint8Array, digest: string, codeSets?: CodeSets): FileView {
  const report = checkX12(bytes, codeSets === undefined ? {} : { codeSets })
  const readable = report.verdict !== 'unreadable'
  // Segments as the reader cuts them, so that a finding's number is the number shown.
  const segments = readable ? readX12(bytes).segments.map((each) => each.raw) : linesOf(bytes)
  const tree = readable ? treeOf(bytes) : []
  return {
    digest,
    kind: readFileKind(bytes).kinds.join(', ') || 'unknown',
    bytes: bytes.length,
    verdict: report.verdict,
    words: readable ? fileWords(bytes).slice(0, mostLines) : [],
    tree: tree.slice(0, mostLines).map((line) => ({ depth: line.depth, kind: line.kind, id: line.id, name: line.name, segmentIndex: line.segmentIndex, elements: line.elements.map((each) => ({ ...each, value: each.value.slice(0, longest) })) })),
    segments: segments.slice(0, mostLines).map((text, index) => ({ index: index + 1, text: text.slice(0, longest) })),
    findings: report.findings.slice(0, 500).map((each) => ({
      code: each.code, severity: each.severity, place: placeOf(each.place), what: each.message, remedy: each.remedy,
      ...(each.place.segmentIndex > 0 ? { segmentIndex: each.place.segmentIndex } : {}),
      ...(each.place.element === undefined ? {} : { element: `${each.place.segmentId}${String(each.place.element).padStart(2, '0')}` }),
    })),
    cut: segments.length > mostLines || tree.length > mostLines || segments.some((text) => text.length > longest),
  }
}

/** A place in words; what is no segment has no name to give. */
function placeOf({ segmentIndex, segmentId }: { segmentIndex: number; segmentId: string }): string {
  if (segmentIndex <= 0) return 'the file'
  return segmentId === '' ? `line ${segmentIndex}` : `segment ${segmentIndex} (${segmentId})`
}

/** The lines of what is no X12: its beginning shows what it may be. */
function linesOf(bytes: Uint8Array): string[] {
  return Buffer.from(bytes.subarray(0, 200_000)).toString('latin1').split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== '')
}
