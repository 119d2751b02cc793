// Keys everywhere: each page names its keys, one listener runs them, the list and the key bar show them.
import { useEffect, useRef, useSyncExternalStore } from 'react'

export interface KeyAction {
  /** `j`, `Enter`, `Ctrl+Enter`, or `g c` for two keys after each other. */
  readonly keys: string
  readonly label: string
  readonly run: () => void
  /** Shown in the bar below the page. */
  readonly inBar?: boolean
  /** Works in a dialog and in fields too (only with Ctrl or a function key). */
  readonly anywhere?: boolean
}

const registered = new Map<symbol, { current: readonly KeyAction[] }>()
const listeners = new Set<() => void>()
let snapshot: readonly KeyAction[] = []

/** What is registered now, with the newest closures of each page. */
function currentActions(): readonly KeyAction[] {
  return [...registered.values()].flatMap((entry) => entry.current)
}

function changed(): void {
  snapshot = currentActions()
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Every key that works now, the page's own last. */
export function useAllKeys(): readonly KeyAction[] {
  return useSyncExternalStore(subscribe, () => snapshot)
}

/** Names the keys of a page or part while it is on the screen. */
export function useKeys(actions: readonly KeyAction[]): void {
  const entry = useRef(actions)
  const shape = actions.map((each) => `${each.keys}=${each.label}`).join('|')
  useEffect(() => {
    entry.current = actions
  })
  useEffect(() => {
    const id = Symbol('keys')
    registered.set(id, entry)
    changed()
    return () => {
      registered.delete(id)
      changed()
    }
  }, [shape])
}

const settingName = 'crossbill.single-keys'
/** Single letters can be switched off, for people whose speech or hands type them by accident. */
export function singleKeysOn(): boolean {
  return localStorage.getItem(settingName) !== 'off'
}
export function setSingleKeys(on: boolean): void {
  localStorage.setItem(settingName, on ? 'on' : 'off')
}

const fields = 'input, textarea, select, [contenteditable="true"], [role="textbox"], [role="combobox"], [role="slider"]'
const pressable = 'a[href], button, summary, [role="button"], [role="menuitem"], [role="tab"], [role="radio"], [role="option"]'

function nameOf(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  return event.ctrlKey || event.metaKey ? `Ctrl+${key}` : key
}

function isUsable(action: KeyAction, event: KeyboardEvent): boolean {
  if (action.anywhere === true) return true
  const target = event.target instanceof Element ? event.target : undefined
  if ((target?.closest(fields) ?? null) !== null) return false
  if (document.querySelector('[role="dialog"]') !== null) return false
  if ((event.key === 'Enter' || event.key === ' ') && (target?.closest(pressable) ?? null) !== null) return false
  return event.ctrlKey || event.metaKey || event.key.length > 1 || singleKeysOn()
}

/** Starts the one listener; returns how to stop it. */
export function listenForKeys(): () => void {
  let first: { key: string; at: number } | undefined
  const onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.altKey || event.isComposing) return
    const name = nameOf(event)
    const chord = first !== undefined && event.timeStamp - first.at < 1500 ? `${first.key} ${name}` : undefined
    const actions = currentActions().toReversed().filter((each) => isUsable(each, event))
    const hit = (chord === undefined ? undefined : actions.find((each) => each.keys === chord)) ?? actions.find((each) => each.keys === name)
    first = hit === undefined && chord === undefined && actions.some((each) => each.keys.startsWith(`${name} `)) ? { key: name, at: event.timeStamp } : undefined
    if (hit === undefined) return
    event.preventDefault()
    hit.run()
  }
  document.addEventListener('keydown', onKey)
  return () => document.removeEventListener('keydown', onKey)
}
