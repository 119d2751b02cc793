// The patient page: the patient's own figures in English or Spanish, on screen, on a tablet, on one sheet of paper.
import { Accordion, Button, SegmentedControl } from '@mantine/core'
import { IconDeviceTablet, IconPrinter } from '@tabler/icons-react'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useChange, useRead } from '../api/queries.ts'
import { FullPageDialog } from '../parts/full-page-dialog.tsx'
import { KeyCap } from '../parts/key-cap.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Loading, Trouble } from '../parts/situation.tsx'
import { useKeys } from '../shell/keys.ts'
import { PatientPaper } from './patient-paper.tsx'
import './patient.css'

const route = getRouteApi('/cases/$caseId/patient')
const languages = [{ value: 'en', label: 'English' }, { value: 'es', label: 'Español' }] as const
type Language = (typeof languages)[number]['value']
const sizes = [1, 1.15, 1.3] as const

export function PatientPage() {
  const { caseId } = route.useParams()
  const { show } = route.useSearch()
  const navigate = useNavigate()
  const [chosen, setLanguage] = useState<Language>()
  const [size, setSize] = useState<string>('1')
  const signOut = useChange('signOut')
  const read = useRead('patientPage', { params: { caseId }, query: chosen === undefined ? {} : { language: chosen } }, { keepPrevious: true })
  const page = read.data
  const language = chosen ?? page?.language ?? 'en'
  const toTablet = (): void => void navigate({ to: '/cases/$caseId/patient', params: { caseId }, search: { show: 'tablet' }, replace: true })
  // Giving the tablet back ends the session, so that whoever holds it must sign in to see anything of the office.
  const giveBack = (): void => signOut.mutate({}, { onSuccess: () => window.location.assign('/') })
  useKeys([{ keys: 'Ctrl+p', label: 'print one page', run: () => window.print(), anywhere: true, inBar: true }, { keys: 'e', label: 'English or Spanish', run: () => setLanguage(language === 'en' ? 'es' : 'en'), inBar: true }])
  const languageChoice = <SegmentedControl aria-label="Language" value={language} onChange={(value) => setLanguage(value)} data={languages.map((each) => ({ value: each.value, label: <span lang={each.value}>{each.label}</span> }))} />
  return (
    <div className="page patient">
      <PageHead back title="Patient page" facts="The patient’s own figures, from what both plans told us">
        {languageChoice}
        <SegmentedControl className="patient-sizes" aria-label="Size of the text" value={size} onChange={setSize} data={sizes.map((each, index) => ({ value: String(each), label: <span style={{ fontSize: 13 + index * 3 }}>A<span className="hidden-text">, size {index + 1}</span></span> }))} />
        <Button variant="default" className="wide-only" leftSection={<IconDeviceTablet size={16} stroke={1.7} />} onClick={toTablet}>Show on tablet</Button>
        <Button className="wide-only on-accent" leftSection={<IconPrinter size={16} stroke={1.7} />} rightSection={<KeyCap keys="Ctrl+p" />} onClick={() => window.print()}>Print one page</Button>
      </PageHead>
      {read.error === null ? null : <Trouble error={read.error} retry={() => void read.refetch()} />}
      {page === undefined ? (read.isPending ? <div className="panel"><Loading what="the patient’s figures" /></div> : null) : (
        <div className="patient-main" id="next-step" tabIndex={-1}>
          <div style={{ zoom: Number(size) }}><PatientPaper page={page} /></div>
          <aside className="stack no-print" lang={page.language} aria-label="For the front desk">
            <section className="panel padded"><h2 lang="en">Say it in one breath{page.language === 'es' ? ', in Spanish' : ''}</h2><p className="patient-breath">“{page.oneBreath}”</p></section>
            <section className="panel padded">
              <div className="row between" lang="en"><h2>Quick answers</h2><span className="small second">front desk</span></div>
              <Accordion chevronPosition="left" className="patient-quick" transitionDuration={0} order={3}>{page.answers.map((each) => <Accordion.Item key={each.question} value={each.question}><Accordion.Control>{each.question}</Accordion.Control><Accordion.Panel>{each.answer}</Accordion.Panel></Accordion.Item>)}</Accordion>
              <h3 className="patient-words-title">{page.labels.wordsTitle}</h3>
              <dl className="patient-words">{page.glossary.map((each) => <div key={each.word}><dt className="strong">{each.word}</dt> <dd className="second">{each.meaning}</dd></div>)}</dl>
            </section>
          </aside>
        </div>
      )}
      {show !== 'tablet' || page === undefined ? null : (
        <FullPageDialog label={page.title}>
          <div className="patient-tablet">
            <div className="patient-tablet-head"><p className="patient-tablet-title" lang={page.language} aria-hidden>{page.title}</p>{languageChoice}<Button variant="default" className="touch" loading={signOut.isPending} onClick={giveBack}>{language === 'es' ? 'Listo, devolver' : 'Done, give back'}</Button></div>
            <PatientPaper page={page} />
          </div>
        </FullPageDialog>
      )}
    </div>
  )
}
