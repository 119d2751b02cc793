// The lists beside a paper: what the case needs, what was signed, and its claims on paper forms.
import { addressOfPaper, type DocumentRow, type FormRow, type KeptDocument } from '@crossbill/api'
import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCircleDashed, IconFileCheck, IconFileDownload, IconSignature } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { type AnswerOf, call, Refused } from '../api/call.ts'
import { useChange } from '../api/queries.ts'
import { useSignedIn } from '../api/session.tsx'
import { receipt } from '../parts/case-commands.ts'
import { Chip } from '../parts/chip.tsx'
import { Trouble } from '../parts/situation.tsx'
import { dayOf, sayDate } from '../words/dates.ts'
import { mayUse } from '../words/roles.ts'
import { PrinterOffset } from './printer-offset.tsx'
import { savePdf } from './save-pdf.ts'

const standings = { needed: { word: 'needed', icon: IconAlertTriangle, tone: 'attention' }, possible: { word: 'possible', icon: IconCircleDashed, tone: 'plain' } } as const

export function DueList({ caseId, rows, open, signed }: { caseId: string; rows: readonly DocumentRow[]; open: DocumentRow | undefined; signed: readonly string[] }) {
  const not = rows.filter((each) => each.standing === 'not-for-this-case')
  return (
    <section className="panel" aria-labelledby="due-title">
      <div className="panel-head"><h2 id="due-title">Papers for this case</h2></div>
      <ul className="paper-rows divided">
        {rows.map((row) => {
          if (row.standing === 'not-for-this-case') return null
          const address = addressOfPaper(row)
          const { word, icon, tone } = standings[row.standing]
          return (
            <li key={address}>
              <Link to="/cases/$caseId/documents" params={{ caseId }} search={{ paper: address }} className="paper-row" aria-current={open !== undefined && addressOfPaper(open) === address ? 'page' : undefined}>
                <span className="row between top"><span className="strong">{row.title}</span>{signed.includes(row.kind) ? <Chip icon={IconSignature}>signed</Chip> : <Chip icon={icon} tone={tone}>{word}</Chip>}</span>
                <span className="under">{row.payer === undefined ? '' : `To ${row.payer}. `}{row.why}</span>
              </Link>
            </li>
          )
        })}
      </ul>
      {not.length === 0 ? null : (
        <details className="paper-not"><summary>Not for this case ({not.length})</summary><ul className="stack tight">{not.map((row) => <li key={addressOfPaper(row)}><span className="strong">{row.title}.</span> <span className="second">{row.why}</span></li>)}</ul></details>
      )}
    </section>
  )
}

const asWords: Readonly<Record<string, string>> = { patient: 'the patient', parent: 'the parent', guardian: 'the guardian', representative: 'the representative' }

export function KeptList({ caseId, version, rows }: { caseId: string; version: number; rows: readonly KeptDocument[] }) {
  const { today } = useSignedIn()
  const saving = useSaving()
  if (rows.length === 0) return null
  return (
    <section className="panel" aria-labelledby="kept-title">
      <div className="panel-head"><h2 id="kept-title">Signed and kept</h2></div>
      <ul className="paper-rows divided">
        {rows.map((row) => (
          <li key={row.documentId} className="paper-kept">
            <span className="grow"><span className="strong">{row.title}</span><span className="under">{row.how === 'here' ? `Signed by ${row.signedBy}${row.signedAs === 'treating dentist' ? '' : `, ${row.signedAs}`}` : `Signed on paper by ${row.signedBy}, ${asWords[row.signedAs] ?? row.signedAs}${row.option === undefined ? '' : `, option ${row.option}`}`}, {sayDate(dayOf(row.signedAt), today)}{row.how === 'here' ? '' : `. Recorded by ${row.keptBy}`}</span>{row.attachment === undefined ? null : <Attached caseId={caseId} version={version} row={row} attachment={row.attachment} />}</span>
            <Button variant="default" loading={saving.busy === row.documentId} onClick={() => void saving.save(row.documentId, () => call('signedLetter', { params: { caseId, documentId: row.documentId } }))} aria-label={`Download ${row.title} as PDF`}>PDF</Button>
          </li>
        ))}
      </ul>
      {saving.error === undefined ? null : <Trouble error={saving.error} />}
    </section>
  )
}

/** Whether a letter goes with its claim, and with which claims it went; one button turns it. */
function Attached({ caseId, version, row, attachment }: { caseId: string; version: number; row: KeptDocument; attachment: NonNullable<KeptDocument['attachment']> }) {
  const { person, today } = useSignedIn()
  const attach = useChange('attachPaper')
  const { attached, claims, coverageId } = attachment
  const turn = (): void => attach.mutate({ params: { caseId, documentId: row.documentId }, body: { version, coverageId, attached: !attached } }, { onSuccess: () => receipt(attached ? 'Taken off. The claim is held until it is attached, or somebody says why it goes without.' : 'Attached. It goes out right after the claim.') })
  const sent = claims.filter((each) => each.sentOn !== undefined)
  const waiting = claims.length > sent.length
  return (
    <span className="paper-attached">
      <span className={attached ? 'under' : 'attention-text small'}>{sent.length > 0 ? sent.map((each) => `Sent with claim ${each.claimId} on ${sayDate(each.sentOn ?? '', today)}, number ${each.controlNumber}.`).join(' ') : waiting ? 'Follows its claim; not sent yet.' : attached ? `Goes with the claim to ${row.payer ?? 'this payer'}.` : `Not attached: the claim to ${row.payer ?? 'this payer'} is held.`}</span>
      {mayUse(person.role, 'attachPaper') && claims.length === 0 ? <button type="button" className="link" disabled={attach.isPending} onClick={turn}>{attached ? 'Take it off the claim' : 'Attach to the claim'}<span className="hidden-text">: {row.title}</span></button> : null}
      {attach.error === null ? null : <Trouble error={attach.error} />}
    </span>
  )
}

/** Fetches a PDF and saves it; what went wrong is said where it did. */
export function useSaving() {
  const [busy, setBusy] = useState<string>()
  const [error, setError] = useState<Error>()
  const save = async (key: string, fetch: () => Promise<{ fileName: string; pdf: string }>): Promise<void> => {
    setBusy(key)
    setError(undefined)
    try {
      savePdf(await fetch())
    } catch (trouble) {
      setError(trouble instanceof Refused ? trouble : new Error('the sheets could not be saved'))
    }
    setBusy(undefined)
  }
  return { busy, error, save }
}

export function FormList({ caseId, rows, offsets }: { caseId: string; rows: readonly FormRow[]; offsets: AnswerOf<'caseDocuments'>['offsets'] }) {
  const { person } = useSignedIn()
  const saving = useSaving()
  const fetch = (form: FormRow['form'], overlay: 'yes' | 'no', purpose: 'claim' | 'predetermination' = 'claim') => call('claimForm', { params: { caseId, form }, query: { overlay, purpose } })
  return (
    <section className="panel" aria-labelledby="forms-title" id="forms" tabIndex={-1}>
      <div className="panel-head"><h2 id="forms-title">Claims on paper forms</h2></div>
      <ul className="paper-rows divided">
        {rows.map((row) => {
          const errors = row.findings.filter((each) => each.severity === 'error')
          const warnings = row.findings.filter((each) => each.severity === 'warning')
          return (
            <li key={row.form} className="stack tight paper-form">
              <span className="strong">{row.title}</span>
              {errors.length > 0 ? errors.slice(0, 3).map((each) => <span key={each.code + each.place} className="second">{each.what} {each.remedy}</span>) : (
                <>
                  <span className="second">{row.payers.join(', ')}, {row.sheets === 1 ? '1 sheet' : `${row.sheets} sheets`}</span>
                  {warnings.map((each) => <span key={each.code + each.place} className="attention-text small">{each.what} {each.remedy}</span>)}
                  {mayUse(person.role, 'claimForm') ? (
                    <span className="row wrap">
                      <Button variant="default" leftSection={<IconFileCheck size={16} stroke={1.7} />} loading={saving.busy === `${row.form} plain`} onClick={() => void saving.save(`${row.form} plain`, () => fetch(row.form, 'no'))} aria-label={`${row.title} on plain paper`}>Plain paper</Button>
                      <Button variant="default" leftSection={<IconFileDownload size={16} stroke={1.7} />} loading={saving.busy === `${row.form} overlay`} onClick={() => void saving.save(`${row.form} overlay`, () => fetch(row.form, 'yes'))} aria-label={`${row.title} as overlay for preprinted forms`}>Overlay</Button>
                      {row.form === 'ada' ? <Button variant="default" leftSection={<IconFileDownload size={16} stroke={1.7} />} loading={saving.busy === `${row.form} estimate`} onClick={() => void saving.save(`${row.form} estimate`, () => fetch(row.form, 'no', 'predetermination'))} aria-label={`Ask for an estimate: ${row.title}`}>Ask for an estimate</Button> : null}
                      <PrinterOffset form={row.form} title={row.title} offset={offsets[row.form]} mayChange={mayUse(person.role, 'setPrinterOffset')} />
                    </span>
                  ) : null}
                </>
              )}
            </li>
          )
        })}
      </ul>
      {saving.error === undefined ? null : <Trouble error={saving.error} />}
    </section>
  )
}
