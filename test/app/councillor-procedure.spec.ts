import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { parsePlainDate } from '../../src/domain/time/dates.js'
import type { Complaint } from '../../src/domain/complaint/complaint.js'
import {
  aKey,
  api,
  openMonitoringOffice,
  theDay,
  throughScreening,
  type Answer,
  type Api,
  type Logged,
  type MonitoringOffice,
} from '../monitoring-office.js'
import { pageOf, signedIn } from '../officer-pages.js'
import { formIn, linksOf, pageIn, wordsOf } from '../page-form.js'
import { makeBrowser, type TestBrowser } from '../test-browser.js'

type Step = Parameters<MonitoringOffice['go']>[1]

let office: MonitoringOffice
beforeAll(async () => {
  office = await openMonitoringOffice()
}, 60_000)
afterAll(() => office.close())
beforeEach(() => {
  office.clock.set(new Date(`${theDay}T09:00:00Z`))
})

/** A complaint that came by the form, so that its complainant has a code. */
interface Followed extends Logged {
  readonly code: string
  readonly caseId: string
  readonly casePublicReference: string
}
async function complained(): Promise<Followed> {
  const body = {
    complainant: { name: 'Rosalind Featherstonehaugh', withholdName: true },
    about: [{ councillor: office.person('brook') }],
    summary: 'Called residents idiots.',
    words: 'On Saturday he wrote it.',
    conductOn: '2026-06-01',
  }
  const sent = await api(office.url).post('/public/complaints', body, {
    'idempotency-key': randomBytes(24).toString('base64url'),
  })
  const { reference: publicReference, code } = sent.body as { reference: string; code: string }
  const { rows } = await office.sql(
    `SELECT c.id, c.reference, c.version, k.id AS "caseId", k.public_reference AS own
     FROM complaint_row c JOIN case_row k ON k.complaint_id = c.id WHERE c.public_reference = $1`,
    [publicReference],
  )
  const [row] = rows as { id: string; reference: string; version: number; caseId: string; own: string }[]
  if (!row) throw new Error(sent.text)
  return { ...row, publicReference, code, casePublicReference: row.own }
}

const screened: readonly Step[] = ['decideWithholding', ...throughScreening, 'linkProvision', 'findCapacity']
const drafted: readonly Step[] = [...screened, 'referToInvestigation', 'appointInvestigatingOfficer', 'issueDraftReport']
const listed: readonly Step[] = [...drafted, 'issueFinalReport', 'referToHearing', 'listHearing']

/** To the sanctions; the hearing's day has come. */
async function sanctioned(one: Followed, ...more: readonly Step[]): Promise<Complaint> {
  const complaint = await office.go(one, ...listed, 'consultIndependentPerson', 'giveView')
  await goTo(complaint.cases[0]?.hearing?.listing?.hearingOn ?? '')
  return office.go(one, 'holdHearing', 'findBreach', 'consultIndependentPerson', 'giveView', ...more)
}

const post = (path: string, { publicReference, code }: Followed, more: object = {}) =>
  api(office.url).post(`/public/complaints/${path}`, { reference: publicReference, code, ...more })
async function followed(one: Followed): Promise<Record<string, unknown>> {
  const { body } = await post('status', one)
  return (body as { cases: Record<string, unknown>[] }).cases[0] ?? {}
}
const mine = async ({ caseId }: Followed) => (await brook.get(`/my-complaints/${caseId}`)).body as Record<string, unknown>
const statusOf = ({ status }: Answer) => status

let brook: Api
let councillor: TestBrowser
beforeEach(async () => {
  brook = await office.as('brook')
  councillor = await signedIn(office, 'brook')
})

/** A session does not last until another day. */
async function goTo(day: string): Promise<void> {
  office.clock.set(new Date(`${day}T09:00:00Z`))
  councillor = await signedIn(office, 'brook')
}

async function following({ publicReference, code }: Followed): Promise<TestBrowser> {
  const browser = makeBrowser(office.url)
  await browser.get('/follow')
  await browser.send('/follow', { reference: publicReference, code })
  return browser
}
const mainOf = async (browser: TestBrowser, path: string): Promise<string> => await (await browser.get(path)).text()

/** Opens the page, sends what is written in its one box, and gives where that led. */
async function writes(browser: TestBrowser, address: string, text: string): Promise<string> {
  const page = await mainOf(browser, address)
  expect(formIn(page, 'main form[data-keep]').asked.has('text')).toBe(true)
  const answer = await browser.send(address, { text })
  return `${answer.status} ${answer.headers.get('location') ?? ''}`
}

describe('before being told', () => {
  it('a councillor reads nothing of the case and can do nothing in it, however far it has come', async () => {
    const one = await complained()
    await office.go(one, 'decideWithholding', 'startScreening', 'doNotTellMember')
    const about = `/my-complaints/${one.caseId}`
    expect(statusOf(await brook.get(about))).toBe(404)
    for (const [path, body] of [
      ['draft-comments', { text: 'x' }],
      ['view-requests', { question: 'x' }],
      ['reviews', { reasons: 'x' }],
    ] as const)
      expect([path, statusOf(await brook.post(`${about}/${path}`, body))]).toEqual([path, 404])
    for (const page of ['', '/draft-report', '/independent-person', '/review', '/respond'])
      expect((await councillor.get(`/councillor/${one.casePublicReference}${page}`)).status).toBe(404)
    expect(await mainOf(councillor, '/councillor')).not.toContain(one.casePublicReference)
  })
})

describe('a question to the complainant', () => {
  it('is shown with the day by which it is due, and answered once, by API or on a page', async () => {
    const one = await complained()
    await office.go(one, 'startScreening', { kind: 'askComplainant', question: 'Where was it posted?' })
    const asked = await followed(one)
    expect(asked).toMatchObject({
      waitingFor: 'you',
      mayReply: true,
      questions: [{ question: 'Where was it posted?', reply: null }],
    })
    const [{ id, dueOn } = { id: '', dueOn: '' }] = asked['questions'] as { id: string; dueOn: string }[]
    expect(dueOn).toBe('2026-07-01')
    const browser = await following(one)
    expect(linksOf(await mainOf(browser, '/follow'))).toContain(`/follow/questions/${id}`)
    expect(await writes(browser, `/follow/questions/${id}`, 'In the group of our street.')).toBe('303 /follow')
    expect(await mainOf(browser, '/follow')).toContain('In the group of our street.')
    expect(await followed(one)).toMatchObject({ waitingFor: 'monitoringOfficer', mayReply: false })
    expect(statusOf(await post('replies', one, { case: one.caseId, question: id, text: 'Again' }))).toBe(409)
    const again = await browser.send(`/follow/questions/${id}`, { text: 'Kept words' })
    expect([again.status, await again.text()]).toEqual([409, expect.stringContaining('Kept words')])
    await office.go(one, 'askComplainant')
    const next = (await followed(one))['questions'] as { id: string }[]
    expect(statusOf(await post('replies', one, { case: one.caseId, question: next[1]?.id, text: 'By API' }))).toBe(204)
    const seen = await (await office.as('monitoringOfficer')).get(`/complaints/${one.reference.replace('/', '-')}`)
    expect(seen.body).toMatchObject({
      cases: [{ view: { requests: [{ reply: { text: 'In the group of our street.' } }, { reply: { text: 'By API' } }] } }],
    })
  })

  it('of another complaint is not there, and the councillor is told of none', async () => {
    const [one, other] = [await complained(), await complained()]
    await office.go(one, ...screened, { kind: 'askComplainant', question: 'Is your neighbour a witness?' })
    const [{ id } = { id: '' }] = (await followed(one))['questions'] as { id: string }[]
    expect((await (await following(other)).get(`/follow/questions/${id}`)).status).toBe(404)
    expect(statusOf(await post('replies', other, { case: one.caseId, question: id, text: 'Mischief' }))).toBe(404)
    expect(JSON.stringify(await mine(one))).not.toMatch(/neighbour|questions/)
    expect(await mainOf(councillor, `/councillor/${one.casePublicReference}`)).not.toContain('neighbour')
  })
})

describe('the draft report', () => {
  it('goes to both parties, and neither reads what the other said of it', async () => {
    const one = await complained()
    await office.go(one, ...drafted)
    const browser = await following(one)
    const councillorPage = `/councillor/${one.casePublicReference}`
    for (const [who, page] of [
      [browser, '/follow'],
      [councillor, councillorPage],
    ] as const)
      expect(await mainOf(who, page)).toContain('The post was made, as alleged.')
    expect(await writes(browser, `/follow/draft-report/${one.caseId}`, 'My side of the story.')).toBe('303 /follow')
    expect(await writes(councillor, `${councillorPage}/draft-report`, 'The other side.')).toBe(`303 ${councillorPage}`)
    expect(statusOf(await post('draft-comments', one, { case: one.caseId, text: 'More of mine.' }))).toBe(204)
    expect(statusOf(await brook.post(`/my-complaints/${one.caseId}/draft-comments`, { text: 'More of the other.' }))).toBe(204)
    const theirs = await followed(one)
    const his = await mine(one)
    expect(theirs).toMatchObject({ draftReport: { comments: [{ text: 'My side of the story.' }, { text: 'More of mine.' }] } })
    expect(his).toMatchObject({ draftReport: { comments: [{ text: 'The other side.' }, { text: 'More of the other.' }] } })
    expect(JSON.stringify(theirs) + (await mainOf(browser, '/follow'))).not.toMatch(/The other side|More of the other/)
    expect(JSON.stringify(his) + (await mainOf(councillor, councillorPage))).not.toMatch(/My side|More of mine/)
    const officers = await (await (await signedIn(office, 'monitoringOfficer')).get(pageOf(one))).text()
    const section = wordsOf(pageIn(officers).querySelector('section[aria-labelledby="investigation"]'))
    for (const words of ['My side', 'More of mine', 'The other side', 'More of the other', 'Interview both'])
      expect(section).toContain(words)
  })

  it('takes no comments once the final report is issued; what was typed is given back', async () => {
    const one = await complained()
    await office.go(one, ...drafted)
    const browser = await following(one)
    await browser.get(`/follow/draft-report/${one.caseId}`)
    await office.go(one, 'issueFinalReport')
    const late = await browser.send(`/follow/draft-report/${one.caseId}`, { text: 'Too late but kept' })
    expect([late.status, await late.text()]).toEqual([409, expect.stringContaining('Too late but kept')])
    expect(await mine(one)).toMatchObject({ mayCommentOnDraft: false })
    expect(await followed(one)).toMatchObject({ mayCommentOnDraft: false })
  })
})

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
      await mainOf(await following(one), '/follow'),
      await mainOf(councillor, `/councillor/${one.casePublicReference}`),
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
    const after = JSON.stringify([await followed(one), await mine(one)]) + (await mainOf(await following(one), '/follow'))
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
    expect(await mainOf(councillor, page)).toContain('It does.')
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
    const page = await mainOf(councillor, `/councillor/${one.casePublicReference}`)
    expect(page).toContain('2 November 2026')
    expect(page + JSON.stringify(await mine(one))).not.toContain('Counsel advised')
    expect(JSON.stringify(await followed(one))).not.toContain('A course')
    const officers = await signedIn(office, 'monitoringOfficer')
    const section = pageIn(await mainOf(officers, pageOf(one))).querySelector('section[aria-labelledby="sanctions"]')
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
    expect(await mainOf(councillor, `/councillor/${one.casePublicReference}/review`)).toContain('cannot be asked for')
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
    const browser = await following(one)
    expect(await mainOf(browser, '/follow')).toContain('20 July 2026')
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
