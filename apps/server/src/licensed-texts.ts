// Official texts of an office: laid over the names of codes, searched beside our plain names, never in another office.
import { codeSearch, codeSetOf, codeSets, type CodeHit, type CodeSearch, type CodeSets, type FindOptions, type LicensedDescriptors, lookUp, withLicensedDescriptors } from '@crossbill/rules'
import type { CasePage } from '@crossbill/api'
import type { OfficeStore } from './store/store.ts'

interface OfficeTexts {
  readonly imported: readonly LicensedDescriptors[]
  readonly names: ReadonlyMap<string, string>
  /** Built when the office first searches; papers and pages of codes do without. */
  readonly search: () => CodeSearch
}

/** Offices whose texts are kept ready at once. */
const officesKept = 8
const kept = new Map<string, OfficeTexts>()

/** The texts of this office, or undefined where it imported none. They are read again when the office imports anew. */
export async function textsOf(office: OfficeStore): Promise<OfficeTexts | undefined> {
  const sets = await office.codeTexts.list()
  if (sets.length === 0) return undefined
  const key = [office.officeId, ...sets.map((each) => `${each.set} ${each.digest} ${each.importedAt}`)].join(' ')
  const known = kept.get(key) ?? readTexts(await Promise.all(sets.map(async ({ set }): Promise<LicensedDescriptors> => ({ set, texts: await office.codeTexts.texts(set) }))))
  for (const other of kept.keys()) if (other.startsWith(office.officeId)) kept.delete(other)
  kept.set(key, known)
  if (kept.size > officesKept) kept.delete(kept.keys().next().value ?? '')
  return known
}

/** The code sets as this office sees them: with its official texts where it imported some. */
export async function codeSetsOf(office: OfficeStore, sets: CodeSets): Promise<CodeSets> {
  return withLicensedDescriptors(sets, (await textsOf(office))?.imported ?? [])
}

function readTexts(imported: readonly LicensedDescriptors[]): OfficeTexts {
  let search: CodeSearch | undefined
  return {
    imported,
    names: new Map(imported.flatMap((each) => each.texts.map(({ code, name }) => [`${each.set} ${code}`, name] as const))),
    // Only the official texts: our own names are searched once for all offices.
    search: () => (search ??= codeSearch(withLicensedDescriptors(codeSets([]), imported))),
  }
}

/** Hits of our names and of the office's official texts together, best first; every hit shows the official text where there is one. */
export function findWithTexts(common: readonly CodeHit[], texts: OfficeTexts | undefined, asked: { readonly words: string; readonly options: FindOptions; readonly sets: CodeSets }): (CodeHit & { note?: string })[] {
  if (texts === undefined) return [...common]
  const { words, options, sets } = asked
  const best = new Map<string, CodeHit & { note?: string }>()
  const { dateOfService, ...rest } = options
  // Official texts carry no dates: a code the packs know to be out of force that day stays out.
  const isOut = (hit: CodeHit): boolean => dateOfService !== undefined && ['ended', 'not-yet'].includes(lookUp(sets, { set: hit.set, code: hit.code, dateOfService }).is)
  for (const hit of [...common, ...texts.search().find(words, rest).filter((each) => !isOut(each))]) {
    const key = `${hit.set} ${hit.code}`
    const before = best.get(key)
    if (before !== undefined && hit.score <= before.score) continue
    // The official text is the name; our plain one stays beside it.
    const official = texts.names.get(key)
    const plain = sets.states(hit.set, hit.code).at(-1)
    best.set(key, official === undefined ? hit : { ...hit, name: official, ...(plain === undefined ? {} : { note: plain.plainName ?? plain.name }) })
  }
  return [...best.values()].sort((a, b) => b.score - a.score).slice(0, options.limit ?? 10)
}

/** The page of a case with the names of its procedure codes, and official texts in place of ours where this office has them. */
export async function withCodeNames(office: OfficeStore, sets: CodeSets, page: CasePage): Promise<CasePage> {
  const candidates = page.decision.crossings.flatMap((each) => each.candidates)
  const used: readonly { readonly set: 'cdt' | 'cpt' | 'hcpcs'; readonly code: string }[] = [
    ...page.document.plan.services.map((each) => ({ set: 'cdt' as const, code: each.code })),
    ...[...candidates, ...candidates.flatMap((each) => each.companions ?? []), ...page.claims.flatMap((each) => each.claim.lines)].map((each) => ({ set: codeSetOf(each.system), code: each.code })),
  ]
  const official = await office.codeTexts.namesOf(used.map((each) => each.code))
  const names = Object.fromEntries(used.flatMap(({ set, code }) => {
    const entry = sets.states(set, code).at(-1)
    const name = official.get(code) ?? entry?.plainName ?? entry?.name
    return name === undefined || name === '' ? [] : [[code, name] as const]
  }))
  const dress = <T extends { readonly code: string; readonly plainName?: string | undefined }>(each: T): T => (official.has(each.code) ? { ...each, plainName: official.get(each.code) } : each)
  const crossings = official.size === 0 ? page.decision.crossings : page.decision.crossings.map((each) => ({ ...each, candidates: each.candidates.map((one) => ({ ...dress(one), ...(one.companions === undefined ? {} : { companions: one.companions.map((companion) => ({ ...companion, plainName: official.get(companion.code) ?? companion.plainName })) }) })) }))
  return { ...page, decision: { ...page.decision, crossings }, codeNames: names }
}
