import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { CaseListsService } from '../../src/complaints/case-lists.service.js'
import { ComplaintsRepository } from '../../src/complaints/complaints.repository.js'
import { project } from '../../src/complaints/record/appending.repository.js'
import type { Case, Complaint } from '../../src/domain/complaint/complaint.js'
import { nextDate } from '../../src/domain/complaint/next-date.js'
import { parsePlainDate as day } from '../../src/domain/time/dates.js'
import { facetsOf, isVisible, type Viewer } from '../../src/domain/complaint/visibility.js'
import { roles, keysOf } from '../../src/domain/complaint/vocabulary.js'
import { PrismaService } from '../../src/platform/prisma.service.js'
import { addressOf, openMonitoringOffice } from '../monitoring-office.js'
import type { Api, MonitoringOffice } from '../monitoring-office.js'
import { complaints as randomComplaints } from '../random-complaints.js'

let office: MonitoringOffice
let officer: Api
beforeAll(async () => {
  office = await openMonitoringOffice()
  officer = await office.as('monitoringOfficer')
}, 60_000)
afterAll(() => office.close())

const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000)
interface Listed {
  readonly items: readonly {
    readonly id: string
    readonly reference: string
    readonly receivedOn: string
    readonly dueOn: string | null
  }[]
  readonly next?: string
  readonly previous?: string
}
const list = async (api: Api, query: string): Promise<Listed> => {
  const answer = await api.get(`/cases?${query}`)
  expect([query, answer.status]).toEqual([query, 200])
  return answer.body as Listed
}

describe('a name that is withheld', () => {
  it('is found neither by search nor in a spreadsheet by those who may not know it, and by those who run the case', async () => {
    const complainant = { type: 'resident', name: 'Wilhelmina Quince', withholdName: true }
    const logged = await office.log({ complainant, words: 'My neighbour Bartholomew saw it.' })
    await office.go(logged, 'startScreening', 'consultIndependentPerson')
    const adviser = await office.as('firstIndependentPerson')
    expect((await list(adviser, 'size=10')).items.map(({ reference }) => reference)).toEqual([logged.reference])
    for (const words of ['Quince', 'wilhelmina', 'Bartholomew', 'Rosa', '%', '_', logged.reference])
      expect([words, (await list(adviser, `q=${encodeURIComponent(words)}`)).items]).toEqual([words, []])
    expect((await list(adviser, 'q=Brook')).items).toHaveLength(1)
    expect((await list(officer, 'q=quince')).items).toHaveLength(1)
    for (const path of ['/cases', addressOf(logged), `${addressOf(logged, 1)}/timeline`])
      expect((await adviser.get(path, { accept: path === '/cases' ? 'text/csv' : 'application/json' })).text).not.toMatch(
        /Quince/i,
      )
    const unasked = await office.as('secondIndependentPerson')
    expect((await list(unasked, 'q=Brook')).items).toEqual([])
  })
})

describe(`of random cases (SEED=${seed})`, () => {
  const people = ['1', '2', '3', '4'].map((number) => `00000000-0000-4000-8000-00000000000${number}`) as [string, ...string[]]
  let all: readonly { readonly complaint: Complaint; readonly theCase: Case }[]
  let authorities: readonly string[]

  beforeAll(async () => {
    await office.tamper('DELETE FROM case_row')
    const [council, parish] = [office.made.authority, office.made.councils.get('hatherley') ?? '']
    authorities = [council, parish]
    const chances = fc.sample(fc.nat(9_999), { numRuns: 3_000, seed })
    let drawn = 0
    const draw = <T>(from: readonly [T, ...T[]]): T => from[(chances[drawn++ % chances.length] ?? 0) % from.length] ?? from[0]
    const told = randomComplaints(70, seed).map((one, at): Complaint => ({
      ...one,
      reference: `2025/${String(at + 1).padStart(3, '0')}`,
      authority: draw([council, council, parish]),
      complainant: { ...one.complainant, person: draw<string | null>([null, null, ...people]) },
      cases: one.cases.map((theCase, nth) => ({
        ...theCase,
        number: nth + 1,
        subjectMember: { ...theCase.subjectMember, person: draw(people) },
        toldMember: draw<Case['toldMember']>([
          theCase.toldMember,
          { told: false, on: one.receivedOn, reason: 'Evidence is at risk' },
        ]),
        standDowns: draw<Case['standDowns']>([
          [],
          [],
          [{ on: one.receivedOn, reasons: 'A neighbour', person: draw(people), name: 'X' }],
        ]),
        consultations: theCase.consultations.map((asked) => ({ ...asked, independentPerson: draw(people) })),
        investigation: draw<Case['investigation']>([
          null,
          {
            referredOn: one.receivedOn,
            officer: { person: draw(people), name: 'Ruth Calloway', on: one.receivedOn },
            plan: null,
            formerOfficers: [],
            draftReportOn: null,
            draftReport: null,
            draftComments: [],
            finalReportOn: null,
            finalReport: null,
            recommendations: [],
          },
        ]),
      })),
    }))
    const prisma = office.app.get(PrismaService, { strict: false })
    await project(
      prisma,
      told.map((complaint) => ({ complaint, head: Buffer.alloc(32) })),
    )
    all = told.flatMap((complaint) => complaint.cases.map((theCase) => ({ complaint, theCase })))
  }, 30_000)

  it('whoever looks finds by a list, and by its counts, exactly the cases that a check of each lets them see', async () => {
    const lists = office.app.get(ComplaintsRepository, { strict: false })
    const viewer = fc.record({
      party: fc.constantFrom<Viewer['party'][]>(...keysOf(roles), 'complainant', 'program', 'public'),
      person: fc.constantFrom(null, ...people),
      authority: fc.constantFrom(null, ...authorities),
      complaint: fc.constantFrom(null, ...all.map(({ complaint }) => complaint.id)),
    })
    let seenAny = 0
    await fc.assert(
      fc.asyncProperty(viewer, async (who) => {
        const visible = all.filter(({ complaint, theCase }) => isVisible(facetsOf(complaint, theCase), who))
        const idsFound = (await lists.list(who, {}, 'receivedOn', { size: 1000 })).map(({ id }) => id)
        expect(idsFound.sort()).toEqual(visible.map(({ theCase }) => theCase.id).sort())
        const [today, sunday] = [day('2024-06-05'), day('2024-06-09')]
        const counts = await lists.countBy(who, today, sunday)
        const due = (from: string, to: string) =>
          visible.map(({ theCase }) => nextDate(theCase)?.dueOn ?? '9').filter((on) => from <= on && on <= to).length
        expect(counts.overdue).toBe(due('0', '2024-06-04'))
        expect(counts.dueToday).toBe(due(today, today))
        expect(counts.dueThisWeek).toBe(due(today, sunday))
        expect(counts.open).toBe(visible.filter(({ theCase }) => theCase.stage !== 'closed').length)
        expect(counts.paused).toBe(visible.filter(({ theCase }) => theCase.pause !== null).length)
        seenAny += visible.length > 0 ? 1 : 0
      }),
      { seed, numRuns: 250, interruptAfterTimeLimit: 8_000, markInterruptAsFailure: false },
    )
    expect(seenAny).toBeGreaterThan(10)
  })

  it.each(['receivedOn', 'dueOn'] as const)('by %s, page after page gives each once, forwards and backwards', async (sort) => {
    const ids = ({ items }: Listed) => items.map(({ id }) => id)
    const whole = (await list(officer, `sort=${sort}&size=200`)).items
    expect(whole.length).toBeGreaterThan(40)
    const key = ({ receivedOn, dueOn }: Listed['items'][number]) => (sort === 'dueOn' ? (dueOn ?? '9999') : receivedOn)
    const inOrder = whole.map(key).sort()
    expect(whole.map(key)).toEqual(sort === 'dueOn' ? inOrder : inOrder.reverse())
    const forwards: string[] = []
    const backwards: string[] = []
    let page = await list(officer, `sort=${sort}&size=7`)
    forwards.push(...ids(page))
    expect(page.previous).toBeUndefined()
    while (page.next !== undefined) {
      page = await list(officer, `sort=${sort}&size=7&after=${encodeURIComponent(page.next)}`)
      forwards.push(...ids(page))
    }
    backwards.unshift(...ids(page))
    while (page.previous !== undefined) {
      page = await list(officer, `sort=${sort}&size=7&before=${encodeURIComponent(page.previous)}`)
      backwards.unshift(...ids(page))
    }
    expect(forwards).toEqual(whole.map(({ id }) => id))
    expect(backwards).toEqual(forwards)
  })

  it('a page is named by a cursor of this list, for this reader, and by no other', async () => {
    const { next = '' } = await list(officer, 'size=5')
    const [body = '', signature = ''] = next.split('.')
    const edited = Buffer.from(JSON.stringify(['2030-01-01', people[0]])).toString('base64url')
    const wrong = [`${edited}.${signature}`, `${body}.`, body, '.', 'x.y', `${next}A`, `${body}.${signature.toLowerCase()}x`]
    for (const cursor of wrong)
      expect([cursor, (await officer.get(`/cases?size=5&after=${encodeURIComponent(cursor)}`)).status]).toEqual([cursor, 400])
    expect((await officer.get(`/cases?size=5&after=${next}&sort=dueOn`)).status).toBe(400)
    expect((await officer.get(`/cases?size=5&after=${next}&stage=closed`)).status).toBe(400)
    expect((await officer.get(`/cases?size=5&after=${next}&before=${next}`)).status).toBe(400)
    expect((await (await office.as('deputy')).get(`/cases?size=5&after=${next}`)).status).toBe(400)
  })

  it.each([
    ['sort=subjectName', '/sort'],
    ['sort=received_on;--', '/sort'],
    ['colour=red', '/colour'],
    ['stage=nowhere', '/stage'],
    ['stage=closed&stage=received', '/stage'],
    ['size=201', '/size'],
    ['size=0', '/size'],
    ['size=1e9', '/size'],
    ['clause=ZZ1', '/clause'],
    ['q=%00', '/q'],
    ['dueBefore=2026-02-30', '/dueBefore'],
  ])('%s is refused with a pointer', async (query, pointer) => {
    const answer = await officer.get(`/cases?${query}`)
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer }] } })
  })

  it('a filter narrows what may be seen and never widens it', async () => {
    const lists = office.app.get(CaseListsService, { strict: false })
    for (const party of ['independentPerson', 'investigatingOfficer', 'councillor'] as const)
      for (const person of people) {
        const who: Viewer = { party, person, authority: office.made.authority, complaint: null }
        const visible = all.filter(({ complaint, theCase }) => isVisible(facetsOf(complaint, theCase), who))
        for (const filter of [
          { stage: 'closed' },
          { open: 'true' },
          { paused: 'false' },
          { q: 'councillor' },
          { q: 'someone' },
        ] as const) {
          const { items } = await lists.list(who, { size: 200, sort: 'receivedOn', ...filter })
          const known = new Set(visible.map(({ theCase }) => theCase.id))
          expect(items.filter(({ id }) => !known.has(id))).toEqual([])
          if ('q' in filter && filter.q === 'someone') expect(items).toEqual([])
        }
      }
  })
})
