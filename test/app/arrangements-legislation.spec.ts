import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import pg from 'pg'
import { AuthoritiesService } from '../../src/people/authorities.service.js'
import { modelArrangements } from '../../src/people/example-arrangements.js'
import { SetClock } from '../../src/platform/clock.js'
import { startTestCouncil, type TestCouncil } from '../council.js'
import { day } from '../make.js'

const clock = new SetClock(new Date('2026-06-10T09:00:00Z'))
let town: TestCouncil
beforeAll(async () => {
  town = await startTestCouncil(clock)
  const body = { from: '2024-01-01', ...modelArrangements }
  await town.as('monitoringOfficer').send('POST', `/authorities/${town.council}/arrangements`, body)
})
afterAll(async () => {
  await town.close()
})

const regimes = async () => (await town.as('monitoringOfficer').get('/legislation')).body
const regimesOn = async (on: string, authority = town.council) =>
  (await town.app.get(AuthoritiesService, { strict: false }).arrangementsInForce(authority, day(on)))?.regimes
/** As a migration does it: in one transaction, citing the instrument. */
async function enact(...statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: town.database.url })
  await client.connect()
  try {
    await client.query(['BEGIN', `SET LOCAL probity.legislation = 'enacted'`, ...statements, 'COMMIT'].join('; '))
  } finally {
    await client.end()
  }
}

describe('the regimes that only legislation switches on', () => {
  const off = { isOn: false, from: null, instrument: null, words: expect.stringContaining('Off until legislation') }

  it('are three, and off', async () => {
    expect(await regimes()).toEqual({
      items: [
        { regime: 'interimSuspension', name: 'Interim suspension', ...off },
        { regime: 'suspension', name: 'Suspension', ...off },
        { regime: 'nationalAppeal', name: 'National appeal', ...off },
      ],
    })
    expect(await regimesOn('2099-12-31')).toEqual([])
    const inForce = await town.as('monitoringOfficer').get(`/authorities/${town.council}/arrangements/in-force`)
    expect(inForce.body).toMatchObject({ regimes: [] })
  })

  it('are not switched on by arrangements that name them', async () => {
    const body = { from: '2026-06-01', ...modelArrangements, regimes: ['suspension'] }
    const sent = await town.as('administrator').send('POST', `/authorities/${town.council}/arrangements`, body)
    expect(sent).toMatchObject({ status: 422, body: { errors: [{ pointer: '/regimes' }] } })
  })

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'] as const)('have no address that takes %s', async (method) => {
    const body = { regime: 'suspension', from: '2026-01-01', instrument: 'Mine' }
    expect((await town.as('administrator').send(method, '/legislation', body)).status).toBe(404)
    expect((await town.as('administrator').send(method, '/legislation/suspension', body)).status).toBe(404)
  })

  it.each([
    `UPDATE legislation SET from_day = '2026-01-01', instrument = 'Mine' WHERE regime = 'suspension'`,
    `INSERT INTO legislation (regime, from_day, instrument) VALUES ('suspension', '2026-01-01', 'Mine')`,
    `DELETE FROM legislation`,
    `TRUNCATE legislation`,
  ])('are not switched by plain SQL: %s', async (statement) => {
    await expect(town.sql(statement)).rejects.toMatchObject({ message: 'only legislation switches a regime on or off' })
    expect(await regimesOn('2099-12-31')).toEqual([])
  })

  it('are not switched on without an instrument, or for what nobody announced', async () => {
    const without = `UPDATE legislation SET from_day = '2026-06-12' WHERE regime = 'suspension'`
    await expect(enact(without)).rejects.toMatchObject({ code: '23514' })
    const unknown = `INSERT INTO legislation VALUES ('disqualification', '2026-06-12', 'The Regulations 2026')`
    await expect(enact(unknown)).rejects.toMatchObject({ code: '23514' })
    expect(await regimesOn('2099-12-31')).toEqual([])
  })

  it('are on from the day that legislation says, for the parishes too', async () => {
    await enact(
      `UPDATE legislation SET from_day = '2026-06-12', instrument = 'The Standards Regulations 2026' WHERE regime = 'suspension'`,
    )
    expect(await regimesOn('2026-06-11')).toEqual([])
    expect(await regimesOn('2026-06-12')).toEqual(['suspension'])
    expect(await regimesOn('2026-06-12', town.parish)).toEqual(['suspension'])
    const told = (isOn: boolean, words: string) => ({
      items: [{ isOn: false }, { regime: 'suspension', isOn, from: '2026-06-12', words }, { isOn: false }],
    })
    expect(await regimes()).toMatchObject(told(false, 'Off until 12 June 2026, under The Standards Regulations 2026'))
    clock.set(new Date('2026-06-12T09:00:00Z'))
    expect(await regimes()).toMatchObject(told(true, 'In force since 12 June 2026, under The Standards Regulations 2026'))
  })
})
