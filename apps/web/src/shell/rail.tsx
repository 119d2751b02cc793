// The left rail: duties with their counts; icons only below 1200 px, with names on focus and hover.
import { NavLink, Tooltip } from '@mantine/core'
import { IconLogout } from '@tabler/icons-react'
import { Link, useLocation } from '@tanstack/react-router'
import { useChange } from '../api/queries.ts'
import { useSignedIn } from '../api/session.tsx'
import { Avatar } from '../parts/avatar.tsx'
import { roleWords } from '../words/roles.ts'
import { Brand } from './brand.tsx'
import { useDuties } from './duties.ts'
import { type Place, placesFor } from './places.ts'

function RailLink({ place, count }: { place: Place; count: number | undefined }) {
  const here = useLocation({ select: (location) => location.pathname === place.path || location.pathname.startsWith(`${place.path}/`) })
  const IconOfPlace = place.icon
  return (
    <Tooltip label={place.name} position="right" events={{ hover: true, focus: true, touch: false }} classNames={{ tooltip: 'rail-tip' }}>
      <NavLink
        component={Link} to={place.path} active={here} className="rail-link" aria-current={here ? 'page' : undefined}
        aria-label={count === undefined || count === 0 ? place.name : `${place.name}, ${count}`}
        leftSection={<IconOfPlace size={18} stroke={1.6} aria-hidden />} label={place.name}
        rightSection={count === undefined || count === 0 ? null : <span className="rail-count">{count}</span>}
      />
    </Tooltip>
  )
}

export function Rail() {
  const { person } = useSignedIn()
  const duties = useDuties()
  const signOut = useChange('signOut')
  const mine = placesFor(person.role)
  return (
    <nav className="rail" aria-label="Pages">
      <div className="rail-brand"><Brand /></div>
      <div className="rail-links">
        {(['', 'Patients', 'Practice'] as const).map((group) => {
          const links = mine.filter((place) => place.group === group)
          return links.length === 0 ? null : (
            <div key={group} className="rail-group">
              {group === '' ? null : <p className="rail-title small">{group}</p>}
              {links.map((place) => <RailLink key={place.path} place={place} count={duties[place.path]} />)}
            </div>
          )
        })}
      </div>
      <div className="rail-person">
        <Avatar name={person.name} large />
        <div className="rail-person-words grow">
          <p className="strong">{person.name}</p>
          <p className="small third">{roleWords[person.role]}</p>
        </div>
        <Tooltip label="Sign out">
          <button type="button" className="rail-out" aria-label="Sign out" onClick={() => signOut.mutate({}, { onSuccess: () => window.location.assign('/') })}>
            <IconLogout size={18} stroke={1.6} aria-hidden />
          </button>
        </Tooltip>
      </div>
    </nav>
  )
}
