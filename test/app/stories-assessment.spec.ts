import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { openDesk } from '../desk.js'
import { openMonitoringOffice, type MonitoringOffice } from '../monitoring-office.js'

let office: MonitoringOffice
let desk: ReturnType<typeof openDesk>
beforeAll(async () => {
  office = await openMonitoringOffice()
  desk = openDesk(office)
})
afterAll(() => office.close())

describe('A case that ends before any investigation, told through the API', () => {
  it('about a councillor of another principal authority is referred to that authority, and its notice is issued', async () => {
    const story = await desk.log('2026-06-08')
    await story.does('monitoringOfficer', 'acknowledge')
    await story.on('2026-06-09').does('monitoringOfficer', 'startScreening')
    await story.does('monitoringOfficer', 'answerTest', {
      test: 'memberOfAuthority',
      answer: 'no',
      reasons: 'A member of the county council, acting as such.',
    })
    const closed = await story.does('monitoringOfficer', 'referElsewhere', { to: 'The Monitoring Officer of the county council' })
    expect(closed.view.stage).toBe('closed')
    expect(closed.view.allegations[0]?.result?.outcome).toBe('referredElsewhere')
    expect((await story.issues('complainant')).status).toBe(201)
  })

  it('that no answer of the tests brings within the Code is out of scope, by the test that failed', async () => {
    const story = await desk.log('2026-06-10')
    await story.doEach('monitoringOfficer', 'acknowledge', 'startScreening')
    expect(await story.refuses('monitoringOfficer', 'closeOutOfScope')).toEqual([
      'no jurisdiction test is answered with a clear no',
    ])
    await story.does('monitoringOfficer', 'answerTest', { test: 'inOffice', answer: 'no', reasons: 'Elected a month later.' })
    const closed = await story.does('monitoringOfficer', 'closeOutOfScope')
    expect(closed.view.allegations[0]?.result).toMatchObject({ outcome: 'outOfScope', reasons: ['notInOffice'] })
  })

  it('about a post from a private account, on nothing of the council’s, closes for private capacity', async () => {
    const story = await desk.log('2026-06-11')
    await story.assessed()
    const allegation = (await story.now()).view.allegations[0]?.id
    await story.does('monitoringOfficer', 'findCapacity', { allegation, finding: 'private', reasons: 'About a football match.' })
    const closed = await story.does('monitoringOfficer', 'closePrivate')
    expect(closed.view.allegations[0]?.result).toMatchObject({ outcome: 'noFurtherAction', reasons: ['notInCapacity'] })
  })

  it('in which an apology is accepted closes by informal resolution, which finds no breach', async () => {
    const story = await desk.log('2026-06-12')
    await story.assessed()
    await story.on('2026-06-15').does('monitoringOfficer', 'offerInformalResolution')
    const closed = await story.on('2026-06-19').does('monitoringOfficer', 'completeInformalResolution')
    expect(closed.view.allegations[0]?.result?.outcome).toBe('informalResolution')
    const state = await office.state(story.logged.id)
    expect(state.cases[0]?.allegations[0]?.provisionLinks.map(({ finding }) => finding)).toEqual([null])
  })

  it('in which an apology is refused comes back to be assessed, and its limit begins again', async () => {
    const story = await desk.log('2026-06-22')
    await story.assessed()
    await story.does('monitoringOfficer', 'offerInformalResolution')
    const back = await story.on('2026-06-29').does('monitoringOfficer', 'failInformalResolution')
    expect(back.view.stage).toBe('assessment')
    // fifteen working days from the day on which it came back
    expect(await story.deadline('assess')).toMatchObject({ dueOn: '2026-07-20' })
    const closed = await story.does('monitoringOfficer', 'takeNoFurtherAction', { because: ['notInPublicInterest'] })
    expect(closed.view.allegations[0]?.result?.outcome).toBe('noFurtherAction')
  })

  it('stayed for the police waits, and its deadline moves by the working days of the stay', async () => {
    const story = await desk.log('2026-07-01')
    await story.assessed()
    const before = await story.deadline('assess')
    await story.on('2026-07-06').does('monitoringOfficer', 'referToPolice')
    expect((await story.now()).whatNow.whoMustAct).toBe('Another body: the case is stayed')
    expect(await story.refuses('monitoringOfficer', 'takeNoFurtherAction')).toContain('the case is paused: resume it first')
    await story.on('2026-07-20').does('monitoringOfficer', 'resume')
    const after = await story.deadline('assess')
    expect(before.dueOn).toBe('2026-07-22')
    // the ten working days from Tuesday 7 to Monday 20 July
    expect(after).toMatchObject({ dueOn: '2026-08-05', originallyDueOn: '2026-07-22' })
    expect(after.explanation).toContain('Paused 10 working days from 6 July 2026 to 20 July 2026')
  })

  it('that the complainant would withdraw goes on where the public interest wants it, and says why', async () => {
    const story = await desk.log('2026-07-21')
    await story.assessed()
    await story.does('monitoringOfficer', 'askToWithdraw')
    expect((await story.now()).whatNow.whoMustAct).toContain('Monitoring Officer')
    await story.does('monitoringOfficer', 'goOnInPublicInterest')
    const closed = await story.does('monitoringOfficer', 'takeNoFurtherAction')
    expect(closed.view.allegations[0]?.result?.outcome).toBe('noFurtherAction')
  })

  it('leaves a record in which nothing disagrees', async () => {
    expect(await office.faults()).toEqual([])
  })
})
