// What a segment to write is made of.

export type Composite = readonly (string | undefined)[]
export type ElementInput = string | undefined | Composite | { readonly repeats: readonly (string | Composite)[] } | { readonly binary: Uint8Array }
/** Segment id, then its elements from the first on. */
export type SegmentInput = readonly [id: string, ...elements: ElementInput[]]
