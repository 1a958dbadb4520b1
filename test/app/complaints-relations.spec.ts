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
const relate = async (one: Logged, relation: string, to: Pick<Logged, 'reference'>, api = officer): Promise<Answer> => {
  const { version } = await office.state(one.id)
  const body = { relation, to: to.reference.replace('/', '-'), reason: 'As both say.' }
  return api.post(`${addressOf(one, 1)}/relate`, body, seen(version))
}
const standDown = async (one: Logged, api: Api): Promise<void> => {
  const { version } = await office.state(one.id)
  const answer = await api.post(`${addressOf(one, 1)}/stand-down`, { reasons: 'My neighbour complains.' }, seen(version))
  expect(answer.status).toBe(200)
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
    await standDown(second, deputy)
    expect(await relatedTo(first, deputy)).toEqual([])
    expect((await deputy.get(`${addressOf(second)}/related`)).status).toBe(404)
    expect(await relatedTo(first)).toHaveLength(1)
    expect((await (await office.as('firstIndependentPerson')).get(`${addressOf(first)}/related`)).status).toBe(403)
  })
})

describe('a complaint from which a deputy stood down', () => {
  it('is to them as one that does not exist: they cannot name it, take its allegations or be told of it', async () => {
    const [mine, hidden, between] = [await office.log(), await office.log(), await office.log()]
    const deputy = await office.as('deputy')
    await relate(between, 'follows', hidden)
    await standDown(hidden, deputy)
    const duplicateOf = ({ reference }: Pick<Logged, 'reference'>) =>
      deputy.post(
        `${addressOf(mine, 1)}/close-as-duplicate`,
        { of: reference.replace('/', '-'), reasons: 'Sent twice.' },
        seen(1),
      )
    const acts = [
      ...['follows', 'counters', 'repeats'].map((kind) => (to: Pick<Logged, 'reference'>) => relate(mine, kind, to, deputy)),
      duplicateOf,
    ]
    for (const act of acts) {
      const [unseen, none] = [await act(hidden), await act({ reference: '2026/999' })]
      const errorsOf = ({ body }: Answer) => (body as { errors?: object[] }).errors
      expect([unseen.status, none.status]).toEqual([422, 422])
      expect(errorsOf(unseen)).toMatchObject([{ detail: `There is no complaint ${hidden.reference}` }])
      expect(JSON.parse(JSON.stringify(errorsOf(unseen)).replaceAll(hidden.reference, '2026/999'))).toEqual(errorsOf(none))
    }
    expect(refusal(await relate(mine, 'follows', between, deputy))).toEqual([
      409,
      `${between.reference} itself follows another complaint: follow that one`,
    ])
    const [led, follows] = [await office.log(), await office.log()]
    await relate(follows, 'follows', led)
    await standDown(follows, deputy)
    expect(refusal(await relate(led, 'follows', mine, deputy))).toEqual([
      409,
      'others follow this complaint: a lead does not follow another',
    ])

    const both = (...allegations: readonly object[]) => ({
      about: ['brook', 'okafor'].map((key) => ({ councillor: office.person(key), allegations })),
    })
    const [lead, follower] = [await office.log(both(anAllegation)), await office.log(both())]
    await standDown(lead, deputy)
    expect((await relate(follower, 'follows', lead, deputy)).status).toBe(200)
    const { cases } = await office.state(follower.id)
    expect(cases.map(({ allegations }) => allegations.length)).toEqual([0, 1])
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
