// A day at the desk with the keyboard alone, and what happens when the server refuses or is away.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Harness, startHarness, visit } from './browser.ts'
import { castellan } from './fixtures/castellan.ts'

let harness: Harness
beforeAll(async () => {
  harness = await startHarness()
})
afterAll(async () => {
  await harness.stop()
})

function refused(status: number, message: string, remedy: string): Response {
  return new Response(JSON.stringify({ code: 'TEST', message, remedy }), { status })
}

test('a biller moves through the queue, snoozes a step and opens the case, without a mouse', async () => {
  const calls: { name: string; body: unknown }[] = []
  const { page, context } = await visit(harness, { role: 'biller', path: '/', calls })
  await page.waitForURL('**/today')
  await page.keyboard.press('j')
  await expect.poll(() => page.locator('tr[data-chosen]').innerText()).toContain('Noor Castellan')
  await page.keyboard.press('s')
  await page.getByRole('menu').waitFor()
  await page.keyboard.press('t')
  await expect.poll(() => calls.find((each) => each.name === 'snooze')?.body).toEqual({ until: '2026-11-24' })
  await page.keyboard.press('o')
  await page.waitForURL('**/cases/case-1042')
  expect(page.url()).not.toMatch(/castellan|noor/i)
  expect(await page.title()).not.toMatch(/castellan|noor/i)
  await context.close()
})

test('G then a letter goes to a page, ? lists the keys, single letters can be switched off', async () => {
  const { page, context } = await visit(harness, { role: 'biller', path: '/today' })
  await page.keyboard.press('g')
  await page.keyboard.press('r')
  await page.waitForURL('**/remittances')
  await page.keyboard.press('Shift+?')
  await page.getByRole('dialog', { name: 'Keys' }).waitFor()
  await page.getByLabel('Single letters act as keys').uncheck({ force: true })
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await page.keyboard.press('g')
  await page.keyboard.press('t')
  expect(page.url()).toContain('/remittances')
  await context.close()
})

test('the first tab stop leads to the next step', async () => {
  const { page, context } = await visit(harness, { role: 'biller', path: '/cases/case-1042' })
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Go to the next step')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('next-step')
  await context.close()
})

test('W opens the reason for the chosen service, Escape brings the focus back', async () => {
  const { page, context } = await visit(harness, { role: 'biller', path: '/cases/case-1042' })
  await page.keyboard.press('w')
  const drawer = page.getByRole('dialog')
  await drawer.waitFor()
  expect(await drawer.innerText()).toContain('MVD-03')
  expect(page.url()).toContain('why=service')
  await page.keyboard.press('Escape')
  await drawer.waitFor({ state: 'hidden' })
  expect(page.url()).not.toContain('why=')
  await context.close()
})

test('a rule whose source nobody read is marked as assumed', async () => {
  const { page, context } = await visit(harness, { role: 'biller', path: '/cases/case-1042?why=service:s4' })
  expect(await page.getByRole('dialog').innerText()).toContain('This rule is assumed; its source has not been read.')
  await context.close()
})

test('an override that is refused keeps the reason that was typed and says why', async () => {
  const { page, context } = await visit(harness, { role: 'dentist', path: '/cases/case-1042', answers: { overrideHold: () => refused(409, 'Jonah changed this case 2 minutes ago.', 'Look at it again; your reason is kept.') } })
  await page.getByRole('button', { name: /^Override/ }).click()
  const reason = page.getByLabel('Your reason, in one sentence. It is kept with your name.')
  await reason.fill('short')
  await page.getByRole('button', { name: 'Override as Dr. Amara Whitlock' }).click()
  expect(await page.getByRole('dialog').innerText()).toContain('Write at least 10 characters')
  await reason.fill('Not examined that day; the other six elements are complete.')
  await page.getByRole('button', { name: 'Override as Dr. Amara Whitlock' }).click()
  await page.getByText('Jonah changed this case 2 minutes ago.').waitFor()
  expect(await reason.inputValue()).toContain('Not examined that day')
  await context.close()
})

test('a hold shows no override to a role that may not', async () => {
  const { page, context } = await visit(harness, { role: 'biller', path: '/cases/case-1042' })
  expect(await page.getByRole('button', { name: /^Override/ }).count()).toBe(0)
  expect(await page.getByRole('region', { name: 'Holds' }).innerText()).toContain('dentist may override')
  await context.close()
})

test('missing facts are asked all at once and only answers go to the server', async () => {
  const calls: { name: string; body: unknown }[] = []
  const { page, context } = await visit(harness, { role: 'front-desk', path: '/cases/case-1045', calls })
  expect(await page.getByRole('region', { name: 'Missing facts' }).innerText()).toContain('Three facts are missing.')
  await page.getByText('Yes', { exact: true }).click()
  await page.getByRole('button', { name: 'Keep the answer' }).click()
  await expect.poll(() => calls.find((each) => each.name === 'answerNeeds')?.body).toEqual({ version: 4, changes: [{ path: 'coverages[medical].hasDentalBenefit', value: true }] })
  await context.close()
})

test('a claim is sent only after the check, and an error in it blocks', async () => {
  const calls: { name: string; body: unknown }[] = []
  const finding = { code: 'CLM-01', severity: 'error', place: 'line 1', what: 'The fee differs from the fee list.', remedy: 'Use $525.00.' }
  const first = await visit(harness, { role: 'biller', path: '/cases/case-1017/claims', answers: { previewClaim: () => ({ findings: [finding] }) } })
  await first.page.keyboard.press('Enter')
  await first.page.getByText('1 finding blocks sending.').waitFor()
  expect(await first.page.getByRole('button', { name: /^Send to/ }).count()).toBe(0)
  await first.context.close()
  const { page, context } = await visit(harness, { role: 'biller', path: '/cases/case-1017/claims', calls })
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Send to Saltbrook Dental' }).dblclick()
  await page.getByText(/^Sent to Saltbrook Dental/).waitFor()
  expect(calls.filter((each) => each.name === 'sendClaim').map((each) => each.body)).toEqual([{ version: 4 }])
  await context.close()
})

test('a note is weighed and kept while it is written, and signed with a key', async () => {
  const calls: { name: string; body: unknown }[] = []
  const { page, context } = await visit(harness, { role: 'dentist', path: '/cases/case-1042/note', calls })
  await page.getByRole('button', { name: 'Mouth opening … mm' }).click()
  const field = page.getByRole('textbox', { name: 'Objective' })
  await expect.poll(() => field.inputValue()).toMatch(/Mouth opening ___ mm$/)
  await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true)
  await page.keyboard.type('opens 22 mm.')
  await expect.poll(() => JSON.stringify(calls.findLast((each) => each.name === 'saveNote')?.body ?? '')).toContain('opens 22 mm.')
  await page.getByText('Understood as').waitFor()
  await page.keyboard.press('Control+Enter')
  await expect.poll(() => calls.some((each) => each.name === 'signNote')).toBe(true)
  await context.close()
})

test('what is written while a save is under way is saved too', async () => {
  const calls: { name: string; body: unknown }[] = []
  let answerFirst = (): void => undefined
  const firstAnswered = new Promise<void>((resolve) => { answerFirst = resolve })
  const { page, context } = await visit(harness, { role: 'dentist', path: '/cases/case-1042/note', calls, answers: { saveNote: async () => { await firstAnswered; return { version: 8, next: 'Sign the note' } } } })
  const savedTexts = (): string[] => calls.filter((each) => each.name === 'saveNote').map((each) => JSON.stringify(each.body))
  await page.getByRole('button', { name: 'Write plan and procedure' }).click()
  await page.keyboard.type(' Check in one week.')
  await expect.poll(() => savedTexts().length).toBe(1)
  await page.keyboard.type(' Soft food.')
  answerFirst()
  await expect.poll(() => savedTexts().at(-1)).toContain('Check in one week. Soft food.')
  // One save at a time: the second carries the version that the first gave.
  expect(savedTexts().at(-1)).toContain('"version":8')
  await page.getByText('draft, kept').waitFor()
  await context.close()
})

test('text of a note is not lost when the server is away', async () => {
  const { page, context } = await visit(harness, { role: 'dentist', path: '/cases/case-1042/note', answers: { saveNote: () => refused(503, 'Crossbill’s server is being restarted.', 'Your text is kept here.') } })
  await page.getByRole('button', { name: 'Write plan and procedure' }).click()
  await page.keyboard.type(' Check in one week.')
  await page.getByText('Your text is kept here.').waitFor()
  await page.reload()
  await page.locator('h1').waitFor()
  expect(await page.getByRole('region', { name: 'Plan and procedure' }).innerText()).toContain('Check in one week.')
  await context.close()
})

test('when the session ends the page stays below the sign-in', async () => {
  let ended = false
  const { page, context } = await visit(harness, { role: 'biller', path: '/today', answers: { comment: () => { ended = true; return refused(401, 'The session has ended.', 'Sign in again.') }, ...sessionWhile(() => !ended) } })
  await page.keyboard.press('c')
  await page.getByLabel('For your colleagues').fill('Called Osprey, they will call back.')
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Keep comment' }).click()
  await page.getByText('Crossbill’s server does not answer.').waitFor()
  await context.setOffline(false)
  await page.getByRole('button', { name: 'Keep comment' }).click()
  await page.getByRole('heading', { name: 'Sign in', exact: true }).waitFor()
  expect(await page.getByLabel('For your colleagues').inputValue()).toBe('Called Osprey, they will call back.')
  await context.close()
})

function sessionWhile(signedIn: () => boolean) {
  return { session: () => (signedIn() ? { person: { id: 'person-tessa', name: 'Tessa Marlowe', role: 'biller', email: 'tessa@juniper.example' }, office: { id: 'juniper', name: 'Juniper Lane Dental' }, csrfToken: 'token', today: '2026-11-23' } : { today: '2026-11-23' }) }
}

test('a server that is older or newer than the page is named, nothing is shown half', async () => {
  const { page, context } = await visit(harness, { role: 'biller', path: '/cases/case-1042', answers: { casePage: () => ({ ...castellan, decision: {} }) } }).catch((error: unknown) => { throw error })
  await page.getByText('This page is older or newer than the server.').waitFor()
  await context.close()
})

test('a connection that is down is said on every page', async () => {
  const { page, context } = await visit(harness, { role: 'biller', path: '/today', answers: { connections: () => ({ connections: [{ name: 'Harbor Relay', kind: 'clearinghouse', working: false, waiting: 12, lastReceived: '2026-11-23T16:42:00Z' }] }) } })
  expect(await page.locator('.banner').innerText()).toContain('Harbor Relay has not answered since 10:42 am. 12 messages wait here, in order.')
  await context.close()
})

test('the patient page fits one sheet of letter paper in both languages', async () => {
  const { page, context } = await visit(harness, { role: 'front-desk', path: '/cases/case-1042/patient' })
  for (const language of ['English', 'Español']) {
    await page.getByText(language, { exact: true }).click()
    await page.waitForLoadState('networkidle')
    const paper = await page.pdf({ format: 'Letter', preferCSSPageSize: true, printBackground: true })
    expect(paper.toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length).toBe(1)
  }
  await context.close()
})

test('a long queue is drawn as one scrolls, sums are of the whole group', async () => {
  const many = Array.from({ length: 2_000 }, (_, index) => ({ caseId: `case-${index}`, caseNumber: String(index), patient: `Made Up ${index}`, title: 'filling', state: 'ready', expected: 100, next: { kind: 'send', title: 'Send', why: 'Ready.', due: '2026-11-23', owner: 'biller' } }))
  const { page, context } = await visit(harness, { role: 'biller', path: '/today', answers: { queue: () => ({ today: '2026-11-23', rows: many, people: [], counts: { dueAmount: 0, dueTasks: 0, claimsInFlight: 0, claimsInFlightAmount: 0, held: 0, remittancesToPost: 0, remittancesToPostAmount: 0, noAnswer30: 0 } }) } })
  expect(await page.locator('tr.queue-row').count()).toBeLessThan(120)
  expect(await page.locator('tr.queue-group').first().innerText()).toContain('$2,000.00')
  await context.close()
})
