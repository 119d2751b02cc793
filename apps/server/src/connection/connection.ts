// A way out to payers and back: a folder now, SFTP and clearinghouses later, all behind this interface.
// A connection moves bytes. It does not read them, and it never decides to send something again.

export interface ArrivedFile {
  /** The name on the other side; never used as a path here. */
  name: string
  bytes: Buffer
}

/** What is known after handing a file over: it is there, or nobody can say. */
export type Handover =
  | { is: 'sent'; receipt: { at: string; name: string; bytes: number } }
  | { is: 'unknown'; why: string }
  | { is: 'not-sent'; why: string }

export interface Connection {
  readonly name: string
  readonly kind: 'folder' | 'sftp' | 'clearinghouse'
  /** Hands one file over. The name is ours and unique; a name that is there already counts as sent when its bytes are the same. */
  send: (file: { name: string; bytes: Buffer }) => Promise<Handover>
  /** Names of what waits on the other side. */
  list: () => Promise<string[]>
  fetch: (name: string) => Promise<ArrivedFile | undefined>
  /** Called once the bytes are kept here: the other side may clear them away. */
  taken: (name: string) => Promise<void>
  /** Undefined when all is well, else one sentence without patient data. */
  trouble: () => Promise<string | undefined>
}
