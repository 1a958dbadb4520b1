import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { demoPassword } from '../../src/demo/council.js'
import { openMonitoringOffice, type MonitoringOffice } from '../monitoring-office.js'
import { expectSound, faultsOf, openWindow, sidewaysScroll, signIn, startBrowser, type Window } from './browser.js'

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

/** A page that answers a form cannot be asked for again: its markup is what the form before it had. */
async function expectSoundAnswer({ page, complaints }: Window): Promise<void> {
  expect([await faultsOf(page), await sidewaysScroll(page), complaints]).toEqual([[], 0, []])
}

const slow = 120_000

describe.each([1280, 320])('the register in a window %i pixels wide', (width) => {
  it(
    'is read and kept from the list of councils to the end of a term',
    async () => {
      const window = await openWindow(browser, office.url, { width })
      const { page } = window
      await signIn(page, 'mo@ambleford.example', demoPassword)
      await page.getByRole('link', { name: 'Register', exact: true }).click()
      await expectSound(window)
      await page.getByRole('link', { name: 'Enter a council' }).click()
      await expectSound(window)
      await page.getByRole('button', { name: 'Enter the council' }).click()
      await expectSoundAnswer(window)
      await page.goto('/staff/register')
      await page.getByRole('main').getByRole('link', { name: 'Ambleford Borough Council' }).first().click()
      await expectSound(window)
      await page.getByRole('link', { name: 'Change name or contact' }).click()
      await expectSound(window)
      await page.goBack()
      await page.getByRole('button', { name: 'Enter a person' }).click()
      await expectSound(window)
      await page.getByRole('button', { name: 'Enter the person' }).click()
      await expectSoundAnswer(window)
      await page.getByLabel('Name', { exact: true }).fill(`Wenna Penhaligon-Featherstonehaugh of ${width}`)
      await page.getByLabel('Councillor', { exact: true }).check()
      await page.getByLabel('Party or group (optional)').fill('Independent')
      const first = page.getByRole('group', { name: 'First day in office' })
      await first.getByLabel('Day').fill('9')
      await first.getByLabel('Month').fill('5')
      await first.getByLabel('Year').fill('2023')
      await page.getByRole('button', { name: 'Enter the person' }).click()
      await page.waitForURL(/done=entered/)
      await expectSound(window)
      await page.getByRole('link', { name: 'Change the party' }).click()
      await expectSound(window)
      await page.getByLabel('Party or group from then on').fill('Residents')
      await page.getByLabel('Day', { exact: true }).fill('1')
      await page.getByLabel('Month', { exact: true }).fill('6')
      await page.getByLabel('Year', { exact: true }).fill('2025')
      await page.getByRole('button', { name: 'Record the change' }).click()
      await page.waitForURL(/done=party/)
      await page.getByRole('link', { name: 'End this term' }).click()
      await expectSound(window)
      await page.getByRole('button', { name: 'End the term' }).click()
      await expectSoundAnswer(window)
      await page.getByRole('link', { name: 'Cancel' }).click()
      await page.getByRole('button', { name: 'Enter another term of office' }).click()
      await expectSound(window)
      await page.getByRole('link', { name: 'Cancel' }).click()
      await page.getByRole('link', { name: 'Change name or e-mail address' }).click()
      await expectSound(window)
      await window.close()
    },
    slow,
  )

  it(
    'takes a sheet of councillors: what is wrong, what would be entered, entered',
    async () => {
      const window = await openWindow(browser, office.url, { width })
      const { page } = window
      await signIn(page, 'mo@ambleford.example', demoPassword)
      await page.goto('/staff/register')
      await page.getByRole('link', { name: 'Import councillors' }).click()
      await expectSound(window)
      const sheet = page.getByLabel('Lines of the sheet')
      const look = page.getByRole('button', { name: /^Look at/ })
      const good = `Name,Council,Ward,From\nMorwenna Sheet ${width},,Castle,9 May 2023\nDaniel Brook,,Northgate,1 January 2024\n`
      await sheet.fill(`${good}Somebody Else,Atlantis Parish Council,,yesterday\nAnother,,,31/02/2023\n`)
      await look.click()
      expect(await page.title()).toMatch(/^Error: /)
      await expectSoundAnswer(window)
      await sheet.fill(good)
      await look.click()
      await page.getByRole('button', { name: 'Enter all of this' }).waitFor()
      await expectSoundAnswer(window)
      await page.getByRole('button', { name: 'Enter all of this' }).click()
      await page.waitForURL(/done=imported/)
      await expectSound(window)
      await page.goto(`${page.url().split('?', 1)[0] ?? ''}/import/parishes`)
      await expectSound(window)
      await window.close()
    },
    slow,
  )
})
