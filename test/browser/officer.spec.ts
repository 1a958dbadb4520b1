import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { ComplaintsService } from '../../src/complaints/complaints.service.js'
import type { CaseView } from '../../src/domain/complaint/seen-case.js'
import { demoPassword } from '../../src/demo/council.js'
import { makeCouncil, type MadeCouncil } from '../../src/demo/make-council.js'
import { parsePlainDate } from '../../src/domain/time/dates.js'
import { SetClock } from '../../src/platform/clock.js'
import { startTestApp, type TestApp } from '../app-server.js'
import { expectSound, openWindow, sidewaysScroll, signIn, startBrowser, tabTo, type Window } from './browser.js'

const clock = new SetClock(new Date('2023-11-20T09:00:00Z'))
let test: TestApp
let made: MadeCouncil
let browser: Browser
beforeAll(async () => {
  test = await startTestApp({ clock })
  made = await makeCouncil(test.app, parsePlainDate('2023-11-20'))
  clock.set(new Date('2026-11-20T09:00:00Z'))
  browser = await startBrowser()
}, 60_000)
afterAll(async () => {
  await browser.close()
  await test.close()
})

const officer = 'mo@ambleford.example'
const openOfficer = async (options: Parameters<typeof openWindow>[2] = {}): Promise<Window> => {
  const window = await openWindow(browser, test.url, options)
  await signIn(window.page, officer, demoPassword)
  return window
}

/** Opens the form behind a link of the case page, fills it and sends it; says what the banner then says. */
async function does(page: Page, link: string, fill: () => Promise<void> = () => Promise.resolve()): Promise<string> {
  await page.getByRole('link', { name: link }).first().click()
  await fill()
  await page.locator('main form:has(input[name=version]) button').last().click()
  await page.waitForURL(/done=/)
  return page.locator('.govuk-notification-banner__content').innerText()
}

async function day(page: Page, question: string, on: readonly [string, string, string]): Promise<void> {
  const boxes = page.getByRole('group', { name: question })
  for (const [at, part] of (['Day', 'Month', 'Year'] as const).entries()) await boxes.getByLabel(part).fill(on[at] ?? '')
}

async function fillInComplaint(page: Page): Promise<void> {
  await day(page, 'When was it received?', ['18', '11', '2026'])
  await page.getByLabel('How did it come?').selectOption('Letter')
  await page.getByLabel('Who complains?').selectOption('Resident')
  await page.getByLabel('Name', { exact: true }).fill('Rosa Field')
  await page.getByLabel('What the complainant wrote').fill('He called me a liar on X.\nI am not.')
  await page.getByLabel('Councillor', { exact: true }).selectOption({ index: 1 })
  await page.getByLabel('What is alleged?').fill('Called a resident a liar')
  await day(page, 'When did it happen?', ['2', '11', '2026'])
  await page.getByLabel('Where online?').selectOption('X (Twitter)')
  await page.getByLabel('What was done?').selectOption('Comment or reply')
}

/** The officer's main job, from the letter on the desk to the decision. Each step is looked at by `look`. */
async function mainJob(page: Page, look: () => Promise<void>): Promise<string> {
  const reasons = (words: string) => page.getByLabel(/^\s*Reasons/).fill(words)
  await page.getByRole('link', { name: 'Log a complaint' }).first().click()
  await look()
  await fillInComplaint(page)
  await page.getByRole('button', { name: 'Log the complaint' }).click()
  await page.waitForURL(/done=/)
  const address = new URL(page.url()).pathname
  await look()
  await does(page, 'Acknowledge the complaint')
  await does(page, 'Start screening')
  for (const test of ['The member is of this authority', 'The member was in office', 'The member was acting', 'If proved']) {
    await does(page, `Answer the test “${test}`, async () => {
      await page.getByRole('radio', { name: 'Yes' }).check()
      await reasons(`So it appears: ${test}`)
    })
  }
  await does(page, 'Pass screening', () => reasons('No test is failed.'))
  await does(page, 'Tell the subject member')
  await does(page, 'Link a provision', async () => {
    await look()
    await page.getByRole('radio').first().check()
    await page.getByRole('textbox', { name: 'Reason' }).fill('Personal abuse')
  })
  await does(page, 'Link a clause', async () => {
    await look()
    await page.getByRole('radio', { name: /^GP2/ }).check()
    await page.getByRole('radio', { name: 'Arguable' }).check()
    await page.getByRole('textbox', { name: 'Reason' }).fill('Posted in anger')
  })
  await does(page, 'Complete the capacity sheet', async () => {
    await look()
    await page.getByRole('group', { name: /^CA1/ }).getByLabel('Yes').check()
    await page.getByLabel('Note on CA1').fill('About a planning decision.')
    await page.getByLabel('Title in the name or handle').check()
    await page.getByRole('button', { name: /^Draft the reasons/ }).click()
    await expect(page.getByLabel('Reasons for the finding').inputValue()).resolves.toContain('About a planning decision.')
    await page.getByRole('radio', { name: 'Giving the impression' }).check()
  })
  await does(page, 'Weigh the factor “Public interest', async () => {
    await page.getByRole('radio', { name: 'Against action' }).check()
    await page.getByLabel('Note').fill('Few saw it.')
  })
  await does(page, 'Consult the Independent Person', async () => {
    await page.getByRole('radio').first().check()
    await page.getByLabel('What is asked').fill('Do you agree to take no further action?')
  })
  await does(page, 'Record the view', async () => {
    await page.getByRole('radio', { name: 'Agrees', exact: true }).check()
    await page.getByLabel('The view').fill('I agree.')
  })
  await does(page, 'Take no further action', async () => {
    await look()
    await page.getByLabel('Trivial').check()
    await page.getByLabel('Robust political debate').check()
    await reasons('One word in a heated exchange.')
  })
  await look()
  return address
}

async function stored(address: string): Promise<CaseView> {
  const reference = address.split('/').at(-1)?.replace('-', '/') ?? ''
  const person = made.people.get('monitoringOfficer')?.id ?? null
  const actor = { party: 'monitoringOfficer', person, account: made.accounts.get('monitoringOfficer') ?? null, name: '' } as const
  const viewer = { party: 'monitoringOfficer', person, complaint: null, authority: made.authority, actor } as const
  const { cases } = await test.app.get(ComplaintsService, { strict: false }).open(reference, viewer)
  const [first] = cases
  if (!first) throw new Error('Nothing is stored')
  return first.view
}

/** Without what is new each time: ids, references and the order of numbers. */
const told = (view: CaseView): string =>
  JSON.stringify(view, (key, value: unknown) =>
    ['id', 'complaint', 'reference', 'publicReference', 'version'].includes(key) ? undefined : value,
  ).replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id')

describe('the Monitoring Officer’s main job', () => {
  let withScripts = ''

  it('is done on pages that are sound at every step', async () => {
    const window = await openOfficer()
    const address = await mainJob(window.page, () => expectSound(window))
    expect(await window.page.locator('h1').innerText()).toContain('Cllr')
    const timeline = await window.page.locator('section[aria-labelledby=timeline]').innerText()
    expect(timeline).toContain('Decision: no further action')
    expect(timeline).toContain('Clause GP2 linked: arguable')
    withScripts = told(await stored(address))
    await window.close()
  }, 120_000)

  it('stores the same without scripts', async () => {
    const window = await openOfficer({ scripts: false })
    const address = await mainJob(window.page, () => Promise.resolve())
    expect(told(await stored(address))).toBe(withScripts)
    expect(window.complaints).toEqual([])
    await window.close()
  }, 120_000)

  it('is the same for each of two councillors named in one complaint', async () => {
    const window = await openOfficer()
    const { page } = window
    await page.goto('/staff/complaints/new')
    await fillInComplaint(page)
    await page.getByLabel('What the complainant wrote').fill(`${'Verylongwordwithoutanyspace'.repeat(40)}\n`.repeat(5))
    await page.getByLabel('Councillor 2').selectOption({ index: 4 })
    await page.getByRole('button', { name: 'Log the complaint' }).click()
    await page.waitForURL(/done=/)
    await page.getByRole('navigation', { name: 'Councillors in this complaint' }).getByRole('link').click()
    await page.waitForURL(/cases\/2$/)
    expect(await page.locator('h1').innerText()).toContain('case 2 of 2')
    expect(await page.locator('#allegation-1').count()).toBe(1)
    await page.setViewportSize({ width: 320, height: 900 })
    await expectSound(window)
    await page.goto('/staff/cases')
    await expectSound(window)
    await window.close()
  }, 60_000)

  it('fits a phone', async () => {
    const window = await openOfficer({ width: 320 })
    const { page } = window
    const paths = ['/staff', '/staff/cases?open=', '/staff/complaints/new', '/staff/complaints/2026-001']
    for (const path of paths) {
      await page.goto(path)
      await expectSound(window)
    }
    await window.close()
  }, 60_000)
})

describe('a form that cannot be taken', () => {
  it('comes back with what was typed and a way to each error', async () => {
    const window = await openOfficer()
    const { page } = window
    await page.goto('/staff/complaints/new')
    await page.getByLabel('What the complainant wrote').fill('Words that must not be lost')
    await tabTo(page, 'Log the complaint')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.govuk-error-summary')
    expect(await page.title()).toMatch(/^Error: /)
    expect(await page.getByLabel('What the complainant wrote').inputValue()).toBe('Words that must not be lost')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.activeElement.id')).toBe('receivedOn-day')
    expect(await sidewaysScroll(page)).toBe(0)
    expect(window.complaints).toEqual([])
    await window.close()
  }, 60_000)

  it('logs the complaint once, however often it is sent', async () => {
    const window = await openOfficer()
    const { page } = window
    await page.goto('/staff/complaints/new')
    await fillInComplaint(page)
    const form = await page.evaluate<Record<string, string>>(
      'Object.fromEntries(new FormData(document.querySelector("main form")))',
    )
    const [first, second] = [
      await page.request.post('/staff/complaints/new', { form, maxRedirects: 0 }),
      await page.request.post('/staff/complaints/new', { form, maxRedirects: 0 }),
    ]
    expect(first.status()).toBe(303)
    expect(second.headers()['location']).toBe(first.headers()['location'])
    const other = await page.request.post('/staff/complaints/new', { form: { ...form, words: 'Other words' }, maxRedirects: 0 })
    expect(other.status()).toBe(422)
    expect(await other.text()).toContain('This form was sent before, with other words')
    await window.close()
  }, 60_000)

  it('of two officers at work on one case keeps the later one’s words, and shows what the other did', async () => {
    const [one, other] = [await openOfficer(), await openOfficer()]
    for (const { page } of [one, other]) await page.goto('/staff/complaints/2026-003/cases/1/add-note')
    await other.page.getByLabel('Note').fill('The clerk telephoned')
    await other.page.getByRole('button', { name: 'Add the note' }).click()
    await other.page.waitForURL(/done=/)
    await one.page.getByLabel('Note').fill('My own note')
    await one.page.getByRole('button', { name: 'Add the note' }).click()
    await one.page.waitForSelector('#meanwhile')
    expect(await one.page.locator('#meanwhile').innerText()).toContain('The clerk telephoned')
    expect(await one.page.getByLabel('Note').inputValue()).toBe('My own note')
    await one.page.getByRole('button', { name: 'Send again' }).click()
    await one.page.waitForURL(/done=/)
    expect(await one.page.locator('section[aria-labelledby=notes]').innerText()).toContain('My own note')
    await one.close()
    await other.close()
  }, 60_000)
})

it('a reference opens its case however it is typed, and other words are looked for', async () => {
  const window = await openOfficer()
  const { page } = window
  for (const typed of ['2026/1', ' 2026 - 001 ', '2026 1']) {
    await page.goto('/staff')
    await page.getByLabel('Find a case').fill(typed)
    await page.keyboard.press('Enter')
    await page.waitForURL(/complaints\/2026-0*1$/)
  }
  await page.goto('/staff')
  await page.getByLabel('Find a case').fill('called me a LIAR')
  await page.keyboard.press('Enter')
  await page.waitForURL(/staff\/cases/)
  expect(await page.getByRole('link', { name: '2026/001' }).count()).toBe(1)
  const sheet = await page.request.get('/staff/cases.csv?open=')
  expect(sheet.headers()['content-type']).toContain('text/csv')
  expect(await sheet.text()).toContain('2026/001')
  await window.close()
}, 60_000)
