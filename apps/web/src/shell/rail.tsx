// The left rail: duties with their counts; icons only below 1200 px, with names on focus and hover.
import { NavLink, Tooltip } from '@mantine/core'
import { Link, useLocation } from '@tanstack/react-router'
import { useSignedIn } from '../api/session.tsx'
import { Brand } from './brand.tsx'
import { useDuties } from './duties.ts'
import { type Place, placesFor } from './places.ts'
import { RailPerson } from './rail-person.tsx'

function RailLink({ place, count }: { place: Place; count: number | undefined }) {
  const here = useLocation({ select: (location) => location.pathname === place.path || location.pathname.startsWith(`${place.path}/`) })
  const IconOfPlace = place.icon
  return (
    <Tooltip label={place.name} position="right" events={{ hover: true, focus: true, touch: false }} classNames={{ tooltip: 'rail-tip' }}>
      <NavLink
        component={Link} to={place.path} active={here} className="rail-link" aria-current={here ? 'page' : undefined}
        leftSection={<IconOfPlace size={18} stroke={1.6} aria-hidden />} label={place.name}
        rightSection={count === undefined || count === 0 ? null : <span className="rail-count">{count}</span>}
      />
    </Tooltip>
  )
}

export function Rail() {
  const { person } = useSignedIn()
  const duties = useDuties()
  const mine = placesFor(person.role)
  return (
    <div className="rail">
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
      <RailPerson />
    </div>
  )
}
