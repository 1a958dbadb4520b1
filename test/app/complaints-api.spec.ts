import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Complaint } from '../../src/domain/complaint/complaint.js'
import { addressOf, openMonitoringOffice, seen } from '../monitoring-office.js'
import type { Answer, Api, Logged, MonitoringOffice } from '../monitoring-office.js'

let office: MonitoringOffice
let officer: Api
beforeAll(async () => {
  office = await openMonitoringOffice()
  officer = await office.as('monitoringOfficer')
}, 60_000)
afterAll(() => office.close())

const versionOf = ({ headers }: Answer): number => Number(/^"(\d+)"$/.exec(headers.get('etag') ?? '')?.[1])
const pointersOf = ({ body }: Answer): string[] =>
  ((body as { errors?: { pointer: string }[] }).errors ?? []).map(({ pointer }) => pointer).sort()
const isProblem = ({ headers, body }: Answer) =>
  headers.get('content-type')?.startsWith('application/problem+json') === true &&
  typeof (body as { title?: unknown }).title === 'string'

describe('the main job over the API', () => {
  it('goes from receipt to a decision, each step on the version that the step before answered', async () => {
    const logged = await office.log()
    const path = addressOf(logged, 1)
    let version = logged.version
    let last: Answer | undefined
    const act = async (api: Api, address: string, body: object = {}) => {
      last = await api.post(`${path}/${address}`, body, seen(version))
      expect([address, last.status, last.status === 200 ? '' : last.text]).toEqual([address, 200, ''])
      expect(versionOf(last)).toBeGreaterThan(version)
      version = versionOf(last)
      return last.body as { cases: { view: Complaint['cases'][number]; whatNow: object }[] }
    }
    const reasons = 'On the papers.'
    await act(officer, 'acknowledge', { on: '2026-06-09' })
    await act(officer, 'start-screening')
    for (const test of ['memberOfAuthority', 'inOffice', 'inCapacity', 'wouldBreach'])
      await act(officer, 'answer-test', { test, answer: 'yes', reasons })
    await act(officer, 'tell-member')
    await act(officer, 'record-member-comment', { text: 'It was a joke.' })
    const { cases } = await act(officer, 'pass-screening', { reasons })
    const allegation = cases[0]?.view.allegations[0]?.id ?? ''
    await act(officer, 'link-provision', { allegation, provision: office.provision(0), reason: 'Respect' })
    await act(officer, 'link-clause', { allegation, clause: 'GP4', strength: 'alleged', reason: 'Posted in anger' })
    await act(officer, 'find-capacity', { allegation, finding: 'official', reasons })
    await act(officer, 'weigh-factor', { factor: 'publicInterest', weight: 'towardsAction', note: 'Widely seen' })
    await act(officer, 'pause', { category: 'police', reason: 'The police asked us to wait.' })
    await act(officer, 'resume')
    const asked = await act(officer, 'consult-independent-person', {
      independentPerson: office.person('firstIndependentPerson'),
      allegations: [allegation],
      question: 'Is an apology enough?',
    })
    const consultation = asked.cases[0]?.view.consultations[0]?.id
    await act(await office.as('firstIndependentPerson'), 'give-view', { consultation, agreement: 'agrees', view: 'I agree.' })
    await act(officer, 'add-note', { text: 'Telephoned the clerk.' })
    await act(officer, 'offer-informal-resolution', { kinds: ['apology'], terms: 'A public apology', reasons })
    await act(officer, 'fail-informal-resolution', { reasons })
    const ended = await act(officer, 'take-no-further-action', { because: ['trivial'], reasons })
    expect(ended.cases[0]).toMatchObject({
      view: { stage: 'closed', allegations: [{ result: { outcome: 'noFurtherAction' } }] },
      whatNow: {
        whoMustAct: 'The Monitoring Officer',
        duties: [{ what: 'to issue the notice of the decision of 10 June 2026' }],
      },
    })
    await act(officer, 'reopen', { reasons })
    await act(officer, 'withdraw', { reasons })
    const timeline = (await officer.get(`${path}/timeline`)).body as { items: { version: number }[] }
    expect(timeline.items.map((entry) => entry.version)).toEqual(Array.from({ length: version }, (_, at) => at + 1))
    expect((await officer.get(`${path}/clause-links`)).body).toMatchObject({ items: [{ clause: 'GP4', change: 'linked' }] })
    expect((await officer.get(`${path}/deadlines`)).status).toBe(200)
    expect(await office.faults()).toEqual([])
  })

  it('says done to an Independent Person who declares a conflict, and shows them the case no longer', async () => {
    const logged = await office.log()
    const complaint = await office.go(logged, 'startScreening', 'consultIndependentPerson')
    const adviser = await office.as('firstIndependentPerson')
    const consultation = complaint.cases[0]?.consultations[0]?.id
    const done = await adviser.post(
      `${addressOf(logged, 1)}/declare-conflict`,
      { consultation, reasons: 'My neighbour.' },
      seen(complaint.version),
    )
    expect(done).toMatchObject({ status: 200, body: { cases: [] } })
    expect((await adviser.get(addressOf(logged))).status).toBe(404)
    expect((await office.state(logged.id)).cases[0]?.consultations[0]?.reply).toMatchObject({ kind: 'conflict' })
  })
})

describe('an action', () => {
  let logged: Logged
  let path: string
  beforeAll(async () => {
    logged = await office.log()
    path = addressOf(logged, 1)
  })

  it('names the version that was seen: missing is 428, malformed 400, stale 412 with the current one', async () => {
    const note = { text: 'A note.' }
    expect((await officer.post(`${path}/add-note`, note)).status).toBe(428)
    for (const tag of ['*', '1', 'W/"1"', '"1", "2"', '"x"', '""'])
      expect([tag, (await officer.post(`${path}/add-note`, note, { 'if-match': tag })).status]).toEqual([tag, 400])
    const before = (await office.state(logged.id)).version
    expect((await officer.post(`${path}/add-note`, note, seen(before))).status).toBe(200)
    const stale = await officer.post(`${path}/add-note`, note, seen(before))
    expect([stale.status, isProblem(stale)]).toEqual([412, true])
    expect(stale.body).toMatchObject({ currentVersion: before + 1 })
    expect((await officer.post(`${path}/add-note`, note, seen(before + 7))).status).toBe(412)
  })

  it('that is not lawful now is refused with every reason, and nothing is written', async () => {
    const { version } = await office.go(logged, 'startScreening')
    const refused = await officer.post(`${path}/pass-screening`, { reasons: 'Yes.' }, seen(version))
    expect(refused).toMatchObject({ status: 409, body: { reasons: [expect.stringContaining('test')] } })
    const paused = await office.go(logged, 'pause')
    const twice = await officer.post(`${path}/pass-screening`, { reasons: 'Yes.' }, seen(paused.version))
    expect((twice.body as { reasons: string[] }).reasons).toHaveLength(2)
    const future = await officer.post(`${path}/resume`, { on: '2026-06-11' }, seen(paused.version))
    expect(future).toMatchObject({ status: 409, body: { reasons: ['11 June 2026 is in the future'] } })
    expect((await office.state(logged.id)).version).toBe(paused.version)
  })

  it.each<[string, object, string[]]>([
    ['answer-test', { test: 'inCapacity', answer: 'maybe', reasons: 'x' }, ['/answer']],
    ['answer-test', { test: 'toString', answer: 'yes', reasons: '' }, ['/reasons', '/test']],
    ['acknowledge', { on: 'yesterday', force: true }, ['/force', '/on']],
    ['add-note', { text: 'a\u0007b' }, ['/text']],
    ['link-clause', { allegation: 'x', clause: 'ZZ9', strength: 'alleged', reason: 'x' }, ['/allegation', '/clause']],
    ['find-capacity', { allegation: randomUUID(), finding: 'official', points: { CA99: {} }, reasons: 'x' }, ['/points/CA99']],
  ])('%s with wrong fields is told which', async (action, body, pointers) => {
    const { version } = await office.state(logged.id)
    const answer = await officer.post(`${path}/${action}`, body, seen(version))
    expect([answer.status, pointersOf(answer)]).toEqual([422, pointers])
  })

  it('names people from the register, who hold the office', async () => {
    const { version, cases } = await office.go(logged, 'resume')
    const allegations = cases[0]?.allegations.map(({ id }) => id)
    const answer = await officer.post(
      `${path}/consult-independent-person`,
      { independentPerson: office.person('brook'), allegations, question: 'What do you think?' },
      seen(version),
    )
    expect([answer.status, pointersOf(answer)]).toEqual([422, ['/independentPerson']])
  })

  it('on what does not exist or may not be seen is not found, whatever is wrong with it', async () => {
    const note = { text: 'A note.' }
    for (const where of ['/complaints/2026-999/cases/1', `${addressOf(logged)}/cases/2`])
      expect((await officer.post(`${where}/add-note`, note, seen(1))).status).toBe(404)
    expect((await officer.get('/complaints/2026-999')).status).toBe(404)
    const adviser = await office.as('secondIndependentPerson')
    const unasked = { consultation: randomUUID(), agreement: 'agrees', view: 'I agree.' }
    const hidden = await adviser.post(`${path}/give-view`, unasked, seen(1))
    const missing = await adviser.post('/complaints/2026-999/cases/1/give-view', unasked, seen(1))
    expect([hidden.status, missing.status]).toEqual([404, 404])
    const { instance: _one, ...told } = hidden.body as Record<string, unknown>
    const { instance: _two, ...toldOfNothing } = missing.body as Record<string, unknown>
    expect(told).toEqual(toldOfNothing)
    expect((await adviser.get(addressOf(logged))).status).toBe(404)
    expect((await adviser.get(`${path}/timeline`)).status).toBe(404)
  })

  it('that is not for the caller’s role is forbidden', async () => {
    const refusedTo = async (key: Parameters<typeof office.as>[0], action: string) =>
      (await (await office.as(key)).post(`${path}/${action}`, { reasons: 'x' }, seen(1))).status
    expect(await refusedTo('firstIndependentPerson', 'pass-screening')).toBe(403)
    expect(await refusedTo('investigatingOfficer', 'take-no-further-action')).toBe(403)
    for (const key of ['democraticServices', 'lacey', 'brook', 'administrator'] as const)
      expect([key, await refusedTo(key, 'acknowledge')]).toEqual([key, 403])
    expect((await (await office.as('brook')).get(addressOf(logged))).status).toBe(403)
  })
})
