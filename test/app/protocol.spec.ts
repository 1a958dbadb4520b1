import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { parsePlainDate as day } from '../../src/domain/time/dates.js'
import { DefaultProtocolService } from '../../src/protocol/default-protocol.service.js'
import { ProtocolService } from '../../src/protocol/protocol.service.js'
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

const idOf = ({ body }: Answered): string => (body as { id: string }).id
const provision = (number: string, text = 'Words.') => ({ number, heading: `Heading ${number}`, text, lgaHeading: 1 })
const protocol = (text: string, authority = town.council) => ({
  authority,
  label: text,
  title: 'Protocol',
  status: 'proposed',
  sections: [{ heading: 'Good practice', parts: [{ kind: 'clause', code: 'GP1' }] }],
  clauses: [{ code: 'GP1', text }],
})
const enterProtocol = async (text: string, authority?: string) =>
  idOf(await officer.send('POST', '/protocol-versions', protocol(text, authority)))
const adopt = (id: string, adoptedOn: string, inForceFrom?: string) =>
  officer.send('POST', `/protocol-versions/${id}/adoption`, { adoptedOn, ...(inForceFrom === undefined ? {} : { inForceFrom }) })
const service = () => town.app.get(ProtocolService, { strict: false })

describe('the protocol of a council', () => {
  it('is in force only by a recorded adoption, from its day and up to the day of the next', async () => {
    const [first, second] = [await enterProtocol('Be polite'), await enterProtocol('Be polite, always')]
    const open = (on: string) => town.as('nobody').get(`/authorities/${town.council}/protocol?on=${on}`)
    expect((await open('2024-01-01')).status).toBe(404)
    expect(await adopt(first, '2020-03-01', '2020-04-01')).toMatchObject({
      status: 200,
      body: { status: 'adopted', inForceTo: null },
    })
    expect((await adopt(second, '2023-04-01')).status).toBe(200)
    expect((await officer.get(`/protocol-versions/${first}`)).body).toMatchObject({
      status: 'superseded',
      inForceTo: '2023-04-01',
    })
    expect((await open('2020-03-31')).status).toBe(404)
    expect((await open('2020-04-01')).body).toMatchObject({ id: first })
    expect((await open('2023-03-31')).body).toMatchObject({ id: first })
    expect((await open('2023-04-01')).body).toMatchObject({ id: second })
  })

  it('decides conduct by the version of its day: the law in one look-up', async () => {
    const law = await service().lawOf([town.council, town.parish])
    const [before, after] = [
      law.protocolInForce(town.council, day('2022-01-01')),
      law.protocolInForce(town.council, day('2024-01-01')),
    ]
    expect(before?.clauses).toEqual(['GP1'])
    expect(before?.version).not.toBe(after?.version)
    expect(law.protocolInForce(town.parish, day('2024-01-01'))).toBeUndefined()
    expect(await service().clausesText(before?.version ?? '', ['GP1'])).toEqual([{ code: 'GP1', group: 'GP', text: 'Be polite' }])
  })

  it('refuses an adoption that does not fit, in words', async () => {
    const [late] = [await enterProtocol('Too late')]
    const between = await adopt(late, '2021-01-01')
    expect(between.status).toBe(409)
    expect(between.text).toContain('this one must begin later')
    expect(await adopt(late, '2024-02-01', '2024-01-01')).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/inForceFrom' }] },
    })
    expect((await adopt(late, '2024-01-01')).status).toBe(200)
    expect(await adopt(late, '2025-01-01')).toMatchObject({
      status: 409,
      body: { reasons: ['this version has already been adopted'] },
    })
  })

  it('is adopted once by ten who press at the same time, and no version overlaps another', async () => {
    const versions = await Promise.all(Array.from({ length: 10 }, (_, at) => enterProtocol(`Version ${at}`)))
    const statuses = (await Promise.all(versions.map((id) => adopt(id, '2026-01-01')))).map(({ status }) => status)
    expect(statuses.filter((status) => status === 200)).toHaveLength(1)
    expect(statuses.filter((status) => status === 409)).toHaveLength(9)
  })

  it('cannot overlap in the database, whoever writes there', async () => {
    const values = [town.council]
    const overlap = `INSERT INTO protocol_version (id, authority_id, label, title, status, adopted_on, in_force_from, sections, created_at)
      VALUES (gen_random_uuid(), $1, 'x', 'x', 'adopted', '2026-06-01', '2026-06-01', '[]', now())`
    await expect(town.sql(overlap, values)).rejects.toMatchObject({ code: '23P01' })
  })

  it('keeps the words that were adopted', async () => {
    await expect(
      town.sql(
        `UPDATE clause SET text = 'other' WHERE version_id IN (SELECT id FROM protocol_version WHERE adopted_on IS NOT NULL)`,
      ),
    ).rejects.toMatchObject({ code: '23000' })
    await expect(
      town.sql(`DELETE FROM clause WHERE version_id IN (SELECT id FROM protocol_version WHERE adopted_on IS NOT NULL)`),
    ).rejects.toMatchObject({ code: '23000' })
  })

  it('is compared clause by clause and word by word', async () => {
    const [before, after] = [await enterProtocol('Think before posting'), await enterProtocol('Always think before posting')]
    expect((await officer.get(`/protocol-versions/${after}/comparison?with=${before}`)).body).toMatchObject({
      before: { id: before },
      after: { id: after },
      clauses: [{ change: 'changed', code: 'GP1' }],
    })
  })

  it('is listed page by page, each version once', async () => {
    const { forwards, backwards, pages } = await readEveryPage(officer, `/protocol-versions?authority=${town.council}`, 4)
    const { rows } = await town.sql('SELECT id FROM protocol_version WHERE authority_id = $1 ORDER BY id DESC', [town.council])
    expect(pages).toBeGreaterThan(2)
    expect(forwards).toEqual((rows as { id: string }[]).map(({ id }) => id))
    expect(backwards).toEqual(forwards)
    expect((await officer.get('/protocol-versions', 'text/csv')).text).toContain('Think before posting')
  })

  it.each([
    [
      'a clause that stands in no section',
      {
        clauses: [
          { code: 'GP1', text: 'x' },
          { code: 'GP2', text: 'y' },
        ],
      },
      '/clauses',
    ],
    ['a code that is none', { clauses: [{ code: 'XX1', text: 'x' }] }, '/clauses/0/code'],
    ['a status it cannot be entered in', { status: 'adopted' }, '/status'],
  ])('points at %s', async (_, wrong, pointer) => {
    const sent = await officer.send('POST', '/protocol-versions', { ...protocol('x'), ...wrong })
    expect(sent.status).toBe(422)
    expect((sent.body as { errors: { pointer: string }[] }).errors.map((error) => error.pointer)).toContain(pointer)
  })

  it('is entered and adopted by the Monitoring Officer of that authority and the deputy, and by nobody else', async () => {
    const draft = await enterProtocol('Not yours')
    expect((await officer.send('POST', '/protocol-versions', protocol('x', town.neighbour))).status).toBe(403)
    for (const role of ['independentPerson', 'democraticServices', 'councillor', 'administrator'] as const) {
      expect((await town.as(role).send('POST', '/protocol-versions', protocol('x'))).status).toBe(403)
      expect((await town.as(role).send('POST', `/protocol-versions/${draft}/adoption`, { adoptedOn: '2026-02-01' })).status).toBe(
        403,
      )
    }
    expect((await town.as('nobody').get(`/protocol-versions/${draft}`)).status).toBe(401)
  })
})

describe('a Code of Conduct', () => {
  it('has versions and provisions; one is in force on any day, however many codes the authority has', async () => {
    const enter = async (title: string) => {
      const code = idOf(await officer.send('POST', '/codes', { authority: town.council, title }))
      const body = { label: '2020', status: 'proposed', provisions: [provision('1'), provision('2')] }
      return idOf(await officer.send('POST', `/codes/${code}/versions`, body))
    }
    const [old, model] = [await enter('Old Code'), await enter('LGA Model Code')]
    const adoptCode = (id: string, adoptedOn: string) => officer.send('POST', `/code-versions/${id}/adoption`, { adoptedOn })
    expect((await adoptCode(old, '2012-07-01')).status).toBe(200)
    expect((await adoptCode(model, '2021-05-18')).status).toBe(200)
    const law = await service().lawOf([town.council])
    expect(law.codeInForce(town.council, day('2021-05-17'))?.version).toBe(old)
    expect(law.codeInForce(town.council, day('2021-05-18'))).toMatchObject({
      version: model,
      provisions: [{ number: '1' }, { number: '2' }],
    })
    expect((await town.as('nobody').get(`/authorities/${town.council}/code?on=2015-01-01`)).body).toMatchObject({ id: old })
    await expect(town.sql(`UPDATE provision SET text = 'other' WHERE version_id = $1`, [old])).rejects.toMatchObject({
      code: '23000',
    })
  })

  it('of a parish is the parish’s own or none', async () => {
    expect(await service().codeInForce(town.parish, day('2024-01-01'))).toBeUndefined()
    expect((await town.as('nobody').get(`/authorities/${town.parish}/code`)).status).toBe(404)
  })

  it('numbers no two provisions alike', async () => {
    const code = idOf(await officer.send('POST', '/codes', { authority: town.parish, title: 'Parish Code' }))
    const sent = await officer.send('POST', `/codes/${code}/versions`, {
      label: 'x',
      provisions: [provision('1'), provision('1')],
    })
    expect(sent).toMatchObject({ status: 422, body: { errors: [{ pointer: '/provisions/1/number' }] } })
    const { pages } = await readEveryPage(officer, '/codes', 1)
    expect(pages).toBe(3)
  })
})

describe('an imported report', () => {
  const path = () => `/protocol-imports?authority=${town.council}`
  const report = () => readFile(`${import.meta.dirname}/../fixtures/report.txt`, 'utf8')

  it('proposes its protocol, reconstructs the one before, and says by line what is doubtful', async () => {
    const sent = await officer.sendText(path(), await report())
    expect(sent.status).toBe(201)
    expect(sent.body).toMatchObject({ clauses: { GP: 7, BP: 4, WA: 6, LE: 4, CA: 7, CC: 5 } })
    const {
      proposed,
      earlier,
      deletions,
      doubts,
      report: read,
    } = sent.body as {
      proposed: string
      earlier: string
      deletions: unknown[]
      doubts: { line: number }[]
      report: { corporateImplications: unknown[] }
    }
    expect(deletions).toHaveLength(3)
    expect(doubts.every(({ line }) => line > 0)).toBe(true)
    expect(read.corporateImplications).toHaveLength(10)
    expect((await officer.get(`/protocol-versions/${proposed}`)).body).toMatchObject({ status: 'proposed', isComplete: true })
    expect((await officer.get(`/protocol-versions/${earlier}`)).body).toMatchObject({ status: 'draft', isComplete: false })
    expect(await adopt(earlier, '2026-05-01')).toMatchObject({ status: 409 })
    expect((await adopt(proposed, '2026-05-01')).status).toBe(200)
  })

  it('is one import however often and in whatever form its words are sent', async () => {
    const text = await report()
    const sent = await Promise.all([
      officer.sendText(path(), text),
      officer.send('POST', path(), { text }),
      officer.sendText(path(), text),
    ])
    expect(new Set(sent.map(idOf)).size).toBe(1)
    expect((await officer.get(path())).body).toMatchObject({ items: [{ id: idOf(sent[0]) }] })
  })

  it('that is none is refused with everything that was not found', async () => {
    expect(await officer.sendText(path(), 'Dear Sir or Madam')).toMatchObject({ status: 422 })
    expect(await officer.send('POST', path(), { text: 'with \u0000 in it' })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/text' }] },
    })
    expect((await officer.send('POST', path(), { words: 'x' })).status).toBe(422)
    expect((await town.as('democraticServices').sendText(path(), await report())).status).toBe(403)
  })
})

describe('a council that has none to enter yet', () => {
  it('is given the protocol and the Code that come with the program', async () => {
    const shipped = town.app.get(DefaultProtocolService, { strict: false })
    await shipped.loadDefaultProtocol(town.neighbour, day('2023-05-01'))
    await shipped.loadDefaultCode(town.neighbour, day('2022-05-01'))
    const law = await service().lawOf([town.neighbour])
    expect(law.protocolInForce(town.neighbour, day('2024-01-01'))?.clauses).toHaveLength(33)
    expect(law.codeInForce(town.neighbour, day('2024-01-01'))?.provisions.length).toBeGreaterThan(9)
  })
})
