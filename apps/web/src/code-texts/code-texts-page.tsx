// Official texts: a licensed office hands in the licensor's file; it shows in this office and in no other.
import type { LicensedTexts, licensedFormat } from '@crossbill/api'
import { Button, SegmentedControl, Select } from '@mantine/core'
import { IconCertificate, IconCheck, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { z } from 'zod'
import { Refused } from '../api/call.ts'
import { useChange, useRead } from '../api/queries.ts'
import { useSignedIn } from '../api/session.tsx'
import { receipt } from '../parts/case-commands.ts'
import { Chip } from '../parts/chip.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { DropFiles } from '../parts/drop-files.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Empty, Loading, RefusalNote, Trouble } from '../parts/situation.tsx'
import { dayOf, sayFullDate } from '../words/dates.ts'
import { count } from '../words/names.ts'
import { mayUse, whoMay } from '../words/roles.ts'
import './code-texts.css'

type Format = z.infer<typeof licensedFormat>
const setNames = { cdt: 'CDT, dental procedures', cpt: 'CPT, medical procedures' } as const

/** A file of tabs or of commas: what most lines of its beginning hold more of. */
function separatorOf(text: string): 'csv' | 'tab' {
  return (text.match(/\t/g) ?? []).length > (text.match(/,/g) ?? []).length ? 'tab' : 'csv'
}

function Import({ done }: { done: (words: string) => void }) {
  const [set, setSet] = useState<'cdt' | 'cpt'>('cdt')
  const [separator, setSeparator] = useState<'auto' | 'csv' | 'tab'>('auto')
  const hand = useChange('importCodeTexts')
  const choose = async (files: readonly File[]): Promise<void> => {
    const [file] = files
    if (file === undefined) return
    const format: Format = `${set}-${separator === 'auto' ? separatorOf(await file.slice(0, 20_000).text()) : separator}`
    const form = new FormData()
    form.append('file', file, file.name)
    hand.mutate({ query: { format }, files: form }, { onSuccess: (answer) => done(`${count(answer.codes, 'official text')} of ${answer.set.toUpperCase()} taken in${answer.replaced ? ', in place of the earlier ones' : ''}${answer.beyondPack === 0 ? '' : `; ${count(answer.beyondPack, 'number')} beyond the data pack`}.`) })
  }
  return (
    <section className="panel padded code-texts-import" aria-label="Import" id="next-step" tabIndex={-1}>
      <h2>Import from the licensor’s file</h2>
      <p className="second">A file in the wrong format changes nothing, and its line is named. The texts stay in this office’s database.</p>
      <div className="row wrap">
        <SegmentedControl aria-label="Code set" value={set} onChange={(value) => setSet(value === 'cpt' ? 'cpt' : 'cdt')} data={[{ value: 'cdt', label: 'CDT' }, { value: 'cpt', label: 'CPT' }]} />
        <Select aria-label="How the columns are parted" allowDeselect={false} value={separator} onChange={(value) => setSeparator(value === 'csv' || value === 'tab' ? value : 'auto')} data={[{ value: 'auto', label: 'Columns: told from the file' }, { value: 'csv', label: 'Columns parted by commas' }, { value: 'tab', label: 'Columns parted by tabs' }]} />
      </div>
      <DropFiles label={hand.isPending ? 'Reading the file …' : `Drop the ${set.toUpperCase()} file here, or choose it`} hint="Text with a code and a text on each line; a first line may name the columns" accept=".csv,.txt,.tsv,.tab" choose={(files) => void choose(files)} />
      {hand.error instanceof Refused ? <RefusalNote refusal={hand.error.refusal} /> : null}
    </section>
  )
}

function SetRow({ texts, mayChange, remove }: { texts: LicensedTexts; mayChange: boolean; remove: () => void }) {
  return (
    <li className="row between wrap code-texts-set">
      <div><p className="strong">{setNames[texts.set]}</p><p className="small second">{count(texts.codes, 'text')} from {texts.fileName}, {texts.importedBy}, {sayFullDate(dayOf(texts.importedAt))}</p></div>
      <div className="row"><Chip icon={IconCheck}>shown in this office</Chip>{mayChange ? <Button variant="default" size="compact-sm" leftSection={<IconTrash size={14} stroke={1.7} />} onClick={remove}>Take out</Button> : null}</div>
    </li>
  )
}

export function CodeTextsPage() {
  const { person } = useSignedIn()
  const read = useRead('codeTexts', {})
  const remove = useChange('removeCodeTexts')
  const [removing, setRemoving] = useState<'cdt' | 'cpt'>()
  const [done, setDone] = useState<string>()
  const mayChange = mayUse(person.role, 'importCodeTexts')
  const takeOut = (set: 'cdt' | 'cpt'): void => remove.mutate({ params: { set }, body: undefined }, { onSuccess: () => { receipt(`The official ${set.toUpperCase()} texts are out. Our plain names show again.`); setRemoving(undefined); setDone(undefined) } })
  return (
    <div className="page">
      <PageHead back title="Official texts" facts="The texts of CDT and CPT belong to their licensors. Without them Crossbill shows its own plain names." />
      {mayChange ? <Import done={setDone} /> : <p className="panel padded second" id="next-step" tabIndex={-1}>Importing needs the role {whoMay('importCodeTexts')}.</p>}
      {done === undefined ? null : <p className="done-box row" role="status"><IconCheck size={18} stroke={1.7} aria-hidden />{done}</p>}
      {read.error === null ? null : <Trouble error={read.error} retry={() => void read.refetch()} />}
      <section className="panel padded" aria-label="Imported">
        <h2>In this office</h2>
        {read.isPending ? <Loading what="the official texts" rows={2} /> : null}
        {read.data?.sets.length === 0 ? <Empty icon={IconCertificate} title="No official texts yet.">Every code shows its number with our plain name.</Empty> : null}
        <ul className="divided">{(read.data?.sets ?? []).map((texts) => <SetRow key={texts.set} texts={texts} mayChange={mayChange} remove={() => setRemoving(texts.set)} />)}</ul>
      </section>
      <section className="panel scroll-x" aria-label="Data packs" tabIndex={0}>
        <table className="plain">
          <caption className="code-texts-caption">Data packs this program runs on</caption>
          <thead><tr><th>Pack</th><th>Edition</th><th>Until</th><th>Origin and rights</th></tr></thead>
          <tbody>{(read.data?.packs ?? []).map((pack) => <tr key={pack.id}><td>{pack.title}<span className="under code">{pack.id}</span></td><td>{pack.edition}</td><td className="nowrap">{pack.validTo === undefined ? 'not ended' : sayFullDate(pack.validTo)}</td><td className="code-texts-origin">{pack.origin} {pack.rights}</td></tr>)}</tbody>
        </table>
      </section>
      {removing === undefined ? null : (
        <Dialog opened onClose={() => setRemoving(undefined)} title={`Take the official ${removing.toUpperCase()} texts out`}>
          <div className="stack">
          <p>They leave this office’s database. Codes, claims and cases stay as they are.</p>
          {remove.error instanceof Refused ? <RefusalNote refusal={remove.error.refusal} /> : null}
          <div className="row"><Button color="red" loading={remove.isPending} onClick={() => takeOut(removing)}>Take them out</Button><Button variant="default" onClick={() => setRemoving(undefined)}>Keep them</Button></div>
          </div>
        </Dialog>
      )}
    </div>
  )
}
