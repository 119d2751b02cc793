// A telephone number as people read it.

/** `(303) 555-0142`; a number that is not of ten digits stays as it is written. */
export function phoneInWords(phone: string): string {
  const digits = phone.replace(/\D/g, '').replace(/^1(?=\d{10}$)/, '')
  return digits.length === 10 ? `(${digits.slice(0, 3)}) ${digits.slice(3, 6)}-${digits.slice(6)}` : phone
}
