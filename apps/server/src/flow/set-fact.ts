// Sets facts of a case document by their path, such as `coverages[medical].start` or `accident.date`.
// In lists an entry is named by its id, else by its position. The document is read again as a whole afterwards.
import { type CaseDocument, type Finding, type Outcome, readCaseDocument } from '@crossbill/model'

export interface Change {
  path: string
  value: unknown
}

/** Gives the changed document, or findings with the places that do not fit; the given document stays as it is. */
export function setFacts(document: CaseDocument, changes: readonly Change[]): Outcome<CaseDocument> {
  const draft: unknown = structuredClone(document)
  const findings = changes.flatMap((change) => setOne(draft, change))
  if (findings.length > 0) return { ok: false, findings }
  return readCaseDocument(draft)
}

const listsWithIds = new Set(['coverages', 'providers', 'services', 'facts', 'documents', 'priorAuthorizations', 'predeterminations'])

function setOne(draft: unknown, change: Change): Finding[] {
  const keys = keysOf(change.path)
  const last = keys.pop()
  if (last === undefined) return [cannot(change.path)]
  let place: unknown = draft
  for (const [index, key] of keys.entries()) {
    const next = childOf(place, key)
    if (next !== undefined) {
      place = next
      continue
    }
    if (!isRecord(place)) return [cannot(change.path)]
    // A part that was not there is made; a list when its name or the next key says so.
    const following = keys[index + 1] ?? last
    const made: unknown = listsWithIds.has(key) || /^\d+$/.test(following) ? [] : {}
    place[key] = made
    place = made
  }
  return assign(place, last, change)
}

function assign(place: unknown, key: string, change: Change): Finding[] {
  if (Array.isArray(place)) {
    const index = indexOf(place, key)
    const at = index < 0 && (key === String(place.length) || isRecord(change.value)) ? place.length : index
    if (at < 0) return [cannot(change.path)]
    if (change.value === null) place.splice(at, 1)
    else place[at] = change.value
    return []
  }
  if (!isRecord(place)) return [cannot(change.path)]
  // Nothing in place of a fact means that it is not known.
  if (change.value === null) delete place[key]
  else place[key] = change.value
  return []
}

function keysOf(path: string): string[] {
  const keys = [...path.matchAll(/([^.[\]]+)/g)].map((match) => match[1] ?? '')
  return keys.some((key) => ['__proto__', 'constructor', 'prototype'].includes(key)) ? [] : keys
}

function childOf(place: unknown, key: string): unknown {
  if (Array.isArray(place)) return place[indexOf(place, key)]
  return isRecord(place) && Object.hasOwn(place, key) ? place[key] : undefined
}

function indexOf(list: readonly unknown[], key: string): number {
  const byId = list.findIndex((entry) => isRecord(entry) && entry['id'] === key)
  if (byId >= 0) return byId
  return /^\d+$/.test(key) && Number(key) < list.length ? Number(key) : -1
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function cannot(path: string): Finding {
  return { code: 'FACT-NO-PLACE', severity: 'error', place: path, what: 'The case has no such place.', remedy: 'Name an entry by its id, for example coverages[medical].start.' }
}
