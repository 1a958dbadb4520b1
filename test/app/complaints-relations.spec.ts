import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Case, Complaint } from '../../src/domain/complaint/complaint.js'
import { addressOf, aKey, anAllegation, openMonitoringOffice, seen, throughScreening } from '../monitoring-office.js'
import type { Answer, Api, Logged, MonitoringOffice } from '../monitoring-office.js'

let office: MonitoringOffice
let officer: Api
beforeAll(async () => {
  office = await openMonitoringOffice()
  officer = await office.as('monitoringOfficer')
}, 60_000)
afterAll(() => office.close())

const caseOf = ({ cases }: Complaint): Case => cases[0] ?? missing('case')
const relate = async (one: Logged, relation: string, to: Pick<Logged, 'reference'>, more: object = {}): Promise<Answer> => {
  const { version } = await office.state(one.id)
  const body = { relation, to: to.reference.replace('/', '-'), reason: 'As both say.', ...more }
  return officer.post(`${addressOf(one, 1)}/relate`, body, seen(version))
}
interface Related {
  readonly reference: string
  readonly ties: readonly { readonly kind: string; readonly said?: string }[]
  readonly cases: readonly { readonly number: number; readonly togetherWith: number | null; readonly stage: string }[]
}
const relatedTo = async (one: Pick<Logged, 'reference'>, api = officer): Promise<readonly Related[]> => {
  const { body, text } = await api.get(`${addressOf(one)}/related`)
  return (body as { items?: Related[] }).items ?? missing(text)
}
const ties = (related: readonly Related[]) =>
  related.map((one) => [one.reference, ...one.ties.map(({ kind, said }) => [kind, said].join(' ').trim())]).sort()
const about = (key: string, ...allegations: readonly object[]) => ({ about: [{ councillor: office.person(key), allegations }] })
const refusal = ({ status, body }: Answer) => [status, ...((body as { reasons?: string[] }).reasons ?? [])]

describe('related complaints', () => {
  it('are found from both sides: counter-complaint, repeat, duplicate and same incident', async () => {
    const post = { platform: 'facebookGroup', act: 'comment', text: 'You are a liar.', isLive: true }
    const incident = await officer.post('/incidents', { summary: 'The post about the bypass', posts: [post] }, aKey())
    const incidents = [(incident.body as { id: string }).id]
    const first = await office.log({ incidents })
    const counter = await office.log(about('okafor', anAllegation))
    const repeat = await office.log()
    const duplicate = await office.log({ incidents })
    await relate(counter, 'counters', first)
    await relate(repeat, 'repeats', first)
    const closed = await officer.post(
      `${addressOf(duplicate, 1)}/close-as-duplicate`,
      { of: first.reference.replace('/', '-'), reasons: 'Sent twice.' },
      seen(1),
    )
    expect(closed.status).toBe(200)
    expect(ties(await relatedTo(first))).toEqual([
      [counter.reference, 'counters there'],
      [repeat.reference, 'repeats there'],
      [duplicate.reference, 'duplicates there', 'sameIncident'],
    ])
    expect(ties(await relatedTo(counter))).toEqual([[first.reference, 'counters here']])
    expect(ties(await relatedTo(duplicate))).toEqual([[first.reference, 'duplicates here', 'sameIncident']])
    expect(caseOf(await office.state(duplicate.id)).stage).toBe('closed')
    expect(await office.faults()).toEqual([])
  })

  it('are shown a page at a time', async () => {
    const first = await office.log()
    const later: Logged[] = []
    for (let at = 0; at < 3; at++) later.push(await office.log())
    for (const one of later) await relate(one, 'repeats', first)
    const page = await officer.get(`${addressOf(first)}/related?size=2`)
    const { items, next } = page.body as { items: Related[]; next: string }
    const rest = await officer.get(`${addressOf(first)}/related?size=2&after=${next}`)
    const found = [...items, ...(rest.body as { items: Related[] }).items].map(({ reference }) => reference)
    expect(found.sort()).toEqual(later.map(({ reference }) => reference))
  })

  it('are not shown to whoever stood down from them, nor to anybody but those who run the case', async () => {
    const first = await office.log()
    const second = await office.log()
    await relate(second, 'repeats', first)
    const deputy = await office.as('deputy')
    expect(await relatedTo(first, deputy)).toHaveLength(1)
    const { version } = await office.state(second.id)
    await deputy.post(`${addressOf(second, 1)}/stand-down`, { reasons: 'My neighbour complains.' }, seen(version))
    expect(await relatedTo(first, deputy)).toEqual([])
    expect((await deputy.get(`${addressOf(second)}/related`)).status).toBe(404)
    expect(await relatedTo(first)).toHaveLength(1)
    expect((await (await office.as('firstIndependentPerson')).get(`${addressOf(first)}/related`)).status).toBe(403)
  })
})

describe('a complaint that joins a lead', () => {
  it('takes its allegations where nothing is alleged yet, with the links of the same law, and can be decided with it', async () => {
    const lead = await office.log(about('brook', anAllegation, { ...anAllegation, act: 'share' }))
    await office.go(lead, ...throughScreening, 'linkProvision', 'linkClause', 'findCapacity')
    const follower = await office.log(about('brook'))
    expect((await relate(follower, 'follows', lead)).status).toBe(200)
    const [theirs, its] = await Promise.all([follower, lead].map(async ({ id }) => caseOf(await office.state(id)).allegations))
    const same = (list: Case['allegations'] = []) =>
      list.map(({ number, act, summary, provisionLinks, clauseLinks }) => ({ number, act, summary, provisionLinks, clauseLinks }))
    expect(same(theirs)).toEqual(same(its))
    expect(theirs?.map(({ capacity }) => capacity)).toEqual([null, null])
    expect(await relatedTo(lead)).toMatchObject([
      { reference: follower.reference, ties: [{ kind: 'follows', said: 'there' }], cases: [{ number: 1, togetherWith: null }] },
    ])
    await office.go(follower, ...throughScreening)
    expect(await relatedTo(lead)).toMatchObject([{ cases: [{ stage: 'assessment', togetherWith: 1 }] }])
    expect(await office.faults()).toEqual([])
  })

  it('keeps its own allegations where it has some', async () => {
    const lead = await office.log(about('brook', anAllegation, { ...anAllegation, act: 'share' }))
    const follower = await office.log()
    expect((await relate(follower, 'follows', lead)).status).toBe(200)
    expect(caseOf(await office.state(follower.id)).allegations).toHaveLength(1)
  })

  it('takes them in every case about a councillor of the lead', async () => {
    const both = (...allegations: readonly object[]) => ({
      about: ['brook', 'okafor'].map((key) => ({ councillor: office.person(key), allegations })),
    })
    const lead = await office.log(both(anAllegation))
    const follower = await office.log(both())
    expect((await relate(follower, 'follows', lead)).status).toBe(200)
    const { cases } = await office.state(follower.id)
    expect(cases.map(({ allegations }) => allegations.length)).toEqual([1, 1])
    expect(await office.faults()).toEqual([])
  })

  it('is refused a chain, a circle, itself and a lead about other councillors', async () => {
    const [lead, follower, third] = [await office.log(), await office.log(), await office.log()]
    const other = await office.log(about('okafor', anAllegation))
    await relate(follower, 'follows', lead)
    expect(refusal(await relate(third, 'follows', follower))).toEqual([
      409,
      `${follower.reference} itself follows ${lead.reference}: follow that one`,
    ])
    expect(refusal(await relate(lead, 'follows', third))).toEqual([
      409,
      `${follower.reference} follow this complaint: a lead does not follow another`,
    ])
    expect(refusal(await relate(lead, 'follows', follower))[0]).toBe(409)
    expect(refusal(await relate(follower, 'follows', third))).toEqual([409, 'the complaint follows another lead already'])
    expect(refusal(await relate(third, 'follows', other))).toEqual([
      409,
      `${other.reference} is about none of the councillors that this complaint is about`,
    ])
    expect((await relate(third, 'follows', third)).status).toBe(422)
    expect((await relate(third, 'follows', { reference: '2026/999' })).status).toBe(422)
  })

  it('and is joined by it at the same moment, leaves one lead and one follower, twenty times over', async () => {
    for (let time = 0; time < 20; time++) {
      const [one, other] = [await office.log(), await office.log()]
      const answers = await Promise.all([relate(one, 'follows', other), relate(other, 'follows', one)])
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    }
  }, 60_000)
})

function missing(what: string): never {
  throw new Error(`There is no ${what}`)
}
