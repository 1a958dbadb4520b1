import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { demoPassword } from '../../src/demo/council.js'
import { openMonitoringOffice, type MonitoringOffice } from '../monitoring-office.js'
import { expectSound, faultsOf, openWindow, sidewaysScroll, signIn, startBrowser, type Window } from './browser.js'

let office: MonitoringOffice
let browser: Browser
let report: string
beforeAll(async () => {
  office = await openMonitoringOffice()
  report = await readFile(`${import.meta.dirname}/../fixtures/report.txt`, 'utf8')
  browser = await startBrowser()
}, 60_000)
afterAll(async () => {
  await browser.close()
  await office.close()
})

/** A page that answers a form cannot be asked for again: its markup is what the form before it had. */
async function expectSoundAnswer({ page, complaints }: Window): Promise<void> {
  expect([await faultsOf(page), await sidewaysScroll(page), complaints]).toEqual([[], 0, []])
}

const widths = [1280, 320]
const slow = 120_000

describe.each(widths)('in a window %i pixels wide', (width) => {
  it.each(['/protocol', '/protocol/versions', '/protocol/compare', '/code'])(
    '%s is sound',
    async (path) => {
      const window = await openWindow(browser, office.url, { width })
      await window.page.goto(path)
      await expectSound(window)
      await window.close()
    },
    slow,
  )

  it(
    'an officer imports a report and reads what was found',
    async () => {
      const window = await openWindow(browser, office.url, { width })
      const { page } = window
      await signIn(page, 'mo@ambleford.example', demoPassword)
      await page.getByRole('link', { name: 'Protocol', exact: true }).click()
      await expectSound(window)
      await page.getByRole('button', { name: 'Import a committee report' }).click()
      await expectSound(window)
      await page.getByLabel('Words of the report').fill('Dear Sir or Madam')
      await page.getByRole('button', { name: 'Read the report' }).click()
      await expectSoundAnswer(window)
      expect(await page.title()).toMatch(/^Error: /)
      await page.getByLabel('Words of the report').fill(report)
      await page.getByRole('button', { name: 'Read the report' }).click()
      await page.waitForURL(/imports\/[0-9a-f-]{36}$/)
      await expectSound(window)
      const found = page.url()
      await page.getByRole('link', { name: 'Compare it with the one in force' }).click()
      await expectSound(window)
      await page.goto(found)
      await page.getByRole('link', { name: 'Read the proposed text' }).click()
      await expectSound(window)
      await page.getByRole('button', { name: 'Record its adoption' }).click()
      await expectSound(window)
      await page.getByRole('button', { name: 'Record the adoption' }).click()
      await expectSoundAnswer(window)
      await window.close()
    },
    slow,
  )
})

describe('without scripts', () => {
  it(
    'the adoption is recorded, and what changed is there for everybody',
    async () => {
      const window = await openWindow(browser, office.url, { scripts: false })
      const { page } = window
      await signIn(page, 'mo@ambleford.example', demoPassword)
      await page.goto('/staff/protocol')
      await page.getByRole('link', { name: /^Record its adoption/ }).click()
      const [day, month, year] = ['Day', 'Month', 'Year'].map((part) => page.getByLabel(part).first())
      await day?.fill('1')
      await month?.fill('5')
      await year?.fill('2026')
      await page.getByRole('button', { name: 'Record the adoption' }).click()
      expect(await page.getByRole('alert').innerText()).toContain('was recorded')
      await window.close()
      for (const width of widths) {
        const visitor = await openWindow(browser, office.url, { width })
        await visitor.page.goto('/protocol/compare')
        expect(await visitor.page.locator('ins').count()).toBeGreaterThan(5)
        await expectSound(visitor)
        await visitor.page.goto('/protocol/versions')
        await expectSound(visitor)
        await visitor.close()
      }
    },
    slow,
  )
})
