import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser } from 'playwright-core'
import type { SentAction } from '../../src/complaints/acts/action-bodies.js'
import { demoPassword } from '../../src/demo/council.js'
import { openMonitoringOffice, throughScreening, type Logged, type MonitoringOffice } from '../monitoring-office.js'
import { goOn } from '../officer-before.js'
import { breachFound, receivedInMarch, referredToHearing } from '../officer-hearing-steps.js'
import { aboutTwo } from '../officer-keeping-steps.js'
import { formOf } from '../officer-pages.js'
import { expectSound, openWindow, signIn, startBrowser } from './browser.js'

let office: MonitoringOffice
let browser: Browser
const cases = new Map<string, Logged>()
beforeAll(async () => {
  office = await openMonitoringOffice()
  browser = await startBrowser()
  const ways = {
    screening: [aboutTwo(office), throughScreening.slice(0, 2)],
    reported: [receivedInMarch('brook')(office), referredToHearing.slice(0, -2)],
    hearing: [receivedInMarch('brook')(office), referredToHearing],
    listed: [receivedInMarch('okafor')(office), [...referredToHearing, 'listHearing']],
    held: [receivedInMarch('brook')(office), breachFound.slice(0, -3)],
    found: [receivedInMarch('brook')(office), breachFound],
  } as const
  for (const [name, [more, before]] of Object.entries(ways)) {
    const logged = await office.log(more)
    await goOn(office, logged, before)
    cases.set(name, logged)
  }
}, 60_000)
afterAll(async () => {
  await browser.close()
  await office.close()
})

const caseAt = (name: string): Logged => {
  const logged = cases.get(name)
  if (!logged) throw new Error(`There is no case ${name}`)
  return logged
}

const forms: readonly (readonly [SentAction, string, string?])[] = [
  ['correct', 'screening'],
  ['correct', 'screening', '?field=channel'],
  ['correct', 'screening', '?field=receivedOn'],
  ['correct', 'screening', '?field=words'],
  ['handOver', 'screening'],
  ['flagLegalIssue', 'screening'],
  ['splitOff', 'screening'],
  ['extendDeadline', 'screening'],
  ['relate', 'screening'],
  ['standDown', 'screening'],
  ['issueFinalReport', 'reported'],
  ['listHearing', 'hearing'],
  ['adjournHearing', 'listed'],
  ['holdHearing', 'listed'],
  ['findBreach', 'held'],
  ['decidePublication', 'found'],
  ['imposeSanctions', 'found'],
]

const photographs = process.env['PHOTOGRAPHS']

describe.each([1280, 320])('at %i pixels', (width) => {
  it.each(forms)('the form of %s is sound, empty and sent back with its errors (%s)', async (action, at, query = '') => {
    const window = await openWindow(browser, office.url, { width })
    await signIn(window.page, 'mo@ambleford.example', demoPassword)
    await window.page.goto(formOf(caseAt(at), action) + query)
    await expectSound(window)
    const shoot = async (state: string) => {
      const name = `${action}${query.replaceAll(/\W/g, '-')}-${width}-${state}`
      if (photographs !== undefined) await window.page.screenshot({ path: `${photographs}/${name}.png`, fullPage: true })
    }
    await shoot('empty')
    const send = window.page.locator('main form:has(input[name=version]) button').last()
    if ((await send.count()) > 0) {
      await send.click()
      await window.page.waitForURL((url) => url.search === '' || url.pathname.includes('done'))
      expect(await window.page.title()).toMatch(/^Error: /)
      expect(await window.page.locator('.govuk-error-summary a').first().getAttribute('href')).toMatch(/^#/)
      await shoot('errors')
    }
    await window.close()
  })
})
