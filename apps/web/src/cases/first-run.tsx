// The first run: ways in, no set-up needed.
import { IconCopyright, IconFileImport, IconFolderSymlink, IconKeyboard, IconShieldLock } from '@tabler/icons-react'
import { useSignedIn } from '../api/session.tsx'
import { LinkButton } from '../parts/link-button.tsx'
import { KeyCap } from '../parts/key-cap.tsx'
import { mayUse } from '../words/roles.ts'
import './cases.css'

export function FirstRun() {
  const { person } = useSignedIn()
  const first = person.name.replace(/^Dr\.\s+/, '').split(' ')[0] ?? person.name
  const mayOpen = mayUse(person.role, 'importCase')
  return (
    <div className="page welcome">
      <header className="page-head"><div className="grow"><h1>Welcome, {first}. Start with one case.</h1><p className="second">You need no clearinghouse and no history to see what Crossbill does. Everything stays with this office until you send something.</p></div></header>
      <div className="ways" id="next-step" tabIndex={-1}>
        <section className="panel way main">
          <span className="way-icon"><IconFileImport size={20} stroke={1.6} aria-hidden /></span>
          <h2>Bring one real case</h2>
          <p className="second">Choose the claim your practice system exports, and the plans’ answers if you have them.</p>
          <ul><li>dental claim: 837D file</li><li>plans: 271 files</li><li>whatever is missing is asked, all at once</li></ul>
          {mayOpen ? <div><LinkButton to="/cases/new">Choose files</LinkButton></div> : <p className="small third">Opening a case needs the role front desk, biller, dentist or manager.</p>}
        </section>
        <section className="panel way">
          <span className="way-icon"><IconFolderSymlink size={20} stroke={1.6} aria-hidden /></span>
          <h2>Bring a case document</h2>
          <p className="second">A file another program wrote, with patient, plans, services and chart.</p>
          <ul><li>one JSON file</li><li>checked before anything is stored</li></ul>
          {mayOpen ? <div><LinkButton to="/cases/new" variant="default">Choose a document</LinkButton></div> : null}
        </section>
        <section className="panel way">
          <h2>Good to know</h2>
          <ul className="good-to-know" style={{ listStyle: 'none', padding: 0 }}>
            <li><IconShieldLock size={16} stroke={1.6} aria-hidden />Patient data stays here. Claims go only where you connect them.</li>
            <li><IconCopyright size={16} stroke={1.6} aria-hidden />Code numbers come with plain names of our own.</li>
            <li><IconKeyboard size={16} stroke={1.6} aria-hidden /><span><KeyCap keys="?" /> shows the keys of any page, <KeyCap keys="/" /> finds anything.</span></li>
          </ul>
        </section>
      </div>
    </div>
  )
}
