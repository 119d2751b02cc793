// Search over pages and cases; opened with `/` from anywhere.
import { Spotlight, spotlight } from '@mantine/spotlight'
import { IconFolder, IconSearch } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useRead } from '../api/queries.ts'
import { useSignedIn } from '../api/session.tsx'
import { StateChip } from '../parts/chip.tsx'
import { placesFor } from './places.ts'

export function openSearch(): void {
  spotlight.open()
}

export function Search() {
  const { person } = useSignedIn()
  const navigate = useNavigate()
  const [words, setWords] = useState('')
  const [asked] = useDebouncedValue(words.trim(), 150)
  const found = useRead('cases', { query: { search: asked } }, { enabled: asked.length > 1, keepPrevious: true })
  const pages = placesFor(person.role).filter((place) => place.name.toLowerCase().includes(words.trim().toLowerCase()))
  const rows = asked.length > 1 ? (found.data?.rows ?? []).slice(0, 12) : []
  return (
    <Spotlight.Root query={words} onQueryChange={setWords} shortcut={null} scrollable maxHeight={420}>
      <Spotlight.Search placeholder="Patient, case, claim …" aria-label="Search: patient, case, claim" leftSection={<IconSearch size={18} stroke={1.6} />} />
      <Spotlight.ActionsList>
        {rows.length === 0 ? null : (
          <Spotlight.ActionsGroup label="Cases">
            {rows.map((row) => (
              <Spotlight.Action key={row.caseId} onClick={() => void navigate({ to: '/cases/$caseId', params: { caseId: row.caseId } })} leftSection={<IconFolder size={18} stroke={1.6} />} rightSection={<StateChip state={row.state} />}>
                <span className="found-case"><span className="strong">{row.patient}</span><span className="small third">Case {row.caseNumber} · {row.title}</span></span>
              </Spotlight.Action>
            ))}
          </Spotlight.ActionsGroup>
        )}
        {pages.length === 0 ? null : (
          <Spotlight.ActionsGroup label="Pages">
            {pages.map((place) => <Spotlight.Action key={place.path} label={place.name} leftSection={<place.icon size={18} stroke={1.6} />} onClick={() => void navigate({ to: place.path })} />)}
          </Spotlight.ActionsGroup>
        )}
        {rows.length === 0 && pages.length === 0 ? <Spotlight.Empty>No case or page has these words. Try a name, a case number or a payer.</Spotlight.Empty> : null}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}
