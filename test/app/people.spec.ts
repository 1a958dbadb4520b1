import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { PeopleService } from '../../src/people/people.service.js'
import { parsePlainDate as day } from '../../src/domain/time/dates.js'
import { readEveryPage, startTestCouncil, type Answered, type TestCouncil } from '../council.js'

let town: TestCouncil
beforeAll(async () => {
  town = await startTestCouncil()
})
afterAll(async () => {
  await town.close()
})

const idOf = ({ body }: Answered): string => (body as { id: string }).id
const names = ({ body }: Answered): string[] => (body as { items: { name: string }[] }).items.map(({ name }) => name)
const contact = { name: 'Priya Nair', role: 'Clerk', email: 'clerk@example.org' }
const councillor = (name: string, ...terms: object[]) => ({
  name,
  terms: terms.length > 0 ? terms : [{ authority: town.council, office: 'councillor', ward: 'Mill Ward', from: '2019-05-06' }],
})

describe('the register of authorities', () => {
  it('takes a parish with the authority that decides its cases, and gives it back', async () => {
    const parish = { name: 'Upper Amble Town Council', tier: 'town', principal: town.council, contact }
    const added = await town.as('administrator').send('POST', '/authorities', parish)
    expect(added.status).toBe(201)
    expect((await town.as('democraticServices').get(`/authorities/${idOf(added)}`)).body).toMatchObject(parish)
    const parishes = await town.as('monitoringOfficer').get(`/authorities?principal=${town.council}`)
    expect(names(parishes)).toEqual(['Little Marlow Green Parish Council', 'Upper Amble Town Council'])
  })

  it.each([
    [
      'a parish without the authority that decides for it',
      { name: 'Nowhere Parish Council', tier: 'parish', contact },
      '/principal',
    ],
    ['a tier that does not exist', { name: 'Nowhere', tier: 'village', contact }, '/tier'],
    ['a name of nothing', { name: ' ', tier: 'county', contact }, '/name'],
    ['a field nobody knows', { name: 'Nowhere', tier: 'county', contact, colour: 'red' }, '/colour'],
    ['an address that is none', { name: 'Nowhere', tier: 'county', contact: { ...contact, email: 'none' } }, '/contact/email'],
  ])('points at %s', async (_, body, pointer) => {
    const refused = await town.as('monitoringOfficer').send('POST', '/authorities', body)
    expect(refused.status).toBe(422)
    expect(refused.headers.get('content-type')).toContain('application/problem+json')
    expect(refused.body).toMatchObject({ errors: [{ pointer }] })
  })

  it('does not let a parish decide for another', async () => {
    const body = { name: 'Lower Amble Parish Council', tier: 'parish', principal: town.parish, contact }
    const refused = await town.as('monitoringOfficer').send('POST', '/authorities', body)
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ pointer: '/principal' }] } })
  })

  it('enters no name twice', async () => {
    const body = { name: 'Westmoor District Council', tier: 'district', contact }
    expect(await town.as('monitoringOfficer').send('POST', '/authorities', body)).toMatchObject({
      status: 409,
      body: { reasons: ['an authority of this name is already in the register'] },
    })
  })

  it.each(['councillor', 'independentPerson', 'democraticServices'] as const)('is not written by a %s', async (role) => {
    const body = { name: 'Nowhere Parish Council', tier: 'parish', principal: town.council, contact }
    expect((await town.as(role).send('POST', '/authorities', body)).status).toBe(403)
  })

  it('is not read by the public', async () => {
    expect((await town.as('nobody').get('/authorities')).status).toBe(401)
    expect((await town.as('councillor').get('/authorities')).status).toBe(403)
  })
})

describe('creation', () => {
  it('creates once for each key: sent again it gives the same answer, with other words it is refused', async () => {
    const officer = town.as('monitoringOfficer')
    const key = 'the-key-of-this-form'
    const first = await officer.send('POST', '/councillors', councillor('Onora Quist'), key)
    const again = await officer.send('POST', '/councillors', councillor('Onora Quist'), key)
    expect(again).toMatchObject({ status: 201, body: first.body })
    expect((await officer.send('POST', '/councillors', councillor('Someone Else'), key)).status).toBe(422)
    expect(names(await officer.get('/councillors?name=onora'))).toEqual(['Onora Quist'])
  })

  it('creates one of ten sent at once with one key', async () => {
    const officer = town.as('monitoringOfficer')
    const sent = Array.from({ length: 10 }, () =>
      officer.send('POST', '/councillors', councillor('Tamsin Vole'), 'pressed-ten-times'),
    )
    expect(new Set((await Promise.all(sent)).map(idOf)).size).toBe(1)
    expect(names(await officer.get('/councillors?name=vole'))).toEqual(['Tamsin Vole'])
  })

  it('asks for a key', async () => {
    expect((await town.as('monitoringOfficer').send('POST', '/councillors', councillor('Nobody'), 'short')).status).toBe(400)
  })

  it('keeps the keys of callers apart', async () => {
    const [one, other] = await Promise.all(
      (['monitoringOfficer', 'deputyMonitoringOfficer'] as const).map((role) =>
        town.as(role).send('POST', '/councillors', councillor('Ivo Same'), 'a-key-of-two-people'),
      ),
    )
    expect(one && idOf(one)).not.toBe(other && idOf(other))
  })
})

describe('councillors', () => {
  it('sit in several authorities, and are found in the one they are asked for on the day they were in office', async () => {
    const officer = town.as('monitoringOfficer')
    const dual = councillor(
      'Ffion Dual-Hatted',
      { authority: town.neighbour, office: 'councillor', from: '2021-05-10', to: '2025-05-05' },
      { authority: town.parish, office: 'coOptedMember', from: '2022-01-01' },
    )
    const added = await officer.send('POST', '/councillors', dual)
    expect(added).toMatchObject({ status: 201, body: { terms: [{ authorityName: 'Westmoor District Council' }, { to: null }] } })
    const found = (query: string) => officer.get(`/councillors?name=dual&${query}`).then(names)
    expect(await found(`authority=${town.neighbour}&on=2025-05-04`)).toEqual(['Ffion Dual-Hatted'])
    expect(await found(`authority=${town.neighbour}&on=2025-05-05`)).toEqual([])
    expect(await found(`authority=${town.parish}&on=2025-05-05`)).toEqual(['Ffion Dual-Hatted'])
    expect(await found(`authority=${town.council}`)).toEqual([])
  })

  it('are looked for by the letters typed, signs of the database included', async () => {
    const officer = town.as('monitoringOfficer')
    await officer.send('POST', '/councillors', councillor('Siân O’Hare_100%'))
    expect(names(await officer.get(`/councillors?name=${encodeURIComponent('_100%')}`))).toEqual(['Siân O’Hare_100%'])
    expect(names(await officer.get(`/councillors?name=${encodeURIComponent('SIÂN')}`))).toEqual(['Siân O’Hare_100%'])
    expect(names(await officer.get(`/councillors?name=${encodeURIComponent('%%')}`))).toEqual([])
  })

  it('hold an office once at a time, whoever writes it', async () => {
    const officer = town.as('monitoringOfficer')
    const person = idOf(await officer.send('POST', '/councillors', councillor('Bertram Once')))
    const term = { authority: town.council, office: 'councillor', from: '2024-01-01' }
    expect(await officer.send('POST', `/councillors/${person}/terms`, term)).toMatchObject({
      status: 409,
      body: { reasons: ['the same office is not held twice at once in one council'] },
    })
    await expect(
      town.sql(
        `INSERT INTO term_of_office (id, person_id, authority_id, office, from_day) VALUES (gen_random_uuid(), $1, $2, 'councillor', '2024-01-01')`,
        [person, town.council],
      ),
    ).rejects.toMatchObject({ code: '23P01' })
  })

  it('leave on a day, once', async () => {
    const officer = town.as('monitoringOfficer')
    const added = await officer.send('POST', '/councillors', councillor('Greta Leaver'))
    const [term] = (added.body as { terms: { id: string }[] }).terms
    const end = (to: string) => officer.send('POST', `/councillors/${idOf(added)}/terms/${term?.id ?? ''}/end`, { to })
    expect((await end('2019-05-06')).status).toBe(409)
    expect(await end('2025-05-05')).toMatchObject({ status: 200, body: { terms: [{ to: '2025-05-05' }] } })
    expect(await end('2026-05-05')).toMatchObject({ status: 409, body: { reasons: ['this term of office has already ended'] } })
    expect(
      (await officer.send('POST', `/councillors/${idOf(added)}/terms/${idOf(added)}/end`, { to: '2025-05-05' })).status,
    ).toBe(404)
  })

  it('are listed page by page, each once, forwards and backwards, and as CSV', async () => {
    const officer = town.as('monitoringOfficer')
    for (let number = 0; number < 7; number++) await officer.send('POST', '/councillors', councillor('Of The Same Name'))
    const { forwards, backwards, pages } = await readEveryPage(officer, '/councillors', 3)
    const { rows } = await town.sql(
      `SELECT p.id FROM person p WHERE EXISTS (SELECT 1 FROM term_of_office t WHERE t.person_id = p.id AND office IN ('councillor', 'coOptedMember')) ORDER BY p.name, p.id`,
    )
    expect(pages).toBeGreaterThan(3)
    expect(forwards).toEqual((rows as { id: string }[]).map(({ id }) => id))
    expect(backwards).toEqual(forwards)
    const sheet = await officer.get('/councillors?size=200', 'text/csv')
    expect(sheet.headers.get('content-type')).toContain('text/csv')
    expect(sheet.text).toContain('Tamsin Vole')
  })

  it('are not listed by sorts, filters or cursors that nobody declared', async () => {
    const officer = town.as('monitoringOfficer')
    expect(await officer.get('/councillors?sort=email')).toMatchObject({ status: 422, body: { errors: [{ pointer: '/sort' }] } })
    expect((await officer.get('/councillors?after=made.up')).status).toBe(400)
    const page = await officer.get('/councillors?size=1')
    const { next = '' } = page.body as { next?: string }
    expect((await officer.get(`/councillors?size=1&after=${next}&name=vole`)).status).toBe(400)
  })
})

describe('Independent Persons', () => {
  it('of the principal authority act for its parishes too', async () => {
    const officer = town.as('monitoringOfficer')
    const term = { authority: town.council, office: 'independentPerson', from: '2023-05-22', to: '2027-05-22' }
    await officer.send('POST', '/councillors', councillor('Mary Impartial', term))
    await officer.send('POST', '/councillors', councillor('Ivan Inquirer', { ...term, office: 'investigatingOfficer' }))
    const people = town.app.get(PeopleService, { strict: false })
    const asked = async (authority: string, on: string) =>
      (await people.independentPersons(authority, day(on))).map(({ name }) => name)
    expect(await asked(town.council, '2024-01-01')).toEqual(['Mary Impartial'])
    expect(await asked(town.parish, '2024-01-01')).toEqual(['Mary Impartial'])
    expect(await asked(town.neighbour, '2024-01-01')).toEqual([])
    expect(await asked(town.council, '2027-05-22')).toEqual([])
    expect(names(await officer.get(`/people/investigating-officers?authority=${town.parish}&on=2024-01-01`))).toEqual([
      'Ivan Inquirer',
    ])
    expect(names(await officer.get('/councillors?name=impartial'))).toEqual([])
  })
})
