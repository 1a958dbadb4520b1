import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { makeCouncil } from '../../src/demo/make-council.js'
import { parsePlainDate } from '../../src/domain/time/dates.js'
import { startTestApp, type TestApp } from '../app-server.js'
import { expectSound, openWindow, sidewaysScroll, startBrowser, type Window } from './browser.js'

let server: TestApp
let browser: Browser
beforeAll(async () => {
  server = await startTestApp()
  await makeCouncil(server.app, parsePlainDate('2024-01-01'))
  browser = await startBrowser()
}, 90_000)
afterAll(async () => {
  await browser.close()
  await server.close()
})

const longWord = 'https://social.example/groups/ambleford/posts/' + '0123456789'.repeat(12)

async function complain(page: Page): Promise<void> {
  await page.goto('/')
  await page.getByRole('button', { name: 'Make a complaint' }).click()
  await page.getByLabel('Your full name').fill('Rosalind Featherstonehaugh')
  await page.getByLabel('Which councillor?').selectOption({ label: 'Cllr Daniel Brook, Ambleford Borough Council' })
  await page.getByLabel('In a sentence or two').fill('Called residents idiots.')
  await page.getByLabel('Tell us what happened').fill(`On Saturday he wrote it here: ${longWord}`)
  await page.getByLabel('Where did it happen?').selectOption('facebookGroup')
  for (const [box, typed] of Object.entries({ Day: '24', Month: '10', Year: '2025' })) await page.getByLabel(box).fill(typed)
  await page.getByLabel('No, I ask you to keep my name back').check()
  await page.getByLabel('What I have written is true as far as I know').check()
  await page.getByRole('button', { name: 'Send complaint' }).last().click()
}

async function follow(page: Page): Promise<void> {
  const [reference, code] = await Promise.all(['#reference', '#code'].map((id) => page.locator(id).innerText()))
  await page.getByRole('link', { name: 'follow your complaint' }).click()
  await page.getByLabel('Reference').fill(` ${(reference ?? '').toLowerCase()}`)
  await page.getByLabel('Code').fill((code ?? '').replaceAll('-', ' ').toLowerCase())
  await page.getByRole('button', { name: 'Show my complaint' }).click()
}

async function withdraw(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Ask to withdraw this complaint' }).click()
  await page.getByLabel('Why do you wish to withdraw it?').fill('We have spoken.')
  await page.getByRole('button', { name: 'Ask to withdraw' }).click()
}

const heading = ({ page }: Window) => page.locator('h1').innerText()

describe.each([
  ['with scripts', { width: 1280, scripts: true }],
  ['with scripts on a phone', { width: 320, scripts: true }],
  ['without scripts', { width: 1280, scripts: false }],
  ['without scripts on a phone', { width: 320, scripts: false }],
])('a complainant %s', (_, how) => {
  it('complains, keeps the code, follows and asks to withdraw', async () => {
    const window = await openWindow(browser, server.url, how)
    const { page } = window
    await complain(page)
    expect(await heading(window)).toBe('Your complaint has been sent')
    expect(page.url()).toBe(`${server.url}/complain`)
    expect(await sidewaysScroll(page)).toBe(0)
    await follow(page)
    expect(await heading(window)).toBe('Your complaint')
    expect(page.url()).toBe(`${server.url}/follow`)
    expect(await page.locator('main').innerText()).toContain('We have received it')
    await page.reload()
    expect(await heading(window)).toBe('Your complaint')
    await withdraw(page)
    expect(await page.locator('main').innerText()).toContain('You asked to withdraw')
    await page.getByRole('button', { name: 'Stop showing my complaint' }).click()
    expect(await heading(window)).toBe('Follow your complaint')
    expect(await sidewaysScroll(page)).toBe(0)
    expect(window.complaints).toEqual([])
    await window.close()
  }, 60_000)
})

describe.each([1280, 320])('each public page at %i pixels', (width) => {
  it.each(['/', '/complain', '/follow', '/protocol'])(
    '%s is sound',
    async (path) => {
      const window = await openWindow(browser, server.url, { width })
      await window.page.goto(path)
      await expectSound(window)
      await window.close()
    },
    60_000,
  )
})
