// What kind of field asks for a fact: found by walking the case document's own schema along the fact's path.
import { caseDocument, formatDollars } from '@crossbill/model'
import { z } from 'zod'

export type FactField =
  | { readonly kind: 'yes-no' } | { readonly kind: 'date' } | { readonly kind: 'money' } | { readonly kind: 'number' }
  | { readonly kind: 'choice'; readonly options: readonly string[] } | { readonly kind: 'text' } | { readonly kind: 'list' }

/** `coverages[medical].start` as `coverages`, `medical`, `start`. */
export function stepsOf(path: string): readonly string[] {
  return path.split(/[.[\]]+/).filter((step) => step !== '')
}

function bare(schema: z.ZodType): z.ZodType {
  // The wrappers of zod give inner schemas in its core type; each is a full schema.
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return bare(schema.unwrap() as z.ZodType)
  return schema instanceof z.ZodDefault ? bare(schema.unwrap() as z.ZodType) : schema
}

function into(schema: z.ZodType, step: string): z.ZodType | undefined {
  const at = bare(schema)
  if (at instanceof z.ZodObject) return at.shape[step]
  if (at instanceof z.ZodArray) return at.element as z.ZodType
  return at instanceof z.ZodRecord ? (at.valueType as z.ZodType) : undefined
}

function moneyOrNumber(schema: z.ZodType): FactField {
  const text = schema.description ?? ''
  return { kind: text.includes('cents') ? 'money' : 'number' }
}

/** The field for a fact; a path the document does not know is asked as text. */
export function fieldOf(path: string): FactField {
  let at: z.ZodType | undefined = caseDocument
  for (const step of stepsOf(path)) at = at === undefined ? undefined : into(at, step)
  if (at === undefined) return { kind: 'text' }
  const schema = bare(at)
  if (schema instanceof z.ZodBoolean) return { kind: 'yes-no' }
  if (schema instanceof z.ZodEnum) return { kind: 'choice', options: schema.options.map(String) }
  if (schema instanceof z.ZodNumber) return moneyOrNumber(at.description === undefined ? schema : at)
  if (schema instanceof z.ZodArray && bare(schema.element as z.ZodType) instanceof z.ZodString) return { kind: 'list' }
  if (schema instanceof z.ZodString && schema.meta()?.['format'] === 'date') return { kind: 'date' }
  return { kind: 'text' }
}

/** The value of a fact in a document; arrays are entered by the `id` of their element or its position. */
export function valueAt(document: unknown, path: string): unknown {
  let at: unknown = document
  for (const step of stepsOf(path)) {
    if (Array.isArray(at)) at = at.find((each: unknown) => typeof each === 'object' && each !== null && 'id' in each && each.id === step) ?? at[Number(step)]
    else if (typeof at === 'object' && at !== null) at = (at as Record<string, unknown>)[step]
    else return undefined
  }
  return at
}

export type FactValue = string | number | boolean | readonly string[]
export type ReadFact = { readonly ok: true; readonly value: FactValue } | { readonly ok: false; readonly message: string }

/** Reads what was typed; says what is wrong and how to write it. Money is given in dollars and kept in cents. */
export function readFact(field: FactField, typed: string): ReadFact {
  const text = typed.trim()
  switch (field.kind) {
    case 'yes-no': return { ok: true, value: text === 'yes' }
    case 'choice': case 'text': return { ok: true, value: text }
    case 'list': return { ok: true, value: text.split(/[,;]\s*|\s+/).filter((each) => each !== '') }
    case 'date': return /^\d{4}-\d{2}-\d{2}$/.test(text) ? { ok: true, value: text } : { ok: false, message: 'Choose a day of the calendar.' }
    case 'number': return /^-?\d+(\.\d+)?$/.test(text) ? { ok: true, value: Number(text) } : { ok: false, message: 'Write a number, like 45.' }
    case 'money': {
      const match = /^\$?\s*(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?$/.exec(text)
      if (match === null) return { ok: false, message: 'Write dollars and cents, like 1,250.00.' }
      return { ok: true, value: Number((match[1] ?? '0').replaceAll(',', '')) * 100 + Number((match[2] ?? '').padEnd(2, '0')) }
    }
  }
}

/** A stored value as it stands in its field. */
export function typedOf(field: FactField, value: unknown): string {
  if (value === undefined || value === null) return ''
  if (field.kind === 'yes-no') return value === true ? 'yes' : 'no'
  if (field.kind === 'money' && typeof value === 'number') return (value / 100).toFixed(2)
  return Array.isArray(value) ? value.join(', ') : String(value)
}

/** A stored value in words, for looking at. */
export function sayValue(path: string, value: unknown): string {
  if (typeof value === 'number') return fieldOf(path).kind === 'money' ? formatDollars(value) : path.endsWith('percent') ? `${value}%` : String(value)
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return typeof value === 'string' ? value : JSON.stringify(value)
}
