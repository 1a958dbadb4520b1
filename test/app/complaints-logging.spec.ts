import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { addressOf, aKey, anAllegation, openMonitoringOffice } from '../monitoring-office.js'
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

describe('a complaint is logged', () => {
  it('with a reference, an address and a version', async () => {
    const logged = await officer.post('/complaints', office.newComplaint(), aKey())
    expect(logged.status).toBe(201)
    const { reference } = logged.body as Logged
    expect(reference).toMatch(/^2026\/\d{3}$/)
    expect(logged.headers.get('location')).toBe(`/api/v1${addressOf({ reference })}`)
    expect(versionOf(logged)).toBe(1)
    const opened = await officer.get(addressOf({ reference }))
    expect(opened).toMatchObject({ status: 200, body: { cases: [{ view: { stage: 'received', reference } }] } })
    expect(versionOf(opened)).toBe(1)
  })

  it('once for each key: the same words give the same answer, other words are refused', async () => {
    const key = aKey()
    const first = await officer.post('/complaints', office.newComplaint(), key)
    const again = await officer.post('/complaints', office.newComplaint(), key)
    expect([again.status, again.body]).toEqual([201, first.body])
    expect(again.headers.get('location')).toBe(first.headers.get('location'))
    const other = await officer.post('/complaints', office.newComplaint({ words: 'Something else.' }), key)
    expect(other.status).toBe(422)
    expect(isProblem(other)).toBe(true)
  })

  it('by each caller under keys of their own', async () => {
    const key = aKey()
    const deputy = await office.as('deputy')
    const mine = await officer.post('/complaints', office.newComplaint(), key)
    const theirs = await deputy.post('/complaints', office.newComplaint(), key)
    expect((theirs.body as Logged).reference).not.toBe((mine.body as Logged).reference)
  })

  it('only with a key that can be one', async () => {
    expect((await officer.post('/complaints', office.newComplaint())).status).toBe(400)
    for (const key of ['short', 'with a space in it', 'k'.repeat(201)])
      expect((await officer.post('/complaints', office.newComplaint(), aKey(key))).status).toBe(400)
  })

  const councillor = () => office.person('brook')
  const wrong: [string, () => object, string[]][] = [
    ['an unknown key', () => ({ stage: 'closed' }), ['/stage']],
    ['an unknown key deep inside', () => about({ result: null }), ['/about/0/allegations/0/result']],
    ['NUL in the words', () => ({ words: 'a\0b' }), ['/words']],
    ['half a character in the words', () => ({ words: 'a\ud800b' }), ['/words']],
    ['no words', () => ({ words: ' ' }), ['/words']],
    ['words of the wrong type', () => ({ words: { not: '' } }), ['/words']],
    ['an unknown channel', () => ({ channel: 'pigeon' }), ['/channel']],
    ['a channel that every object has', () => ({ channel: 'constructor' }), ['/channel']],
    ['a day that is none', () => ({ receivedOn: '2026-02-30' }), ['/receivedOn']],
    ['a day in the future', () => ({ receivedOn: '2026-06-11' }), ['/receivedOn']],
    ['a day before any arrangements', () => ({ receivedOn: '2023-12-31' }), ['/receivedOn']],
    ['conduct after the complaint', () => about({ conductOn: '2026-06-09' }), ['/about/0/allegations/0/conductOn']],
    ['conduct before any Code', () => about({ conductOn: '2020-01-01' }), ['/about/0/allegations/0/conductOn']],
    ['nobody complained about', () => ({ about: [] }), ['/about']],
    ['somebody who is no councillor', () => ({ about: [{ councillor: randomUUID() }] }), ['/about/0/councillor']],
    ['the same councillor twice', () => ({ about: [1, 2].map(() => ({ councillor: councillor() })) }), ['/about']],
    [
      'a councillor of two councils without saying which',
      () => ({ about: [{ councillor: office.person('whitlock') }] }),
      ['/about/0/authority'],
    ],
    ['an incident that nobody recorded', () => ({ incidents: [randomUUID()] }), ['/incidents/0']],
    ['a post that nobody recorded', () => about({ post: randomUUID() }), ['/about/0/allegations/0/post']],
    [
      'a complainant who is nobody in the register',
      () => ({ complainant: { type: 'councilOfficer', name: 'Someone', person: randomUUID() } }),
      ['/complainant/person'],
    ],
    ['a complainant without a name', () => ({ complainant: { type: 'resident' } }), ['/complainant/name']],
    [
      'two wrong fields',
      () => ({ channel: 'pigeon', complainant: { type: 'martian', name: 'Zog', email: 'zog' } }),
      ['/channel', '/complainant/email', '/complainant/type'],
    ],
  ]
  const about = (more: object) => ({ about: [{ councillor: councillor(), allegations: [{ ...anAllegation, ...more }] }] })

  it.each(wrong)('never with %s, and the answer points at it', async (_, more, pointers) => {
    const answer = await officer.post('/complaints', office.newComplaint(more()), aKey())
    expect([answer.status, pointersOf(answer)]).toEqual([422, pointers])
    expect(isProblem(answer)).toBe(true)
  })

  it('about councillors of the parishes too, but never where another authority decides', async () => {
    await office.log({ about: [{ councillor: office.person('mortimer') }] })
    await office.log({ about: [{ councillor: office.person('whitlock'), authority: office.made.councils.get('netherwick') }] })
    const { councillor: stranger } = await makeNeighbour()
    const answer = await officer.post('/complaints', office.newComplaint({ about: [{ councillor: stranger }] }), aKey())
    expect([answer.status, pointersOf(answer)]).toEqual([422, ['/about/0/councillor']])
  })

  it('only by the Monitoring Officer and the deputy', async () => {
    expect((await (await office.as('deputy')).post('/complaints', office.newComplaint(), aKey())).status).toBe(201)
    for (const key of ['firstIndependentPerson', 'investigatingOfficer', 'democraticServices', 'brook', 'administrator'] as const)
      expect((await (await office.as(key)).post('/complaints', office.newComplaint(), aKey())).status).toBe(403)
  })
})

async function makeNeighbour() {
  const [authority, councillor] = [randomUUID(), randomUUID()]
  await office.sql(
    `INSERT INTO authority (id, name, tier, contact) SELECT $1, 'Westmoor', 'district', contact FROM authority LIMIT 1`,
    [authority],
  )
  await office.sql(`INSERT INTO person (id, name) VALUES ($1, 'Cllr Far Away')`, [councillor])
  await office.sql(
    `INSERT INTO term_of_office (id, person_id, authority_id, office, from_day) VALUES ($1, $2, $3, 'councillor', '2024-01-01')`,
    [randomUUID(), councillor, authority],
  )
  return { authority, councillor }
}
