// A place to drop or choose files; also reached with the keyboard.
import { IconFileUpload } from '@tabler/icons-react'
import { type DragEvent, useState } from 'react'
import './drop-files.css'

export function DropFiles({ label, hint, accept, multiple = false, choose }: { label: string; hint: string; accept?: string; multiple?: boolean; choose: (files: readonly File[]) => void }) {
  const [over, setOver] = useState(false)
  const onDrop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    choose([...event.dataTransfer.files])
  }
  return (
    <label className="drop" data-over={over || undefined} onDragOver={(event) => { event.preventDefault(); setOver(true) }} onDragLeave={() => setOver(false)} onDrop={onDrop}>
      <IconFileUpload size={24} stroke={1.5} aria-hidden />
      <span className="strong">{label}</span>
      <span className="second small">{hint}</span>
      <input type="file" accept={accept} multiple={multiple} onChange={(event) => { choose([...(event.currentTarget.files ?? [])]); event.currentTarget.value = '' }} />
    </label>
  )
}
