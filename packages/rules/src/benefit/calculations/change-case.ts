// A case with some values changed, by their place in the document; the changed case is read anew so that nothing impossible gets in.
import { type CaseDocument, type Outcome, readCaseDocument } from '@crossbill/model'

type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/** The changed case, or findings where a place or a value is impossible. The given case stays as it is. */
export function changeCase(document: CaseDocument, change: Readonly<Record<string, unknown>>): Outcome<CaseDocument> {
  const copy = structuredClone(document) as unknown as Json
  for (const [place, value] of Object.entries(change)) {
    if (!write(copy, keysOf(place), value as Json)) {
      return {
        ok: false,
        findings: [{ code: 'CASE-CHANGE-NOWHERE', severity: 'error', place, what: 'The case has no such place to change.', remedy: 'Write the place as in coverages[0].coordination.method, with an index or an id in the brackets.' }],
      }
    }
  }
  return readCaseDocument(copy)
}

/** `coverages[dental].benefits.year` as its keys; brackets hold an index or an id. */
export function keysOf(place: string): string[] {
  return place.split(/[.[\]]+/).filter((key) => key !== '')
}

function write(root: Json, keys: readonly string[], value: Json): boolean {
  let at: Json | undefined = root
  for (const [index, key] of keys.entries()) {
    const last = index === keys.length - 1
    if (Array.isArray(at)) {
      const found = indexIn(at, key)
      if (found < 0) return false
      if (last) at[found] = value
      else at = at[found]
    } else if (at !== null && typeof at === 'object') {
      if (last && value === null) delete at[key]
      else if (last) at[key] = value
      else at = at[key] ??= {}
    } else return false
  }
  return keys.length > 0
}

function indexIn(list: readonly Json[], key: string): number {
  if (/^\d+$/.test(key)) return Number(key) <= list.length ? Number(key) : -1
  return list.findIndex((each) => each !== null && typeof each === 'object' && !Array.isArray(each) && each['id'] === key)
}
