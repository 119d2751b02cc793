// Bounds within which any file is answered. A file beyond one is told so with a finding; reading goes on where it can.

export interface ReadLimits {
  /** Bytes of one segment without its attachment. */
  readonly segmentBytes: number
  /** Bytes of one attachment (BIN, BDS). */
  readonly binaryBytes: number
  readonly elements: number
  readonly components: number
  readonly loopDepth: number
  /** Findings kept per file; the number left out is told. */
  readonly findings: number
}

export const usualLimits: ReadLimits = {
  segmentBytes: 65_536,
  binaryBytes: 67_108_864,
  elements: 1_000,
  components: 100,
  loopDepth: 16,
  findings: 1_000,
}
