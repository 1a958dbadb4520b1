import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { openDesk, type StoryCase } from '../desk.js'
import { anAllegation, openMonitoringOffice, type MonitoringOffice } from '../monitoring-office.js'

let office: MonitoringOffice
let desk: ReturnType<typeof openDesk>
beforeAll(async () => {
  office = await openMonitoringOffice()
  desk = openDesk(office)
})
afterAll(() => office.close())

const twoPosts = () => [
  {
    councillor: office.person('brook'),
    allegations: [anAllegation, { ...anAllegation, summary: 'Shared a private letter', conductOn: '2026-06-03' }],
  },
]

describe('An investigated case, told through the API', () => {
  it('with two posts ends in two findings: one in breach, with a sanction complied with, and one not', async () => {
    const story = await desk.log('2026-06-08', { about: twoPosts() })
    await story.assessed()
    await story.investigated('2026-06-15', '2026-06-29', '2026-07-06')
    expect(await story.refuses('monitoringOfficer', 'closeNoBreach')).toEqual([
      'the Independent Person has not given a view, at this stage and since the final report, on every allegation',
    ])
    await story.on('2026-07-07').does('monitoringOfficer', 'referToHearing')
    await story.does('monitoringOfficer', 'listHearing', { hearingOn: '2026-07-28' })
    await story.on('2026-07-20').heardByIndependentPerson()
    await story.on('2026-07-28').does('monitoringOfficer', 'holdHearing')
    const [first, second] = (await story.now()).view.allegations
    const finding = (allegation: typeof first, breach: boolean) => ({
      allegation: allegation?.id,
      provision: allegation?.provisionLinks[0]?.provision,
      breach,
      reasons: 'On what the panel heard.',
      article10: breach ? 'The words were personal abuse, not political debate.' : null,
    })
    await story.does('monitoringOfficer', 'findBreach', { findings: [finding(first, true), finding(second, false)] })
    expect(await story.refuses('monitoringOfficer', 'imposeSanctions')).toEqual([
      'the Independent Person has not given a view, at this stage and since the final report, on every allegation',
    ])
    await story.heardByIndependentPerson()
    const sanctioned = await story.does('monitoringOfficer', 'imposeSanctions')
    expect(sanctioned.view.allegations.map(({ result }) => result?.outcome)).toEqual(['hearingBreachSanction', 'hearingNoBreach'])
    await story.on('2026-08-10').does('monitoringOfficer', 'endSanction')
    expect((await story.does('monitoringOfficer', 'closeSanctions')).view.stage).toBe('closed')
    expect((await story.issues('subjectMember')).status).toBe(201)
  })

  it('whose hearing has no quorum is adjourned, reconvenes with the same panel and is then decided', async () => {
    const story = await desk.log('2026-08-11')
    await story.assessed()
    await story.investigated('2026-08-17', '2026-08-24', '2026-09-01')
    await story.does('monitoringOfficer', 'referToHearing')
    await story.does('monitoringOfficer', 'listHearing', { hearingOn: '2026-09-22' })
    await story.on('2026-09-15').heardByIndependentPerson()
    const panel = ['reeve', 'sandhu'].map(office.person)
    expect(await story.on('2026-09-22').refuses('monitoringOfficer', 'holdHearing', { present: panel })).toEqual([
      'only 2 of the panel are present and the quorum is 3: adjourn the hearing',
    ])
    expect(await story.refuses('monitoringOfficer', 'closeHearingNoBreach')).toContain('the panel has not sat with its quorum')
    await story.does('monitoringOfficer', 'adjournHearing', { reconvenesOn: '2026-09-29' })
    await story.on('2026-09-29').does('monitoringOfficer', 'holdHearing')
    const closed = await story.does('monitoringOfficer', 'closeHearingNoBreach')
    expect(closed.view.allegations[0]?.result?.outcome).toBe('hearingNoBreach')
  })

  it('waits for another Independent Person where the first is silent, and is never decided without one', async () => {
    const story = await desk.log('2026-09-30')
    await story.assessed()
    await story.investigated('2026-10-01', '2026-10-12', '2026-10-19')
    await story.does('monitoringOfficer', 'consultIndependentPerson')
    await story.on('2026-11-09').now()
    expect(await story.refuses('monitoringOfficer', 'closeNoBreach')).toHaveLength(1)
    await story.heardByIndependentPerson('secondIndependentPerson')
    const closed = await story.does('monitoringOfficer', 'closeNoBreach')
    expect(closed.view.allegations[0]?.result?.outcome).toBe('investigatedNoBreach')
  })

  it('whose member resigns ends for that reason, after the Independent Person was heard', async () => {
    const story = await desk.log('2026-11-10')
    await story.assessed()
    await story.on('2026-11-16').doEach('monitoringOfficer', 'referToInvestigation', 'appointInvestigatingOfficer')
    const left = { how: 'resigned', leftOn: '2026-11-20' }
    expect(await story.on('2026-11-23').refuses('monitoringOfficer', 'endForMemberLeft', left)).toHaveLength(1)
    await story.heardByIndependentPerson()
    const closed = await story.does('monitoringOfficer', 'endForMemberLeft', left)
    expect(closed.view.allegations[0]?.result).toMatchObject({ outcome: 'noLongerMember', reasons: ['noLongerMember'] })
  })

  it('about a parish councillor recommends sanctions, and the parish council may refuse them', async () => {
    const story = await desk.log('2026-11-24', {
      about: [{ councillor: office.person('dunmore'), allegations: [{ ...anAllegation, conductOn: '2026-11-02' }] }],
    })
    await story.assessed()
    await story.investigated('2026-12-01', '2026-12-08', '2026-12-14')
    await story.doEach('monitoringOfficer', 'referToHearing')
    await story.does('monitoringOfficer', 'listHearing', { hearingOn: '2027-01-12', parishRepresentative: 'Cllr Ivy Stone' })
    await story.on('2027-01-05').heardByIndependentPerson()
    await story.on('2027-01-12').doEach('monitoringOfficer', 'holdHearing', 'findBreach')
    await story.heardByIndependentPerson()
    await story.does('monitoringOfficer', 'imposeSanctions')
    expect((await story.now()).whatNow.whoMustAct).toContain('Nether Wick Town Council')
    expect(await story.refuses('monitoringOfficer', 'closeSanctions')).toHaveLength(1)
    await story.on('2027-02-01').does('monitoringOfficer', 'recordParishResponse', {
      accepts: false,
      note: 'The town council resolved to take no action.',
    })
    const closed = await story.does('monitoringOfficer', 'closeSanctions')
    expect(closed.view.stage).toBe('closed')
    const state = await office.state(story.logged.id)
    expect(state.cases[0]?.sanctions[0]).toMatchObject({
      recommendedTo: 'Nether Wick Town Council',
      end: { how: 'refused' },
    })
  })

  it('with sixty complaints about one post is decided once, and each keeps its reference', async () => {
    const lead = await desk.log('2027-02-02')
    const followers: StoryCase[] = []
    for (let one = 0; one < 59; one++) {
      const follower = await desk.log('2027-02-02', {
        complainant: { type: 'resident', name: `Resident ${one}`, email: `resident${one}@example.org` },
      })
      await follower.does('monitoringOfficer', 'relate', { relation: 'follows', to: lead.logged.reference })
      followers.push(follower)
    }
    const caller = await desk.as('monitoringOfficer')
    const together = async (action: string, body: object) => {
      const seen = await office.state(lead.logged.id)
      const versions = []
      for (const { logged } of followers)
        versions.push({ reference: logged.reference, version: (await office.state(logged.id)).version })
      return caller.post(
        `/complaints/${lead.logged.reference.replace('/', '-')}/cases/1/together`,
        { action, body, followers: versions },
        { 'if-match': `"${seen.version}"` },
      )
    }
    const reasons = 'On the papers, which are the same in all sixty.'
    expect((await together('start-screening', {})).status).toBe(200)
    expect((await together('answer-test', { test: 'wouldBreach', answer: 'no', reasons })).status).toBe(200)
    const decided = await together('close-out-of-scope', { reasons })
    expect(decided.status).toBe(200)
    const { rows } = await office.sql(
      `SELECT count(*)::int AS closed, count(DISTINCT reference)::int AS references FROM case_row WHERE closed_on = '2027-02-02'`,
    )
    expect(rows).toEqual([{ closed: 60, references: 60 }])
  })

  it('leaves a record in which nothing disagrees', async () => {
    expect(await office.faults()).toEqual([])
  })
})
