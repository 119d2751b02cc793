// Every key that works on this page, and the switch for single letters.
import { Switch } from '@mantine/core'
import { useState } from 'react'
import { KeyCap } from '../parts/key-cap.tsx'
import { setSingleKeys, singleKeysOn, useAllKeys } from './keys.ts'
import { Dialog } from '../parts/dialog.tsx'

export function KeyList({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const actions = useAllKeys()
  const [single, setSingle] = useState(singleKeysOn)
  const everywhere = actions.filter((each) => each.keys.startsWith('g ') || each.keys === '/' || each.keys === '?')
  const here = actions.filter((each) => !everywhere.includes(each))
  return (
    <Dialog opened={opened} onClose={onClose} title="Keys" size="lg">
      <div className="key-list">
        {[{ title: 'On this page', list: here }, { title: 'Everywhere', list: everywhere }].map(({ title, list }) => list.length === 0 ? null : (
          <section key={title}>
            <h2>{title}</h2>
            <dl>{list.map((each) => <div key={each.keys}><dt>{each.label}</dt><dd><KeyCap keys={each.keys} /></dd></div>)}</dl>
          </section>
        ))}
      </div>
      <Switch
        mt={16} label="Single letters act as keys" description="They never work inside fields. Every command is also a button." checked={single}
        onChange={(event) => { setSingleKeys(event.currentTarget.checked); setSingle(event.currentTarget.checked) }}
      />
    </Dialog>
  )
}
