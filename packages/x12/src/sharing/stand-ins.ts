// Stand-ins for what could tell who somebody is: the same value always becomes the same other one under one key, in the
// same form, so that a file stays valid and its cross-references hold. Without the key the way back is not known.

import { isDate6, isDate8 } from '../checking/dates.ts'
import { isNpi } from '../checking/rules/identifiers.ts'

const lastNames = 'Abbott Barker Castle Dalton Easton Farrow Garner Hadley Irwin Jarvis Keller Larson Mercer Norton Osborn Parker Quincy Rowan Sutton Thorne Upton Vaughn Weston Yardley'.split(' ')
const firstNames = 'Alder Bryce Casey Darcy Ellis Finley Gale Harper Indigo Jamie Kerry Lee Morgan Noel Oakley Perry Quinn Robin Sasha Toby Umber Val Wren Yael'.split(' ')
const trades = 'Meadow Harbor Summit Willow Granite Cedar Prairie Lantern Juniper Beacon Copper Maple'.split(' ')
const cities = 'ASHTON BELFORD CRESTON DUNMORE ELMWOOD FAIRVIEW GLENDALE HILLTOP'.split(' ')

export class StandIns {
  private readonly key: string
  /** Days every date is moved by. */
  readonly days: number

  constructor(key: string) {
    this.key = key
    this.days = -(28 + (this.number('days', '') % 700))
  }

  lastName(value: string): string {
    return value.length > 40 ? this.same(value) : fit(pick(lastNames, this.number('last', value)), value)
  }

  firstName(value: string): string {
    return value.length > 25 ? this.same(value) : fit(pick(firstNames, this.number('first', value)), value)
  }

  organization(value: string): string {
    if (value.length > 60) return this.same(value)
    const number = this.number('organization', value)
    return fit(`${pick(trades, number)} Organization ${number % 1000}`, value).slice(0, 60)
  }

  city(value: string): string {
    return pick(cities, this.number('city', value))
  }

  street(value: string): string {
    const number = this.number('street', value)
    return `${1 + (number % 9000)} ${pick(trades, number >>> 8)} ST`.toUpperCase()
  }

  email(value: string): string {
    return `person${this.number('email', value) % 100_000}@example.com`
  }

  /** Another text of the same form: digits for digits, letters for letters; a valid provider number stays valid. */
  id(value: string): string {
    if (isNpi(value)) return this.npi(value)
    if (/^1\d{9}$/.test(value)) return `1${this.same(value.slice(1))}`
    return this.same(value)
  }

  private same(value: string): string {
    let state = this.number('id', value)
    let text = ''
    for (const letter of value) {
      state = mix(state)
      if (letter >= '0' && letter <= '9') text += String(state % 10)
      else if (letter >= 'A' && letter <= 'Z') text += String.fromCharCode(65 + (state % 26))
      else if (letter >= 'a' && letter <= 'z') text += String.fromCharCode(97 + (state % 26))
      else text += letter
    }
    return text
  }

  private npi(value: string): string {
    const body = `1${String(this.number('npi', value)).padStart(10, '0').slice(-8)}`
    for (let digit = 0; digit < 10; digit += 1) if (isNpi(body + String(digit))) return body + String(digit)
    throw new Error('no check digit fits')
  }

  /** CCYYMMDD or YYMMDD moved by the days of the key; what is no date stays. */
  date(value: string): string {
    const century = value.length === 6 ? '20' : ''
    const match = /^(\d{4})(\d{2})(\d{2})$/.exec(century + value)
    if (!match || !(value.length === 6 ? isDate6(value) : isDate8(value))) return value
    const moved = new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]) + this.days))
    const text = `${String(moved.getUTCFullYear()).padStart(4, '0')}${String(moved.getUTCMonth() + 1).padStart(2, '0')}${String(moved.getUTCDate()).padStart(2, '0')}`
    return century === '' ? text : text.slice(2)
  }

  /** Every date inside a period text: D8, RD8, DT. */
  period(value: string): string {
    return value.replace(/\d{8}/g, (day) => this.date(day))
  }

  private number(kind: string, value: string): number {
    let state = 0x811c9dc5
    for (const letter of `${this.key}\u0000${kind}\u0000${value.trim().toUpperCase()}\u0000${this.key}`) state = mix(state ^ letter.charCodeAt(0))
    return mix(state)
  }
}

function mix(state: number): number {
  let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

function pick(list: readonly string[], number: number): string {
  return list[number % list.length] ?? ''
}

/** Upper case where the value was. */
function fit(text: string, value: string): string {
  return value === value.toUpperCase() ? text.toUpperCase() : text
}
