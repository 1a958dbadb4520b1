import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { SetClock } from '../../src/platform/clock.js'
import { startTestCouncil, type TestCouncil } from '../council.js'
import { expectSound, openWindow, signIn, startBrowser } from './browser.js'

let town: TestCouncil
let browser: Browser
const clock = new SetClock(new Date('2027-01-15T09:00:00Z'))
beforeAll(async () => {
  ;[town, browser] = await Promise.all([startTestCouncil(clock), startBrowser()])
}, 60_000)
afterAll(async () => {
  await browser.close()
  await town.close()
})

const photograph = process.env['PHOTOGRAPHS']

describe.each([1280, 320])('the page of bank holidays, %d pixels wide', (width) => {
  it('lets an administrator add a day, after saying what is missing', async () => {
    const window = await openWindow(browser, town.url, { width })
    const { page } = window
    const look = (name: string) =>
      photograph === undefined ? undefined : page.screenshot({ path: `${photograph}/${name}-${width}.png`, fullPage: true })
    await signIn(page, 'administrator@ambleford.example', 'several quite unusual words')
    await page.getByRole('link', { name: 'Bank holidays' }).click()
    await expectSound(window)
    await page.getByRole('button', { name: 'Add the bank holiday' }).click()
    await page.getByRole('link', { name: 'Enter the day of the bank holiday' }).click()
    await expectSound(window)
    await look('missing')
    await page.keyboard.type(width === 320 ? '12' : '13')
    await page.getByLabel('Month').fill('5')
    await page.getByLabel('Year', { exact: true }).fill('2027')
    await page.getByLabel('What is it called?').fill('Bank holiday for the coronation of an invented king')
    await page.getByLabel('I have checked the day').check()
    await page.getByRole('button', { name: 'Add the bank holiday' }).click()
    await page.getByText('May 2027 was added').waitFor()
    expect(new URL(page.url()).search).toContain('year=2027&added=2027-05-1')
    await expectSound(window)
    await look('added')
    await window.close()
  })

  it('tells a Monitoring Officer when the years that are known run out', async () => {
    clock.set(new Date('2034-01-15T09:00:00Z'))
    const window = await openWindow(browser, town.url, { width })
    await signIn(window.page, 'monitoringOfficer@ambleford.example', 'several quite unusual words')
    await window.page.goto('/staff/bank-holidays?year=2035')
    await window.page.getByText('known until the end of 2035 only').waitFor()
    await expectSound(window)
    if (photograph !== undefined) await window.page.screenshot({ path: `${photograph}/ending-${width}.png`, fullPage: true })
    await window.close()
    clock.set(new Date('2027-01-15T09:00:00Z'))
  })
})
