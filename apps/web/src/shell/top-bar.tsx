// The bar above the page: search, health of the connections, office, light or dark, keys.
import { ActionIcon, Menu, Tooltip, useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { IconBuilding, IconHelpCircle, IconMoon, IconPlugConnected, IconPlugX, IconSearch, IconSun } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useRead } from '../api/queries.ts'
import { useSignedIn } from '../api/session.tsx'
import { KeyCap } from '../parts/key-cap.tsx'
import { count } from '../words/names.ts'
import { openSearch } from './search.tsx'

function Health() {
  const { data } = useRead('connections', {}, { refetchInterval: 30_000 })
  if (data === undefined) return null
  const down = data.connections.filter((each) => !each.working)
  if (data.connections.length === 0) return <span className="health"><IconPlugX size={16} stroke={1.6} aria-hidden /><span>No connection yet</span></span>
  return (
    <Link to="/connections" className="health" data-down={down.length > 0 || undefined}>
      {down.length > 0 ? <IconPlugX size={16} stroke={1.6} aria-hidden /> : <IconPlugConnected size={16} stroke={1.6} aria-hidden />}
      <span>{down.length === 0 ? 'All connections working' : `${count(down.length, 'connection is', 'connections are')} down`}</span>
    </Link>
  )
}

export function TopBar({ onKeys }: { onKeys: () => void }) {
  const { office, person } = useSignedIn()
  const { setColorScheme } = useMantineColorScheme()
  const scheme = useComputedColorScheme('light')
  return (
    <div className="top-bar">
      <button type="button" className="search-door" onClick={openSearch} aria-label="Search: patient, case, claim">
        <IconSearch size={16} stroke={1.6} aria-hidden />
        <span className="grow">Patient, case, claim …</span>
        <KeyCap keys="/" />
      </button>
      <div className="grow" />
      <Health />
      <span className="bar-rule" aria-hidden />
      <span className="office"><IconBuilding size={16} stroke={1.6} aria-hidden /><span>{office.name}</span></span>
      <Tooltip label={scheme === 'dark' ? 'Light colours' : 'Dark colours'}>
        <ActionIcon variant="subtle" color="gray" aria-label={scheme === 'dark' ? 'Use light colours' : 'Use dark colours'} onClick={() => setColorScheme(scheme === 'dark' ? 'light' : 'dark')}>
          {scheme === 'dark' ? <IconSun size={18} stroke={1.6} color="var(--second)" /> : <IconMoon size={18} stroke={1.6} color="var(--second)" />}
        </ActionIcon>
      </Tooltip>
      <Menu position="bottom-end">
        <Menu.Target><ActionIcon variant="subtle" color="gray" aria-label="Help"><IconHelpCircle size={18} stroke={1.6} color="var(--second)" /></ActionIcon></Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={onKeys} rightSection={<KeyCap keys="?" />}>Keys of this page</Menu.Item>
          <Menu.Label>Signed in as {person.email}</Menu.Label>
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}
