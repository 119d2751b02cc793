// Diagnoses that leave the side open though the code set has one, or that name another side than the line.
import type { Finding } from '@crossbill/model'
import type { CodeSets } from '../codes/index.ts'
import { sidesOf } from '../codes/index.ts'
import type { Edit, EditLine } from './edit.ts'
import { diagnosesOf } from './edit.ts'
import { icdList } from './sources.ts'

export const diagnosisSide: Edit = {
  id: 'EDIT-DIAGNOSIS-SIDE',
  sentence: 'Where a diagnosis has a side, the side is named and agrees with the line.',
  source: icdList,
  check(claim, sets) {
    const open = diagnosesOf(claim).flatMap(({ code, place }): Finding[] => {
      const sided = sidedSiblings(code, sets)
      return sided.length === 0 ? [] : [{ code: 'EDIT-LATERALITY-MISSING', severity: 'warning', place, rule: diagnosisSide.id, what: `${code} does not say which side.`, remedy: `Choose the side the note names: ${sided.join(', ')}.` }]
    })
    return [...open, ...claim.lines.flatMap((line, at) => clash(line, at, sets))]
  },
}

/** Codes beside an unspecified one that name a side. */
function sidedSiblings(code: string, sets: CodeSets): readonly string[] {
  const title = sets.icd10cm.line(code)?.title
  if (title === undefined || !/unspecified/i.test(title) || sideIn(title) !== undefined) return []
  const seventh = code.length === 8 ? code.slice(-1) : ''
  // The letter that fills an empty place says nothing: S04.30XA has its side in the character before it.
  const stem = (code.length === 8 ? code.slice(0, -1) : code).replace(/X+$/, '')
  const siblings = sets.icd10cm.under(stem.slice(0, -1)).filter((line) => line.billable && line.code.length === code.length && line.code.endsWith(seventh) && line.code !== code)
  const plain = wordsWithoutSide(title)
  return siblings.filter((line) => sideIn(line.title) !== undefined && wordsWithoutSide(line.title) === plain).map((line) => line.code)
}

type Side = 'left' | 'right' | 'both'

function sideIn(title: string): Side | undefined {
  if (/\bbilateral\b/i.test(title)) return 'both'
  if (/\bright\b/i.test(title)) return 'right'
  return /\bleft\b/i.test(title) ? 'left' : undefined
}

function wordsWithoutSide(title: string): string {
  return title.toLowerCase().replace(/\b(right|left|bilateral|unspecified|side|unilateral)\b/g, ' ').split(/[^a-z0-9]+/).filter((word) => word !== '').sort().join(' ')
}

function clash(line: EditLine, at: number, sets: CodeSets): readonly Finding[] {
  const modifiers = line.modifiers ?? []
  const sides = new Set<string>(sidesOf(line, sets))
  const ofLine: Side | undefined = modifiers.includes('RT') ? 'right' : modifiers.includes('LT') ? 'left' : sides.size === 1 ? (sides.has('right') ? 'right' : 'left') : undefined
  if (ofLine === undefined) return []
  const named = (line.diagnoses ?? []).map((code, index) => ({ code, index, side: sideIn(sets.icd10cm.line(code)?.title ?? '') })).filter((each) => each.side !== undefined && each.side !== 'both')
  if (named.length === 0 || named.some((each) => each.side === ofLine)) return []
  return named.map((each) => ({ code: 'EDIT-LATERALITY-CLASH', severity: 'error' as const, place: `lines[${at}].diagnoses[${each.index}]`, rule: diagnosisSide.id, what: `${each.code} names the ${each.side ?? ''} side; the line is for the ${ofLine} side.`, remedy: 'Correct the side of the diagnosis, the tooth or the modifier after the note.' }))
}
