import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { openMonitoringOffice, theDay, type Api, type MonitoringOffice } from '../monitoring-office.js'
import { pageOf, signedIn } from '../officer-pages.js'
import { linksOf, pageIn, wordsOf } from '../page-form.js'
import {
  complainedIn,
  drafted,
  followedIn,
  following,
  postAs,
  screened,
  statusOf,
  textOf,
  writes,
  type Followed,
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
    expect(await textOf(councillor, '/councillor')).not.toContain(one.casePublicReference)
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
    const browser = await following(office, one)
    expect(linksOf(await textOf(browser, '/follow'))).toContain(`/follow/questions/${id}`)
    expect(await writes(browser, `/follow/questions/${id}`, 'In the group of our street.')).toBe('303 /follow')
    expect(await textOf(browser, '/follow')).toContain('In the group of our street.')
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
    expect((await (await following(office, other)).get(`/follow/questions/${id}`)).status).toBe(404)
    expect(statusOf(await post('replies', other, { case: one.caseId, question: id, text: 'Mischief' }))).toBe(404)
    expect(JSON.stringify(await mine(one))).not.toMatch(/neighbour|questions/)
    expect(await textOf(councillor, `/councillor/${one.casePublicReference}`)).not.toContain('neighbour')
  })
})

describe('the draft report', () => {
  it('goes to both parties, and neither reads what the other said of it', async () => {
    const one = await complained()
    await office.go(one, ...drafted)
    const browser = await following(office, one)
    const councillorPage = `/councillor/${one.casePublicReference}`
    for (const [who, page] of [
      [browser, '/follow'],
      [councillor, councillorPage],
    ] as const)
      expect(await textOf(who, page)).toContain('The post was made, as alleged.')
    expect(await writes(browser, `/follow/draft-report/${one.caseId}`, 'My side of the story.')).toBe('303 /follow')
    expect(await writes(councillor, `${councillorPage}/draft-report`, 'The other side.')).toBe(`303 ${councillorPage}`)
    expect(statusOf(await post('draft-comments', one, { case: one.caseId, text: 'More of mine.' }))).toBe(204)
    expect(statusOf(await brook.post(`/my-complaints/${one.caseId}/draft-comments`, { text: 'More of the other.' }))).toBe(204)
    const theirs = await followed(one)
    const his = await mine(one)
    expect(theirs).toMatchObject({ draftReport: { comments: [{ text: 'My side of the story.' }, { text: 'More of mine.' }] } })
    expect(his).toMatchObject({ draftReport: { comments: [{ text: 'The other side.' }, { text: 'More of the other.' }] } })
    expect(JSON.stringify(theirs) + (await textOf(browser, '/follow'))).not.toMatch(/The other side|More of the other/)
    expect(JSON.stringify(his) + (await textOf(councillor, councillorPage))).not.toMatch(/My side|More of mine/)
    const officers = await (await (await signedIn(office, 'monitoringOfficer')).get(pageOf(one))).text()
    const section = wordsOf(pageIn(officers).querySelector('section[aria-labelledby="investigation"]'))
    for (const words of ['My side', 'More of mine', 'The other side', 'More of the other', 'Interview both'])
      expect(section).toContain(words)
  })

  it('takes no comments once the final report is issued; what was typed is given back', async () => {
    const one = await complained()
    await office.go(one, ...drafted)
    const browser = await following(office, one)
    await browser.get(`/follow/draft-report/${one.caseId}`)
    await office.go(one, 'issueFinalReport')
    const late = await browser.send(`/follow/draft-report/${one.caseId}`, { text: 'Too late but kept' })
    expect([late.status, await late.text()]).toEqual([409, expect.stringContaining('Too late but kept')])
    expect(await mine(one)).toMatchObject({ mayCommentOnDraft: false })
    expect(await followed(one)).toMatchObject({ mayCommentOnDraft: false })
  })
})
