import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startTestCouncil, type Answered, type TestCouncil } from '../council.js'

let town: TestCouncil
beforeAll(async () => {
  town = await startTestCouncil()
})
afterAll(async () => {
  await town.close()
})

const idOf = ({ body }: Answered): string => (body as { id: string }).id
const termsOf = ({ body }: Answered) =>
  (body as { terms: { id: string; party: string | null; parties: object[]; to: string | null }[] }).terms
const contact = { name: 'Priya Nair', role: 'Clerk', email: 'clerk@example.org' }
const officer = () => town.as('monitoringOfficer')

const enter = (name: string, ...terms: object[]) => officer().send('POST', '/councillors', { name, terms })
const seat = (more: object = {}) => ({ authority: town.council, office: 'councillor', ward: 'Mill', from: '2023-05-09', ...more })
const independent = (more: object = {}) => ({ authority: town.council, office: 'independentPerson', from: '2024-04-01', ...more })

const put = (path: string, version: string | undefined, body: object): Promise<Answered> =>
  officer().send('PUT', path, body, randomUUID(), version === undefined ? {} : { 'if-match': version })

describe('a change of what the register says of a council', () => {
  const clerk = { ...contact, name: 'Osman Reid', telephone: '01632 960999', address: 'The Hall\nGreen Lane' }

  it('is made by whoever saw the latest version, and no other', async () => {
    const before = await officer().get(`/authorities/${town.parish}`)
    const tag = before.headers.get('etag') ?? ''
    const body = { name: 'Little Marlow Green Parish Council', contact: clerk }
    const changed = await put(`/authorities/${town.parish}`, tag, body)
    expect(changed).toMatchObject({ status: 200, body: { ...body, tier: 'parish', principal: town.council } })
    expect(changed.headers.get('etag')).not.toBe(tag)
    expect(await put(`/authorities/${town.parish}`, tag, body)).toMatchObject({ status: 412, body: { currentVersion: 2 } })
    expect((await put(`/authorities/${town.parish}`, undefined, body)).status).toBe(428)
  })

  it('of two made at once is made by one', async () => {
    const { headers } = await officer().get(`/authorities/${town.neighbour}`)
    const tag = headers.get('etag') ?? ''
    const answers = await Promise.all(
      ['One', 'Two'].map((name) => put(`/authorities/${town.neighbour}`, tag, { name: `Westmoor ${name}`, contact })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412])
  })

  it('gives no council the name of another', async () => {
    const { headers } = await officer().get(`/authorities/${town.parish}`)
    const body = { name: 'Ambleford Borough Council', contact }
    expect(await put(`/authorities/${town.parish}`, headers.get('etag') ?? '', body)).toMatchObject({
      status: 409,
      body: { reasons: ['an authority of this name is already in the register'] },
    })
  })

  it('is not made by those who only read the register', async () => {
    for (const role of ['democraticServices', 'independentPerson', 'councillor'] as const)
      expect((await town.as(role).send('PUT', `/authorities/${town.parish}`, {})).status).toBe(403)
  })

  it('is found by part of its name', async () => {
    const { body } = await officer().get('/authorities?name=marlow')
    expect((body as { items: object[] }).items).toHaveLength(1)
  })
})

describe('a change of what the register says of a person', () => {
  it('is of their name and e-mail address, by the version seen', async () => {
    const added = await enter('Ann Maiden', seat())
    const path = `/councillors/${idOf(added)}`
    expect(await put(path, '"1"', { name: 'Ann Married', email: 'ann@example.org' })).toMatchObject({
      status: 200,
      body: { name: 'Ann Married', email: 'ann@example.org', version: 2, terms: [{ from: '2023-05-09' }] },
    })
    expect((await put(path, '"1"', { name: 'Ann Other' })).status).toBe(412)
    expect((await put(path, '"2"', { name: ' ' })).body).toMatchObject({ errors: [{ pointer: '/name' }] })
    expect((await put(`/councillors/${randomUUID()}`, '"1"', { name: 'Nobody' })).status).toBe(404)
  })
})

describe('a member who changes party', () => {
  const change = (added: Answered, body: object, key?: string) =>
    officer().send('POST', `/councillors/${idOf(added)}/terms/${termsOf(added)[0]?.id ?? ''}/changes-of-party`, body, key)

  it('stays in the same term, with every party by its first day', async () => {
    const added = await enter('Rhys Mover', seat({ party: 'Green Valley' }))
    await change(added, { from: '2025-02-01', party: null })
    const moved = await change(added, { from: '2024-06-01', party: 'Residents' })
    expect(moved.status).toBe(201)
    expect(termsOf(moved)).toMatchObject([
      {
        party: null,
        parties: [
          { party: 'Green Valley', from: '2023-05-09' },
          { party: 'Residents', from: '2024-06-01' },
          { party: null, from: '2025-02-01' },
        ],
      },
    ])
    expect(await change(added, { from: '2024-06-01', party: 'Other' })).toMatchObject({
      status: 409,
      body: { reasons: ['a change of party is already recorded from this day'] },
    })
  })

  it('does so within the term: not on its first day, not after it has ended, and the term does not end before it', async () => {
    const added = await enter('Nia Edge', seat({ party: 'Residents', to: '2025-05-05' }))
    for (const from of ['2023-05-09', '2023-01-01', '2025-05-05'])
      expect((await change(added, { from, party: 'Other' })).status).toBe(409)
    expect((await change(added, { from: '2025-05-04', party: 'Other' })).status).toBe(201)
    const term = termsOf(added)[0]?.id ?? ''
    expect((await officer().send('POST', `/councillors/${idOf(added)}/terms/${term}/end`, { to: '2025-05-04' })).status).toBe(409)
    expect(
      (
        await officer().send('POST', `/councillors/${randomUUID()}/terms/${term}/changes-of-party`, {
          from: '2024-01-01',
          party: null,
        })
      ).status,
    ).toBe(404)
  })

  it('is recorded once, however often it is sent, and never by those who only read', async () => {
    const added = await enter('Owen Twice', seat({ party: 'Residents' }))
    const [first, second] = await Promise.all(
      [1, 2].map(() => change(added, { from: '2024-01-01', party: 'Other' }, 'a-key-of-one-change')),
    )
    expect(first).toMatchObject({ status: 201, body: second?.body })
    const path = `/councillors/${idOf(added)}/terms/${termsOf(added)[0]?.id ?? ''}/changes-of-party`
    expect((await town.as('democraticServices').send('POST', path, { from: '2024-02-01', party: null })).status).toBe(403)
  })
})

describe('terms of office', () => {
  it('of the same office that are written at the same moment are written once', async () => {
    const added = await enter('Tegan Raced', seat({ from: '2015-05-11', to: '2019-05-06' }))
    const sent = ['2023-05-09', '2023-05-10', '2024-01-01', '2022-07-01'].map((from) =>
      officer().send('POST', `/councillors/${idOf(added)}/terms`, seat({ from })),
    )
    const statuses = (await Promise.all(sent)).map(({ status }) => status).sort()
    expect(statuses).toEqual([201, 409, 409, 409])
    expect(termsOf(await officer().get(`/councillors/${idOf(added)}`))).toHaveLength(2)
  })

  it('of several are entered all together or not at all', async () => {
    const both = await enter('Vera Neither', seat({ from: '2019-05-06' }), seat({ from: '2023-05-09' }))
    expect(both.status).toBe(409)
    expect((await officer().get('/councillors?name=neither')).body).toMatchObject({ items: [] })
  })

  it('follow one another on the same day, and stand at several councils and in several offices at once', async () => {
    const added = await enter(
      'Una Many',
      seat({ from: '2019-05-06', to: '2023-05-09' }),
      seat(),
      seat({ authority: town.parish }),
      seat({ authority: town.neighbour, office: 'coOptedMember' }),
    )
    expect(added.status).toBe(201)
    expect(termsOf(added)).toHaveLength(4)
  })
})

describe('an Independent Person (LA 2011 s28(8))', () => {
  it.each<[string, number, () => object[]]>([
    ['is a member of the council', 409, () => [seat(), independent()]],
    ['is a member of a parish in its area', 409, () => [seat({ authority: town.parish }), independent()]],
    ['was a member four years before', 409, () => [seat({ from: '2015-05-11', to: '2020-05-01' }), independent()]],
    ['was a member six years before', 201, () => [seat({ from: '2015-05-11', to: '2018-03-31' }), independent()]],
    ['is a member of another council', 201, () => [seat({ authority: town.neighbour }), independent()]],
    ['becomes a member after the term has ended', 201, () => [independent({ to: '2025-05-01' }), seat({ from: '2025-05-06' })]],
    ['becomes a member before it has', 409, () => [independent(), seat({ from: '2025-05-06' })]],
  ])('who %s', async (who, status, terms) => {
    const answer = await enter(`Someone who ${who}`, ...terms())
    expect(answer.status).toBe(status)
    if (status === 409)
      expect(answer.body).toMatchObject({ reasons: [expect.stringContaining('cannot be an Independent Person')] })
  })

  it('is not entered beside a seat by two who write at the same moment', async () => {
    const added = await enter('Ida Raced', seat({ authority: town.neighbour, from: '2015-05-11', to: '2016-05-01' }))
    const sent = [seat(), independent()].map((term) => officer().send('POST', `/councillors/${idOf(added)}/terms`, term))
    expect((await Promise.all(sent)).map(({ status }) => status).sort()).toEqual([201, 409])
  })

  it('is the principal authority’s, never a parish’s', async () => {
    expect(await enter('Pam Parish', independent({ authority: town.parish }))).toMatchObject({
      status: 409,
      body: { reasons: [expect.stringContaining('of its own')] },
    })
  })
})
