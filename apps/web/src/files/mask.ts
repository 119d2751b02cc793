// Hides names, numbers and dates of people in X12 text, so that a file can be looked at over a shoulder.

/** Positions of elements that name a person, by segment; NM1 only where it names a person (NM102 = 1). */
const hidden: Readonly<Record<string, readonly number[]>> = { NM1: [3, 4, 5, 6, 7, 9], N3: [1, 2], N4: [1, 3], DMG: [2], PER: [2, 4, 6, 8] }

export interface MaskedPart { readonly text: string; readonly hide: boolean; /** Number of the element, 0 for the segment's id; none for a separator. */ readonly element?: number }

/** The parts of one segment; `hide` marks what is covered. The separator is the file's own. */
export function maskedParts(segment: string, separator: string): readonly MaskedPart[] {
  const elements = segment.split(separator)
  const positions = hidden[elements[0] ?? ''] ?? []
  const isOrganization = elements[0] === 'NM1' && elements[2] !== '1'
  return elements.flatMap((text, index) => {
    const hide = !isOrganization && positions.includes(index) && text !== '' && text !== '~'
    return [...(index === 0 ? [] : [{ text: separator, hide: false }]), { text, hide, element: index }]
  })
}

/** The element separator that the file's own ISA states; `*` when it has none. */
export function separatorOf(first: string | undefined): string {
  return first !== undefined && first.startsWith('ISA') ? first.charAt(3) : '*'
}
