import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { ComplaintsService } from '../../src/complaints/complaints.service.js'
import { RecordService } from '../../src/complaints/record/record.service.js'
import { addressOf, aKey, anAllegation, openMonitoringOffice, seen } from '../monitoring-office.js'
import type { Answer, Api, Logged, MonitoringOffice } from '../monitoring-office.js'

let office: MonitoringOffice
let officer: Api
beforeAll(async () => {
  office = await openMonitoringOffice()
  officer = await office.as('monitoringOfficer')
}, 60_000)
afterAll(() => office.close())

const times = <T>(count: number, make: (at: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, at) => make(at)))
const statuses = (answers: readonly Answer[]): number[] => answers.map(({ status }) => status).sort()
const counted = async (table: string): Promise<number> =>
  Number((await office.sql(`SELECT count(*) FROM ${table}`)).rows[0]?.['count'])

describe('twenty complaints logged at once', () => {
  it('get twenty references in a row, though others fail half-way between them', async () => {
    const tooEarly = {
      about: [{ councillor: office.person('brook'), allegations: [{ ...anAllegation, conductOn: '2020-01-01' }] }],
    }
    const [logged, failed] = await Promise.all([
      times(20, () => officer.post('/complaints', office.newComplaint(), aKey())),
      times(10, () => officer.post('/complaints', office.newComplaint(tooEarly), aKey())),
    ])
    expect(new Set(statuses(logged))).toEqual(new Set([201]))
    expect(new Set(statuses(failed))).toEqual(new Set([422]))
    const numbers = logged.map(({ body }) => Number((body as Logged).reference.slice(5))).sort((a, b) => a - b)
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, at) => at + 1))
    expect(await counted('complaint_row')).toBe(20)
  })

  it('under one key are one complaint', async () => {
    const key = aKey()
    const before = await counted('complaint_row')
    const answers = await times(20, () => officer.post('/complaints', office.newComplaint(), key))
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
    expect(answers[0]?.status).toBe(201)
    expect(await counted('complaint_row')).toBe(before + 1)
  })
})

describe('acts on one complaint at once', () => {
  it('that are the same and name the same version: exactly one is done, and nothing of the others is left', async () => {
    const logged = await office.log()
    const events = await counted('complaint_event')
    const answers = await times(20, () => officer.post(`${addressOf(logged, 1)}/acknowledge`, {}, seen(1)))
    expect(statuses(answers)).toEqual([200, ...Array<number>(19).fill(412)])
    const { version } = await office.state(logged.id)
    expect(await counted('complaint_event')).toBe(events + version - 1)
    for (const { status, body } of answers) if (status === 412) expect(body).toMatchObject({ currentVersion: version })
    expect(await office.faults()).toEqual([])
  })

  it('that differ, in two of its cases: one is done, the other is told, looks again and is done', async () => {
    const about = ['brook', 'okafor'].map((key) => ({ councillor: office.person(key), allegations: [anAllegation] }))
    const logged = await office.log({ about })
    const acts = (version: number) => [
      () => officer.post(`${addressOf(logged, 1)}/start-screening`, {}, seen(version)),
      () => officer.post(`${addressOf(logged, 2)}/pause`, { category: 'police', reason: 'They asked.' }, seen(version)),
    ]
    const first = await Promise.all(acts(1).map((act) => act()))
    expect(statuses(first)).toEqual([200, 412])
    const { version } = await office.state(logged.id)
    const loser = acts(version)[first.findIndex(({ status }) => status === 412)]
    expect((await loser?.())?.status).toBe(200)
    const { cases } = await office.state(logged.id)
    expect(cases.map(({ stage, pause: paused }) => [stage, paused !== null])).toEqual([
      ['screening', false],
      ['received', true],
    ])
  })

  it('by outside parties need no version: every comment stands, in order', async () => {
    const logged = await office.log()
    const { cases } = await office.go(logged, 'startScreening', 'tellMember')
    const complaints = office.app.get(ComplaintsService, { strict: false })
    const comment = (at: number) =>
      complaints.actFromOutside(
        cases[0]?.id ?? '',
        { kind: 'recordMemberComment', text: `Comment ${at}` },
        office.looking('brook'),
      )
    await times(10, comment)
    expect((await office.state(logged.id)).cases[0]?.memberComments).toHaveLength(10)
    expect(await office.faults()).toEqual([])
  })
})

describe('while officers go on working', () => {
  /** Notes in five complaints, each on the version that the one before answered. */
  const work = (goesOn: () => boolean, noted: () => void) =>
    times(5, async () => {
      const logged = await office.log()
      for (let { version } = logged; goesOn(); version++) {
        const answer = await officer.post(`${addressOf(logged, 1)}/add-note`, { text: 'A note.' }, seen(version))
        expect([answer.status, answer.text.slice(0, 200)]).toEqual([200, expect.any(String)])
        noted()
      }
    })

  it.each<[string, (record: RecordService) => Promise<unknown>]>([
    [
      'the record is verified',
      async (record) => {
        expect((await record.verify()).faults).toEqual([])
      },
    ],
    ['the rows are made again', (record) => record.rebuild()],
  ])('%s and nothing is amiss', async (_, check) => {
    const record = office.app.get(RecordService, { strict: false })
    let isBusy = true
    let notes = 0
    const working = work(
      () => isBusy,
      () => notes++,
    )
    try {
      for (let done = 0; done < 2 || notes < 10; done++) await check(record)
    } finally {
      isBusy = false
    }
    await working
    expect(await office.faults()).toEqual([])
  })
})

describe('connections to the database that are cut in the middle of two hundred acts', () => {
  it('lose no act that was acknowledged and leave no half of one', async () => {
    const cut = () =>
      office.sql(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE application_name = 'probity' AND datname = current_database() AND state <> 'idle'`)
    const logs = await times(20, () => office.log())
    const acknowledged: string[] = []
    const failures: number[] = []
    let cuts = 0
    const finished = new AbortController()
    const cutting = (async () => {
      while (!finished.signal.aborted) {
        cuts += (await cut()).rowCount ?? 0
        await pause(60)
      }
    })()
    const note = async (logged: Logged, text: string): Promise<void> => {
      const { version } = await office.state(logged.id)
      const { status } = await officer.post(`${addressOf(logged, 1)}/add-note`, { text }, seen(version))
      if (status === 200) acknowledged.push(`${logged.id} ${text}`)
      else failures.push(status)
    }
    const keys = Array.from({ length: 5 }, () => aKey())
    const before = await counted('complaint_row')
    await Promise.all([
      ...logs.map(async (logged) => {
        for (let at = 0; at < 10; at++) await note(logged, `Note ${at}`)
      }),
      // Whoever is not answered asks again under the same key, until they are
      ...keys.map(async (key) => {
        let status = 0
        while (status !== 201) ({ status } = await officer.post('/complaints', office.newComplaint(), key))
      }),
    ])
    finished.abort()
    await cutting
    const kept = new Set<string>()
    for (const { id } of logs) for (const { text } of (await office.state(id)).notes) kept.add(`${id} ${text}`)
    expect(acknowledged.filter((one) => !kept.has(one))).toEqual([])
    expect(await counted('complaint_row')).toBe(before + keys.length)
    expect(await office.faults()).toEqual([])
    expect(cuts).toBeGreaterThan(0)
    expect(failures.length).toBeGreaterThan(0)
    expect(acknowledged.length).toBeGreaterThan(0)
    expect(failures.filter((status) => status < 500)).toEqual([])
  }, 40_000)
})
