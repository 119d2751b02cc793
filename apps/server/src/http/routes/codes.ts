// Codes: search in plain words, one code with its dates, crossing to medical codes, and official texts of a licensed office.
import { endpoints } from '@crossbill/api'
import { asCandidate } from '@crossbill/claims'
import { codeSetNames, type CodeSets, crossCode, type FindOptions, importLicensedDescriptors, licensorText, standingsOf, writtenCode } from '@crossbill/rules'
import type { FastifyInstance } from 'fastify'
import { codeSetsOf, findWithTexts, textsOf } from '../../licensed-texts.ts'
import { digestOf } from '../../digest.ts'
import type { Context } from '../context.ts'
import { notFound, Refused, withFindings } from '../refused.ts'
import { serve } from '../register.ts'

export function serveCodes(app: FastifyInstance, context: Context): void {
  serveTexts(app, context)
  serve(app, context, {
    endpoint: endpoints.findCodes,
    action: 'codes searched',
    handle: async ({ office, query }) => {
      const options: FindOptions = { limit: 30, ...(query.set === undefined ? {} : { sets: [setNamed(query.set)] }), ...(query.dateOfService === undefined ? {} : { dateOfService: query.dateOfService }) }
      const hits = findWithTexts(context.knowledge.findCodes(query.words, options), await textsOf(office), { words: query.words, options, sets: context.knowledge.sets })
      return { hits: hits.map((hit) => ({ ...hit, alsoConsider: [...hit.alsoConsider] })) }
    },
  })
  serve(app, context, {
    endpoint: endpoints.showCode,
    action: 'code shown',
    handle: async ({ office, params, query }) => shownStandings(await codeSetsOf(office, context.knowledge.sets), params.code, query.dateOfService ?? context.clock.today()),
  })
  serve(app, context, {
    endpoint: endpoints.crossCode,
    action: 'code crossed',
    handle: async ({ office, params, query }) => {
      const dateOfService = query.dateOfService ?? context.clock.today()
      const diagnoses = (query.diagnoses ?? '').split(/[\s,;]+/).filter((each) => each !== '').map((each) => writtenCode('icd10cm', each))
      const { candidates, rejected, refusal, otherwise, findings } = crossCode({ code: params.code, dateOfService, ...(query.tooth === undefined ? {} : { tooth: query.tooth }), ...(diagnoses.length === 0 ? {} : { diagnoses }) }, { asOf: dateOfService }, await codeSetsOf(office, context.knowledge.sets))
      return { crossing: { serviceId: writtenCode('cdt', params.code), candidates: candidates.map(asCandidate), rejected: [...rejected], findings: [...findings], ...(refusal !== undefined && { refusal }), ...(otherwise !== undefined && { otherwise }) } }
    },
  })
}

/** What every code set says of one code, with the names a screen shows. */
function shownStandings(sets: CodeSets, code: string, dateOfService: string) {
  const { standings, suggestions } = standingsOf(sets, { code, dateOfService })
  const shown = standings.map((standing) => {
    const { entry, set } = standing
    return {
      set, code: entry.code, name: entry.officialName ?? entry.name, is: standing.is, successors: standing.is === 'ended' ? standing.successors.map((each) => ({ set: each.set, code: each.code, name: each.officialName ?? each.plainName ?? each.name })) : [],
      ...(standing.is === 'ended' ? { endedOn: standing.endedOn } : {}), ...(standing.is === 'not-yet' ? { begins: standing.begins } : {}), ...(entry.billable === undefined ? {} : { billable: entry.billable }),
      ...(entry.note === undefined ? {} : { note: entry.note }), ...(standing.is === 'in-force' && standing.judgedBy !== undefined ? { judgedBy: standing.judgedBy } : {}),
    }
  })
  return { standings: shown, suggestions: [...suggestions] }
}

function serveTexts(app: FastifyInstance, context: Context): void {
  serve(app, context, {
    endpoint: endpoints.codeTexts,
    action: 'official texts listed',
    handle: async ({ office }) => ({
      sets: (await office.codeTexts.list()).map(({ digest: _digest, ...rest }) => rest),
      packs: context.knowledge.sets.packs.map(({ id, title, edition, validTo, origin, rights }) => ({ id, title, edition, origin, rights, ...(validTo === '' ? {} : { validTo }) })),
    }),
  })
  serve(app, context, {
    endpoint: endpoints.importCodeTexts,
    action: 'official texts imported',
    handle: async ({ office, person, query, files }) => {
      const file = files.find((each) => each.field === 'file')
      if (file === undefined) throw new Refused(422, { code: 'LICENCE-FILE-MISSING', message: 'No file was handed in; nothing was changed.', remedy: 'Choose the file the licensor delivered.' })
      const read = importLicensedDescriptors(query.format, licensorText(file.bytes))
      if (!read.ok) throw withFindings('LICENCE-FILE-FORMAT', 'Nothing was changed.', read.findings.map((each) => ({ ...each, what: `${capital(each.place)}: ${each.what}` })))
      const { set, texts } = read.value
      const replaced = (await office.codeTexts.list()).some((each) => each.set === set)
      await office.codeTexts.replace({ set, texts, fileName: file.name, digest: digestOf(file.bytes), importedBy: person.name })
      await office.audit.add({ person, action: 'official texts imported', object: `${set}, ${texts.length} codes` })
      return { set, codes: texts.length, beyondPack: texts.filter(({ code }) => context.knowledge.sets.states(set, code).length === 0).length, replaced }
    },
  })
  serve(app, context, {
    endpoint: endpoints.removeCodeTexts,
    action: 'official texts removed',
    handle: async ({ office, person, params }) => {
      const removed = await office.codeTexts.remove(params.set)
      if (!removed) throw notFound()
      await office.audit.add({ person, action: 'official texts removed', object: params.set })
      return { removed }
    },
  })
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

type SetName = NonNullable<FindOptions['sets']>[number]

function setNamed(name: string): SetName {
  const found = codeSetNames.find((each) => each === name)
  if (found !== undefined) return found
  throw new Refused(422, { code: 'CODES-NO-SET', message: 'There is no code set of this name.', remedy: `Choose one of ${codeSetNames.join(', ')}.`, place: 'set' })
}
