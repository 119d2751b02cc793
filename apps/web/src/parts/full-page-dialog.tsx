// A dialog over the whole window that only its own buttons close: the lock, the patient's tablet.
import { FocusTrap, Portal } from '@mantine/core'
import type { ReactNode } from 'react'
import './full-page-dialog.css'

export function FullPageDialog({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Portal>
      <FocusTrap active>
        <div className="full-page" role="dialog" aria-modal="true" aria-label={label} tabIndex={-1}>{children}</div>
      </FocusTrap>
    </Portal>
  )
}
