import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { parsePlainDate } from '../../src/domain/time/dates.js'
import type { Complaint } from '../../src/domain/complaint/complaint.js'
import { aKey, openMonitoringOffice, theDay, type Api, type MonitoringOffice } from '../monitoring-office.js'
import { pageOf, signedIn } from '../officer-pages.js'
import { pageIn, wordsOf } from '../page-form.js'
import {
  complainedIn,
  followedIn,
  following,
  listed,
  postAs,
  screened,
  statusOf,
  textOf,
  writes,
  type Followed,
  type Step,
} from '../parties.js'
import type { TestBrowser } from '../test-browser.js'

let office: MonitoringOffice
beforeAll(async () => {
  office = await openMonitoringOffice()
}, 60_000)
afterAll(() => office.close())

let brook: Api
let councillor: TestBrowser
beforeEach(async () => {
  await goTo(theDay)
})

/** A session does not last until another day. */
async function goTo(day: string): Promise<void> {
  office.clock.set(new Date(`${day}T09:00:00Z`))
  brook = await office.as('brook')
  councillor = await signedIn(office, 'brook')
}

const complained = (): Promise<Followed> => complainedIn(office)
const post = (path: string, one: Followed, more: object = {}) => postAs(office, one, path, more)
const followed = (one: Followed) => followedIn(office, one)
const mine = async ({ caseId }: Followed) => (await brook.get(`/my-complaints/${caseId}`)).body as Record<string, unknown>

/** To the sanctions; the hearing's day has come. */
async function sanctioned(one: Followed, ...more: readonly Step[]): Promise<Complaint> {
  const complaint = await office.go(one, ...listed, 'consultIndependentPerson', 'giveView')
  await goTo(complaint.cases[0]?.hearing?.listing?.hearingOn ?? '')
  return office.go(one, 'holdHearing', 'findBreach', 'consultIndependentPerson', 'giveView', ...more)
}

describe('the hearing', () => {
  it('is told to both by day, time and place and whether the public may come, without why it is closed', async () => {
    const one = await complained()
    const complaint = await office.go(one, ...listed.slice(0, -1))
    const exempt = { paragraph: 'paragraph1', publicInterest: 'A health matter of the complainant' } as const
    const usual = office.usual('listHearing', complaint, complaint.cases[0] ?? neverHappens())
    await office.go(one, { ...usual, exempt } as Step & object)
    const told = { hearing: { listed: { on: '2026-08-05', at: '10:30', place: 'Council Chamber', isPublic: false } } }
    expect(await followed(one)).toMatchObject(told)
    expect(await mine(one)).toMatchObject(told)
    const pages = [
      await textOf(await following(office, one), '/follow'),
      await textOf(councillor, `/councillor/${one.casePublicReference}`),
    ]
    for (const page of pages) {
      expect(page).toContain('5 August 2026')
      expect(page).toContain('held in private')
    }
    const all = pages.join() + JSON.stringify([await followed(one), await mine(one)])
    expect(all).not.toContain('health matter')
    await office.go(one, {
      kind: 'adjournHearing',
      because: 'witnessUnavailable',
      reason: 'Mrs Quince is ill.',
      reconvenesOn: null,
    })
    const after = JSON.stringify([await followed(one), await mine(one)]) + (await textOf(await following(office, one), '/follow'))
    expect(after).not.toContain('Quince')
    expect(await mine(one)).toMatchObject({ hearing: { listed: null, putOffOn: ['2026-06-10'], heldOn: null } })
  })
})

describe('the Independent Person’s view', () => {
  it('is asked for by the councillor, put to one by an officer, and read by the councillor alone of the parties', async () => {
    const one = await complained()
    await office.go(one, ...screened)
    const page = `/councillor/${one.casePublicReference}`
    expect(await writes(councillor, `${page}/independent-person`, 'Does this come under the Code at all?')).toBe(`303 ${page}`)
    const officer = await office.as('monitoringOfficer')
    const seen = await officer.get(`/complaints/${one.reference.replace('/', '-')}`)
    expect(seen.body).toMatchObject({
      cases: [
        {
          whatNow: {
            duties: expect.arrayContaining([
              expect.objectContaining({ what: 'to put the subject member’s question to an Independent Person' }),
            ]),
          },
        },
      ],
    })
    const complaint = await office.state(one.id)
    const usual = office.usual('consultIndependentPerson', complaint, complaint.cases[0] ?? neverHappens())
    await office.go(one, { ...usual, soughtBy: 'subjectMember', question: 'Does it?' } as Step & object)
    await office.go(one, {
      ...office.usual('giveView', await office.state(one.id), (await office.state(one.id)).cases[0] ?? neverHappens()),
      view: 'It does.',
    } as Step & object)
    expect(await mine(one)).toMatchObject({
      viewsSought: [{ question: 'Does this come under the Code at all?' }],
      views: [{ question: 'Does it?', by: 'Margaret Thorne', view: 'It does.' }],
    })
    expect(await textOf(councillor, page)).toContain('It does.')
    expect(JSON.stringify(await followed(one))).not.toMatch(/It does|under the Code at all/)
    expect(statusOf(await brook.post(`/my-complaints/${one.caseId}/view-requests`, { question: 'And this?' }))).toBe(204)
  })

  it('that the council asked for is not the councillor’s to read', async () => {
    const one = await complained()
    await office.go(one, ...screened, 'consultIndependentPerson', 'giveView')
    expect(await mine(one)).toMatchObject({ views: [], viewsSought: [] })
    expect(JSON.stringify(await mine(one))).not.toContain('I agree with the proposal')
  })
})

describe('sanctions', () => {
  it('are shown to the councillor with what they are due by, and how they ended', async () => {
    const one = await complained()
    const training = {
      kind: 'training',
      addressedTo: 'Cllr Daniel Brook',
      terms: 'A course',
      dueOn: parsePlainDate('2026-11-02'),
      despiteCaution: null,
    } as const
    const facilities = {
      ...training,
      kind: 'withdrawFacilities',
      terms: 'No e-mail',
      dueOn: null,
      despiteCaution: 'Counsel advised it.',
    } as const
    await sanctioned(one, { kind: 'imposeSanctions', reasons: 'Repeated', sanctions: [training, facilities] })
    expect(await mine(one)).toMatchObject({
      hearing: { heldOn: '2026-08-05' },
      sanctions: [{ kind: 'training', dueOn: parsePlainDate('2026-11-02'), ended: null }, { kind: 'withdrawFacilities' }],
    })
    const page = await textOf(councillor, `/councillor/${one.casePublicReference}`)
    expect(page).toContain('2 November 2026')
    expect(page + JSON.stringify(await mine(one))).not.toContain('Counsel advised')
    expect(JSON.stringify(await followed(one))).not.toContain('A course')
    const officers = await signedIn(office, 'monitoringOfficer')
    const section = pageIn(await textOf(officers, pageOf(one))).querySelector('section[aria-labelledby="sanctions"]')
    expect(wordsOf(section)).toMatch(/Counsel advised it\./)
    expect(wordsOf(section)).toMatch(/due 2 November 2026/)
    await office.go(one, 'endSanction')
    expect(await mine(one)).toMatchObject({ sanctions: [{ ended: { how: 'complied' } }, { ended: null }] })
  })
})

describe('a review', () => {
  const officer = () => office.as('monitoringOfficer')
  const closed = async (on: string): Promise<Followed> => {
    await goTo(on)
    const one = await complained()
    await office.go(one, ...screened, 'takeNoFurtherAction')
    return one
  }
  const decides = async ({ reference }: Followed, action: string) => {
    const path = `/complaints/${reference.replace('/', '-')}`
    const etag = (await (await officer()).get(path)).headers.get('etag') ?? ''
    return (await officer()).post(`${path}/cases/1/${action}`, { reasons: 'Nothing new.' }, { 'if-match': etag })
  }

  it('is not offered where the council has adopted none', async () => {
    const one = await closed(theDay)
    expect(await followed(one)).toMatchObject({ mayAskForReview: false, reviewUntil: null, review: null })
    expect(statusOf(await post('reviews', one, { case: one.caseId, reasons: 'Please' }))).toBe(409)
    expect(await textOf(councillor, `/councillor/${one.casePublicReference}/review`)).toContain('cannot be asked for')
  })

  it('is asked for in time by the party to whom it was given, once; the other learns of it when it is decided', async () => {
    const {
      id: _,
      regimes: __,
      ...settings
    } = (await (await officer()).get(`/authorities/${office.made.authority}/arrangements/in-force`)).body as Record<
      string,
      unknown
    >
    const review = { within: { length: 28, unit: 'calendarDays' }, by: ['complainant'] }
    const adopted = await (
      await officer()
    ).post(`/authorities/${office.made.authority}/arrangements`, { ...settings, review, from: '2026-06-20' }, aKey())
    expect([adopted.status, adopted.text]).toEqual([201, expect.anything()])

    const one = await closed('2026-06-22')
    expect(await mine(one)).toMatchObject({ mayAskForReview: false, reviewUntil: null })
    expect(statusOf(await brook.post(`/my-complaints/${one.caseId}/reviews`, { reasons: 'Me too' }))).toBe(409)
    expect(await followed(one)).toMatchObject({ mayAskForReview: true, reviewUntil: '2026-07-20' })
    const browser = await following(office, one)
    expect(await textOf(browser, '/follow')).toContain('20 July 2026')
    expect(await writes(browser, `/follow/review/${one.caseId}`, 'Nobody spoke to my witness.')).toBe('303 /follow')
    expect(await followed(one)).toMatchObject({
      waitingFor: 'monitoringOfficer',
      mayAskForReview: false,
      review: { reasons: 'Nobody spoke to my witness.', decided: null },
    })
    expect(JSON.stringify(await mine(one))).not.toMatch(/witness|reviewDecided/)
    expect(statusOf(await post('reviews', one, { case: one.caseId, reasons: 'Again' }))).toBe(409)
    expect(statusOf(await decides(one, 'dismiss-review'))).toBe(200)
    expect(await followed(one)).toMatchObject({ review: { decided: { allowed: false, reasons: 'Nothing new.' } } })
    const his = await mine(one)
    expect(his).toMatchObject({
      review: null,
      timeline: expect.arrayContaining([expect.objectContaining({ what: 'reviewDecided' })]),
    })
    expect(JSON.stringify(his)).not.toMatch(/witness|Nothing new/)

    const late = await closed('2026-06-22')
    office.clock.set(new Date('2026-07-21T09:00:00Z'))
    expect(await followed(late)).toMatchObject({ mayAskForReview: false, reviewUntil: null })
    expect(statusOf(await post('reviews', late, { case: late.caseId, reasons: 'Late' }))).toBe(409)
  })
})

function neverHappens(): never {
  throw new Error('There is no case')
}
