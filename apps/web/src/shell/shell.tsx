// The frame of every page: rail, bar, bar of keys; on phones a bottom bar. Locks after ten idle minutes.
import { AppShell, Menu } from '@mantine/core'
import { useDisclosure, useIdle, useMediaQuery } from '@mantine/hooks'
import { IconDots, IconFolders, IconListCheck, IconPlugX, IconUserHeart } from '@tabler/icons-react'
import { Link, Outlet, useLocation, useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useChange, useRead } from '../api/queries.ts'
import { useSignedIn } from '../api/session.tsx'
import { KeyCap } from '../parts/key-cap.tsx'
import { sayTime } from '../words/dates.ts'
import { count } from '../words/names.ts'
import { KeyList } from './key-list.tsx'
import { listenForKeys, useAllKeys, useKeys } from './keys.ts'
import { placesFor } from './places.ts'
import { Rail } from './rail.tsx'
import { openSearch, Search } from './search.tsx'
import { TopBar } from './top-bar.tsx'
import './shell.css'

const idleLock = 10 * 60_000

function Banner() {
  const { data } = useRead('connections', {}, { refetchInterval: 30_000 })
  const down = data?.connections.filter((each) => !each.working) ?? []
  const first = down[0]
  if (first === undefined) return null
  return (
    <div className="banner" role="status">
      <IconPlugX size={18} stroke={1.6} aria-hidden />
      <p className="grow"><strong>{first.name} {first.lastReceived === undefined ? 'does not answer.' : `has not answered since ${sayTime(first.lastReceived)}.`}</strong> {count(first.waiting, 'message waits', 'messages wait')} here, in order. Nothing is lost, and nothing will be sent twice.</p>
      <Link to="/connections" className="link">See what waits</Link>
    </div>
  )
}

function KeyBar() {
  const actions = useAllKeys().filter((each) => each.inBar === true)
  const labels = [...new Set(actions.map((each) => each.label))]
  return (
    <div className="key-bar">
      {labels.map((label) => <span key={label}>{actions.filter((each) => each.label === label).map((each) => <KeyCap key={each.keys} keys={each.keys} />)} {label}</span>)}
      <span className="grow" />
      <span><KeyCap keys="?" /> all keys</span>
    </div>
  )
}

function BottomBar() {
  const { person } = useSignedIn()
  const signOut = useChange('signOut')
  const path = useLocation({ select: (location) => location.pathname })
  const places = placesFor(person.role)
  return (
    <nav className="bottom-bar" aria-label="Pages">
      <Link to="/today" aria-current={path.startsWith('/today') ? 'page' : undefined}><IconListCheck size={20} stroke={1.6} aria-hidden />Today</Link>
      <Link to="/cases" aria-current={path.startsWith('/cases') ? 'page' : undefined}><IconFolders size={20} stroke={1.6} aria-hidden />Cases</Link>
      <Link to="/patients" aria-current={path.startsWith('/patients') ? 'page' : undefined}><IconUserHeart size={20} stroke={1.6} aria-hidden />Patients</Link>
      <Menu position="top-end">
        <Menu.Target><button type="button"><IconDots size={20} stroke={1.6} aria-hidden />More</button></Menu.Target>
        <Menu.Dropdown>
          {places.filter((place) => !['/today', '/cases', '/patients'].includes(place.path)).map((place) => <Menu.Item key={place.path} component={Link} to={place.path} leftSection={<place.icon size={18} stroke={1.6} />}>{place.name}</Menu.Item>)}
          <Menu.Item onClick={() => signOut.mutate({}, { onSuccess: () => window.location.assign('/') })}>Sign out</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </nav>
  )
}

export function Shell({ onIdle }: { onIdle: () => void }) {
  const { person } = useSignedIn()
  const navigate = useNavigate()
  const [keysOpened, keys] = useDisclosure(false)
  const phone = useMediaQuery('(max-width: 767px)', undefined, { getInitialValueInEffect: false })
  const idle = useIdle(idleLock, { initialState: false })
  useEffect(listenForKeys, [])
  useEffect(() => {
    if (idle) onIdle()
  }, [idle, onIdle])
  useKeys([
    { keys: '/', label: 'search', run: openSearch },
    { keys: '?', label: 'all keys', run: keys.open },
    ...placesFor(person.role).map((place) => ({ keys: `g ${place.key}`, label: `go to ${place.name}`, run: () => void navigate({ to: place.path }) })),
  ])
  return (
    <AppShell layout="alt" padding={0} header={{ height: 48 }} navbar={{ width: { sm: 56, lg: 192 }, breakpoint: 'sm', collapsed: { mobile: true } }} footer={{ height: phone === true ? 56 : 32 }} transitionDuration={0}>
      <a className="skip" href="#next-step">Go to the next step</a>
      <AppShell.Header><TopBar onKeys={keys.open} /></AppShell.Header>
      {phone === true ? null : <AppShell.Navbar aria-label="Pages"><Rail /></AppShell.Navbar>}
      <AppShell.Main id="content"><Banner /><Outlet /></AppShell.Main>
      <AppShell.Footer>{phone === true ? <BottomBar /> : <KeyBar />}</AppShell.Footer>
      <Search />
      <KeyList opened={keysOpened} onClose={keys.close} />
    </AppShell>
  )
}
