import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { demoPassword } from '../../src/demo/council.js'
import { openMonitoringOffice, type MonitoringOffice } from '../monitoring-office.js'
import { expectSound, faultsOf, openWindow, sidewaysScroll, signIn, startBrowser } from './browser.js'

let office: MonitoringOffice
let browser: Browser
beforeAll(async () => {
  office = await openMonitoringOffice()
  browser = await startBrowser()
}, 60_000)
afterAll(async () => {
  await browser.close()
  await office.close()
})

describe.each([
  [1280, '2026'],
  [320, '2025'],
])('in a window %i pixels wide', (width, year) => {
  it('an officer records new arrangements, is told what is wrong, and reads what differs', async () => {
    const window = await openWindow(browser, office.url, { width })
    const { page, complaints } = window
    await signIn(page, 'mo@ambleford.example', demoPassword)
    await page.getByRole('link', { name: 'Register', exact: true }).click()
    await page.getByRole('link', { name: 'Arrangements by date' }).click()
    await page.waitForURL(/arrangements$/)
    await expectSound(window)
    await page.getByRole('button', { name: 'Record new arrangements' }).click()
    await page.waitForURL(/new$/)
    await page.getByRole('link', { name: 'Chelmsford City Council’s published limits' }).click()
    await page.waitForURL(/like=chelmsford/)
    await expectSound(window)
    await page.getByRole('group', { name: 'Has the council adopted a review' }).getByLabel('Yes').check()
    await page.getByLabel('Quorum of a hearing').fill('one')
    await page.getByRole('button', { name: 'Record these arrangements' }).click()
    await page.waitForSelector('.govuk-error-summary')
    expect([await faultsOf(page), await sidewaysScroll(page), complaints]).toEqual([[], 0, []])
    expect(await page.getByLabel('Quorum of a hearing').inputValue()).toBe('one')
    for (const [label, value] of [
      ['Day', '1'],
      ['Month', '9'],
      ['Year', year],
    ] as const)
      await page.getByLabel(label, { exact: true }).fill(value)
    await page.getByLabel('Quorum of a hearing').fill('4')
    await page.getByRole('group', { name: 'within what time of the decision' }).getByLabel('How many').fill('20')
    await page.getByRole('button', { name: 'Record these arrangements' }).click()
    await page.waitForURL(/recorded=/)
    await expectSound(window)
    expect(await page.getByRole('listitem').filter({ hasText: 'Quorum of a hearing' }).first().innerText()).toBe(
      'Quorum of a hearing: 4 members. Before: 3 members',
    )
    await window.close()
  }, 120_000)
})
