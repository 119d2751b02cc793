// A dialog with its title and a way to close it; its head is no second banner of the page.
import { CloseButton, Modal } from '@mantine/core'
import type { ReactNode } from 'react'

interface Props { readonly opened: boolean; readonly onClose: () => void; readonly title: string; readonly size?: 'sm' | 'md' | 'lg'; readonly children: ReactNode }

export function Dialog({ opened, onClose, title, size = 'md', children }: Props) {
  return (
    <Modal.Root opened={opened} onClose={onClose} size={size} centered radius={8} transitionProps={{ duration: 120 }}>
      <Modal.Overlay />
      <Modal.Content>
        <div className="dialog-head"><Modal.Title>{title}</Modal.Title><CloseButton aria-label="Close" onClick={onClose} /></div>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
