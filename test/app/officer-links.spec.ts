import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { NoticesService } from '../../src/notices/notices.service.js'
import { keysOf, stages, type Stage } from '../../src/domain/complaint/vocabulary.js'
import { markupFaults } from '../markup.js'
import { openMonitoringOffice, throughScreening, type Key, type Logged, type MonitoringOffice } from '../monitoring-office.js'
import { pageOf, signedIn } from '../officer-pages.js'
import { linksOf, pageIn, wordsOf } from '../page-form.js'

const screened: Parameters<MonitoringOffice['go']>[1][] = [...throughScreening, 'linkProvision', 'linkClause', 'findCapacity']
const reported = [
  ...screened,
  'referToInvestigation',
  'appointInvestigatingOfficer',
  'issueDraftReport',
  'issueFinalReport',
  'consultIndependentPerson',
] as const
const waysTo: Readonly<Record<Stage, typeof screened>> = {
  received: ['addNote'],
  screening: ['startScreening', 'consultIndependentPerson'],
  assessment: [...screened, 'weighFactor', 'consultIndependentPerson'],
  informalResolution: [...screened, 'offerInformalResolution'],
  investigation: [...reported],
  hearing: [...reported, 'giveView', 'referToHearing'],
  sanctions: [...reported, 'giveView', 'referToHearing', 'listHearing', 'consultIndependentPerson', 'giveView'],
  closed: [...screened, 'takeNoFurtherAction'],
}

let office: MonitoringOffice
const cases = new Map<Stage, Logged>()
beforeAll(async () => {
  office = await openMonitoringOffice()
  for (const stage of keysOf(stages)) {
    const logged = await office.log({ complainant: { type: 'resident', name: 'Rosa Field', withholdName: true } })
    const { cases: made } = await office.go(logged, 'decideWithholding', ...waysTo[stage])
    if (stage !== 'sanctions') expect(made[0]?.stage).toBe(stage)
    cases.set(stage, logged)
  }
  const sanctioned = caseAt('sanctions')
  const { cases: listed } = await office.state(sanctioned.id)
  office.clock.set(new Date(`${listed[0]?.hearing?.listing?.hearingOn ?? ''}T09:00:00Z`))
  const { cases: made } = await office.go(
    sanctioned,
    'holdHearing',
    'findBreach',
    'consultIndependentPerson',
    'giveView',
    'imposeSanctions',
  )
  expect(made[0]?.stage).toBe('sanctions')
}, 60_000)
afterAll(() => office.close())

const caseAt = (stage: Stage): Logged => cases.get(stage) ?? fail(stage)
function fail(what: string): never {
  throw new Error(`There is no case at ${what}`)
}

const readers: readonly Key[] = ['monitoringOfficer', 'firstIndependentPerson', 'investigatingOfficer']
describe.each(readers)('on a case’s page, as %s', (key) => {
  it('every link leads somewhere, at every stage at which the case is seen', async () => {
    const browser = await signedIn(office, key)
    const followed = new Set<string>()
    let seen = 0
    for (const stage of keysOf(stages)) {
      const page = await browser.get(pageOf(caseAt(stage)))
      if (page.status === 404) continue
      seen += 1
      const html = await page.text()
      expect([stage, page.status, await markupFaults(html)]).toEqual([stage, 200, []])
      const places = new Set(
        pageIn(html)
          .querySelectorAll('[id]')
          .map((element) => element.getAttributeValue('id')),
      )
      for (const href of linksOf(html)) {
        if (href.startsWith('#')) expect([href, places.has(href.slice(1))]).toEqual([href, true])
        else if (!followed.has(href)) {
          followed.add(href)
          const answer = await browser.get(href)
          expect([stage, href, answer.status]).toEqual([stage, href, 200])
          const isPage = answer.headers.get('content-type')?.startsWith('text/html') === true
          expect([href, isPage ? await markupFaults(await answer.text()) : []]).toEqual([href, []])
        }
      }
    }
    expect(seen).toBeGreaterThan(key === 'monitoringOfficer' ? 7 : 2)
  }, 120_000)
})

describe('the notices on the page of a case', () => {
  it('are named to all who work on it, and links to those who may read them', async () => {
    const logged = caseAt('sanctions')
    const { version, cases: made } = await office.state(logged.id)
    const decision = made[0]?.decisions.at(-1)?.id ?? fail('a decision')
    const notices = office.app.get(NoticesService, { strict: false })
    const which = { reference: logged.reference, number: 1 }
    await notices.issue(which, version, { decision, edition: 'complainant', replace: [] }, office.looking('monitoringOfficer'))
    const section = async (key: Key) => {
      const html = await (await (await signedIn(office, key)).get(pageOf(logged))).text()
      return pageIn(html).querySelector('section[aria-labelledby="notices"]')
    }
    const officers = await section('monitoringOfficer')
    expect(wordsOf(officers)).toMatch(/DN-\S+.*For the complainant/s)
    const [document = '', issue] = officers?.querySelectorAll('a').map((link) => link.getAttributeValue('href') ?? '') ?? []
    expect(document).toMatch(/^\/staff\/documents\/[0-9a-f-]{36}$/)
    expect(issue).toBe(`${pageOf(logged)}/cases/1/notices`)
    const advisers = await section('firstIndependentPerson')
    expect(wordsOf(advisers)).toMatch(/DN-\S+.*For the complainant/s)
    expect(advisers?.querySelectorAll('a')).toEqual([])
    const browser = await signedIn(office, 'monitoringOfficer')
    expect((await browser.get(document)).headers.get('content-type')).toBe('application/pdf')
  })
})
