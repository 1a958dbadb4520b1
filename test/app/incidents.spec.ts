import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { readEveryPage, startTestCouncil, type Answered, type Caller, type TestCouncil } from '../council.js'

let town: TestCouncil
let officer: Caller
beforeAll(async () => {
  town = await startTestCouncil()
  officer = town.as('monitoringOfficer')
})
afterAll(async () => {
  await town.close()
})

interface Incident {
  readonly id: string
  readonly posts: readonly { readonly id: string }[]
}
const incidentOf = ({ body }: Answered): Incident => body as Incident
const post = {
  platform: 'x',
  act: 'originalPost',
  url: 'https://x.example/1',
  text: 'Words',
  postedOn: '2026-01-05',
  isLive: true,
}
const incident = (...posts: object[]) => ({ summary: 'A quarrel about the market', posts: posts.length > 0 ? posts : [post] })

describe('an incident', () => {
  it('is entered once with its posts in their order, and another can be added', async () => {
    const key = 'one-quarrel-one-key'
    const entered = await officer.send('POST', '/incidents', incident(post, { ...post, act: 'share', url: undefined }), key)
    expect(entered).toMatchObject({
      status: 201,
      body: { authority: town.council, posts: [{ place: 0 }, { place: 1, url: null }] },
    })
    expect(
      (await officer.send('POST', '/incidents', incident(post, { ...post, act: 'share', url: undefined }), key)).body,
    ).toEqual(entered.body)
    const path = `/incidents/${incidentOf(entered).id}/posts`
    const added = await Promise.all([1, 2, 3].map((number) => officer.send('POST', path, { ...post, text: `Reply ${number}` })))
    expect(added.map(({ status }) => status)).toEqual([201, 201, 201])
    expect(incidentOf(await officer.get(`/incidents/${incidentOf(entered).id}`)).posts).toHaveLength(5)
  })

  it('tells whether each post is still live, or deleted and when', async () => {
    const { id, posts } = incidentOf(await officer.send('POST', '/incidents', incident()))
    const set = (state: object) => officer.send('PATCH', `/incidents/${id}/posts/${posts[0]?.id ?? ''}`, state)
    expect(await set({ isLive: false, deletedOn: '2026-01-06' })).toMatchObject({
      status: 200,
      body: { posts: [{ isLive: false, deletedOn: '2026-01-06' }] },
    })
    expect(await set({ isLive: true })).toMatchObject({ body: { posts: [{ isLive: true, deletedOn: null }] } })
    expect(await set({ isLive: false, deletedOn: '2026-01-04' })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/deletedOn' }] },
    })
    expect((await officer.send('PATCH', `/incidents/${id}/posts/${randomUUID()}`, { isLive: true })).status).toBe(404)
  })

  it.each([
    ['a platform nobody knows', { ...post, platform: 'telex' }, '/posts/0/platform'],
    ['an address that would run', { ...post, url: 'javascript:alert(1)' }, '/posts/0/url'],
    ['a day to come', { ...post, postedOn: '2999-01-01' }, '/posts/0/postedOn'],
    ['a live post that was deleted', { ...post, deletedOn: '2026-01-06' }, '/posts/0/deletedOn'],
  ])('with %s is refused at its place', async (_, wrong, pointer) => {
    expect(await officer.send('POST', '/incidents', incident(wrong))).toMatchObject({
      status: 422,
      body: { errors: [{ pointer }] },
    })
  })

  it('is seen only by those who run the arrangements of its authority', async () => {
    const { id } = incidentOf(await officer.send('POST', '/incidents', incident()))
    for (const role of ['councillor', 'democraticServices', 'administrator', 'independentPerson'] as const)
      expect((await town.as(role).get(`/incidents/${id}`)).status).toBe(403)
    expect((await town.as('nobody').get(`/incidents/${id}`)).status).toBe(401)
    const elsewhere = randomUUID()
    await town.sql(`INSERT INTO incident (id, authority_id, summary, created_at) VALUES ($1, $2, 'Elsewhere', now())`, [
      elsewhere,
      town.neighbour,
    ])
    expect((await officer.get(`/incidents/${elsewhere}`)).status).toBe(404)
    expect((await officer.get('/incidents')).text).not.toContain(elsewhere)
  })

  it('is listed page by page, the last first, by platform where that is asked', async () => {
    for (let number = 0; number < 5; number++) await officer.send('POST', '/incidents', incident({ ...post, platform: 'forum' }))
    const { forwards, backwards, pages } = await readEveryPage(officer, '/incidents?platform=forum', 2)
    expect(pages).toBe(3)
    expect(forwards).toHaveLength(5)
    expect(backwards).toEqual(forwards)
    expect((await officer.get('/incidents', 'text/csv')).text).toContain('A quarrel about the market')
  })
})
