// Every endpoint names who may use it, validates what it takes, and says whether it touches patient data.
import { endpoints } from '@crossbill/api'
import { describe, expect, it } from 'vitest'

const everyEndpoint = Object.entries(endpoints)

describe.each(everyEndpoint)('%s', (name, definition) => {
  it('names the roles that may use it', () => {
    expect(definition.allow === 'public' ? ['signIn', 'session', 'health', 'ready'].includes(name) : definition.allow.length > 0).toBe(true)
  })

  it('describes its parameters, so that none reaches a handler unchecked', () => {
    expect(definition.path.includes(':')).toBe(definition.params !== undefined)
  })

  it('takes a described body or files when it changes something', () => {
    const takesNothing = ['signOut', 'collect'].includes(name)
    expect(definition.method === 'GET' || definition.method === 'DELETE' || takesNothing || definition.body !== undefined || definition.files !== undefined).toBe(true)
  })
})

it('no two endpoints share method and path', () => {
  const routes = everyEndpoint.map(([, each]) => `${each.method} ${each.path}`)
  expect(new Set(routes).size).toBe(routes.length)
})

it('an auditor changes nothing but comments, the own password and the session', () => {
  const changing = everyEndpoint.filter(([, each]) => each.method !== 'GET' && each.allow !== 'public' && each.allow.includes('auditor')).map(([name]) => name)
  expect(changing.sort()).toEqual(['changePassword', 'comment', 'decideCase', 'signOut', 'tryPlan'])
})
