// How far this office's printer is off on preprinted forms; kept for the office, used for every overlay.
import { Button, NumberInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useChange } from '../api/queries.ts'
import { Dialog } from '../parts/dialog.tsx'
import { Trouble } from '../parts/situation.tsx'
import { whoMay } from '../words/roles.ts'

const points = 72 / 25.4
const millimetres = (value: number): number => Math.round((value / points) * 10) / 10
const said = (value: number): string => String(millimetres(value)).replace('-', '\u2212')

export function PrinterOffset({ form, title, offset, mayChange }: { form: 'cms1500' | 'ada'; title: string; offset: { x: number; y: number }; mayChange: boolean }) {
  const [opened, setOpened] = useState(false)
  const [x, setX] = useState<number | string>(millimetres(offset.x))
  const [y, setY] = useState<number | string>(millimetres(offset.y))
  const save = useChange('setPrinterOffset')
  const words = offset.x === 0 && offset.y === 0 ? 'no offset' : `offset ${said(offset.x)}, ${said(offset.y)} mm`
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    save.mutate({ params: { form }, body: { x: Number(x) * points, y: Number(y) * points } }, { onSuccess: () => setOpened(false) })
  }
  return (
    <>
      <button type="button" className="link" onClick={() => setOpened(true)} aria-label={`Printer for ${title}: ${words}`}>{words}</button>
      <Dialog opened={opened} onClose={() => setOpened(false)} title="Printer on preprinted forms">
        <form className="stack" onSubmit={submit}>
          <p className="second">Print one overlay on a blank sheet, hold it against the form, and measure how far it must move. Kept for the whole office.</p>
          <div className="row">
            <NumberInput label="To the right, mm" value={x} onChange={setX} min={-25} max={25} step={0.5} decimalScale={1} disabled={!mayChange} data-autofocus />
            <NumberInput label="Down, mm" value={y} onChange={setY} min={-25} max={25} step={0.5} decimalScale={1} disabled={!mayChange} />
          </div>
          {save.error === null ? null : <Trouble error={save.error} />}
          {mayChange ? <div className="row"><Button type="submit" loading={save.isPending}>Keep the offset</Button><Button variant="default" onClick={() => setOpened(false)}>Close</Button></div> : <p className="second">Changing it needs the role {whoMay('setPrinterOffset')}.</p>}
        </form>
      </Dialog>
    </>
  )
}
