import { afterAll, beforeAll, describe, it } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { demoPassword } from '../../src/demo/council.js'
import { openMonitoringOffice, throughScreening, type MonitoringOffice } from '../monitoring-office.js'
import { pageOf } from '../officer-pages.js'
import { complainedIn, type Followed, type Step } from '../parties.js'
import { expectSound, openWindow, signIn, startBrowser } from './browser.js'

let office: MonitoringOffice
let browser: Browser
let drafted: Followed
let heard: Followed
let sanctioned: Followed

const toDraft: readonly Step[] = [
  'decideWithholding',
  ...throughScreening,
  'linkProvision',
  'linkClause',
  'findCapacity',
  'seekView',
  'flagLegalIssue',
  'referToInvestigation',
  'appointInvestigatingOfficer',
  'issueDraftReport',
]
const toHearing: readonly Step[] = [
  ...toDraft,
  'commentOnDraft',
  'issueFinalReport',
  'consultIndependentPerson',
  'giveView',
  'referToHearing',
  { kind: 'correct', field: 'remedySought', allegation: null, value: 'A public apology', reason: 'Misread' },
  'listHearing',
]

beforeAll(async () => {
  office = await openMonitoringOffice()
  drafted = await complainedIn(office)
  heard = await complainedIn(office)
  sanctioned = await complainedIn(office)
  await office.go(drafted, ...toDraft, { kind: 'askComplainant', question: 'Where was it posted, and who saw it?' })
  await office.go(heard, ...toHearing)
  const { cases } = await office.go(sanctioned, ...toHearing)
  office.clock.set(new Date(`${cases[0]?.hearing?.listing?.hearingOn ?? ''}T09:00:00Z`))
  await office.go(
    sanctioned,
    'holdHearing',
    'consultIndependentPerson',
    'giveView',
    'findBreach',
    'consultIndependentPerson',
    'giveView',
    {
      kind: 'imposeSanctions',
      reasons: 'It was the second time.',
      sanctions: [
        {
          kind: 'apology',
          addressedTo: 'Cllr Daniel Brook',
          terms: 'A public apology in the group',
          dueOn: null,
          despiteCaution: null,
        },
        {
          kind: 'withdrawFacilities',
          addressedTo: 'Democratic services',
          terms: 'No council e-mail for three months',
          dueOn: null,
          despiteCaution: 'Counsel advised that it is proportionate.',
        },
      ],
    },
  )
  browser = await startBrowser()
}, 120_000)
afterAll(async () => {
  await browser.close()
  await office.close()
})

describe.each([1280, 320])('the pages of the procedure at %i pixels', (width) => {
  const soundFor = async (email: string, addresses: readonly string[]) => {
    const window = await openWindow(browser, office.url, { width })
    await signIn(window.page, email, demoPassword)
    for (const address of addresses) {
      await window.page.goto(address)
      await expectSound(window)
    }
    await window.close()
  }

  it('of a case are sound at the draft report, the hearing and the sanctions, and on Today', async () => {
    await soundFor('mo@ambleford.example', [pageOf(heard), pageOf(sanctioned), pageOf(drafted), '/staff'])
  }, 90_000)

  it('of the councillor are sound, to read and to write on', async () => {
    await soundFor('councillor@ambleford.example', [
      `/councillor/${heard.casePublicReference}`,
      `/councillor/${sanctioned.casePublicReference}`,
      `/councillor/${drafted.casePublicReference}/draft-report`,
      `/councillor/${drafted.casePublicReference}/independent-person`,
      `/councillor/${sanctioned.casePublicReference}/review`,
    ])
  }, 90_000)

  it('of the complainant are sound, to read and to write on', async () => {
    const window = await openWindow(browser, office.url, { width })
    const { page } = window
    for (const sent of [heard, drafted]) {
      await page.goto('/follow')
      await page.getByLabel('Reference').fill(sent.publicReference)
      await page.getByLabel('Code').fill(sent.code)
      await page.getByRole('button', { name: 'Show my complaint' }).click()
      await page.goto('/follow')
      await expectSound(window)
      if (sent === heard) await page.getByRole('button', { name: 'Stop showing my complaint' }).click()
    }
    for (const link of ['Answer this question', 'Comment on the draft report']) {
      await page.goto('/follow')
      await page.getByRole('link', { name: link }).click()
      await expectSound(window)
    }
    await window.close()
  }, 90_000)
})
