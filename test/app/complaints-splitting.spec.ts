import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { FollowingService } from '../../src/complaints/following.service.js'
import { SubmissionsService } from '../../src/complaints/submissions.service.js'
import type { Case, Complaint } from '../../src/domain/complaint/complaint.js'
import { parsePlainDate } from '../../src/domain/time/dates.js'
import { addressOf, anAllegation, openMonitoringOffice, seen, throughScreening } from '../monitoring-office.js'
import type { Api, Logged, MonitoringOffice } from '../monitoring-office.js'

let office: MonitoringOffice
let officer: Api
beforeAll(async () => {
  office = await openMonitoringOffice()
  officer = await office.as('monitoringOfficer')
}, 60_000)
afterAll(() => office.close())

const caseOf = ({ cases }: Complaint, number = 1): Case => cases.find((one) => one.number === number) ?? missing(`case ${number}`)
const of = (...acts: readonly string[]) => [
  { councillor: office.person('brook'), allegations: acts.map((act) => ({ ...anAllegation, act })) },
]
const splitOff = async (logged: Logged, ...numbers: readonly number[]) => {
  const complaint = await office.state(logged.id)
  const allegations = caseOf(complaint)
    .allegations.filter(({ number }) => numbers.includes(number))
    .map(({ id }) => id)
  const body = { allegations, reason: 'A matter of its own' }
  return officer.post(`${addressOf(logged, 1)}/split-off`, body, seen(complaint.version))
}
/** The complaint that names this one as that from which it was split. */
const partOf = async (logged: Logged): Promise<Complaint> => {
  const { rows } = await office.sql(
    `SELECT state FROM complaint_row WHERE state->'relations' @> jsonb_build_array(jsonb_build_object('kind', 'splitFrom', 'complaint', $1::text))`,
    [logged.id],
  )
  return rows[0]?.['state'] as Complaint
}
const numberOf = ({ reference }: { readonly reference: string }): number => Number(reference.slice(5))

describe('allegations split off into a complaint of their own', () => {
  it('take with them who complained and when, what was acknowledged, and all that was found out about them', async () => {
    const logged = await office.log({ about: of('comment', 'share', 'originalPost') })
    const before = await office.go(logged, ...throughScreening, 'linkProvision', 'linkClause', 'findCapacity')
    const answer = await splitOff(logged, 1, 3)
    expect(answer.status).toBe(200)
    const part = await partOf(logged)
    expect(part).toMatchObject({
      receivedOn: before.receivedOn,
      acknowledgedOn: before.acknowledgedOn,
      complainant: before.complainant,
      words: before.words,
      relations: [{ kind: 'splitFrom', reference: logged.reference, reason: 'A matter of its own' }],
    })
    expect(numberOf(part)).toBe(numberOf(logged) + 1)
    expect(new Set([part.publicReference, caseOf(part).publicReference, before.publicReference]).size).toBe(3)
    const [first] = caseOf(before).allegations
    const what = ({ number, act, capacity, provisionLinks, clauseLinks }: Case['allegations'][number]) => ({
      ...{ number, act, capacity, provisionLinks, clauseLinks },
    })
    expect(caseOf(part).allegations.map(what)).toMatchObject([
      { ...(first ? what(first) : {}), number: 1 },
      { number: 2, act: 'originalPost', provisionLinks: [] },
    ])
    expect(first?.provisionLinks).toHaveLength(1)
    expect(caseOf(part).clocks.map(({ kind, startedOn, met }) => [kind, startedOn, met?.on])).toEqual(
      expect.arrayContaining([['acknowledge', before.receivedOn, before.acknowledgedOn]]),
    )
    expect(caseOf(await office.state(logged.id)).allegations.map(({ number }) => number)).toEqual([2])
    const related = async ({ reference }: { reference: string }) =>
      ((await officer.get(`${addressOf({ reference })}/related`)).body as { items: unknown[] }).items
    expect(await related(part)).toMatchObject([{ reference: logged.reference, ties: [{ kind: 'splitFrom', said: 'here' }] }])
    expect(await related(logged)).toMatchObject([{ reference: part.reference, ties: [{ kind: 'splitFrom', said: 'there' }] }])
    expect(await office.faults()).toEqual([])
  })

  it('are not shown to an officer who has stood down from the case that they came from', async () => {
    const logged = await office.log({ about: of('comment', 'share') })
    const { version } = await office.state(logged.id)
    const deputy = await office.as('deputy')
    await deputy.post(`${addressOf(logged, 1)}/stand-down`, { reasons: 'The councillor is my brother.' }, seen(version))
    expect((await splitOff(logged, 2)).status).toBe(200)
    const part = await partOf(logged)
    expect((await officer.get(addressOf(part))).status).toBe(200)
    expect((await deputy.get(addressOf(part))).status).toBe(404)
    expect(await office.faults()).toEqual([])
  })

  it('leave one open behind: the last is not split off, and such a refusal takes no reference', async () => {
    const logged = await office.log({ about: of('comment', 'share') })
    const refused = await splitOff(logged, 1, 2)
    expect([refused.status, refused.body]).toEqual([
      409,
      expect.objectContaining({ reasons: ['no allegation would be left open in this case'] }),
    ])
    expect(numberOf(await office.log())).toBe(numberOf(logged) + 1)
    expect(await partOf(logged)).toBeUndefined()
  })

  it('are followed by the complainant by a public reference of their own, with the code that they have', async () => {
    const sent = await submitted()
    expect((await splitOff(sent, 1)).status).toBe(200)
    const part = await partOf(sent)
    const following = office.app.get(FollowingService, { strict: false })
    for (const { publicReference } of [sent, part])
      expect((await following.follow(publicReference, sent.code))?.cases).toHaveLength(1)
    expect(await following.follow(part.publicReference, 'WRONG-CODE')).toBeNull()
  })
})

describe('an allegation in the wrong place', () => {
  it('is moved to the case of the other councillor, under a number of that case', async () => {
    const about = ['brook', 'okafor'].map((key) => ({
      councillor: office.person(key),
      allegations: [anAllegation, { ...anAllegation, act: 'share' }],
    }))
    const logged = await office.log({ about })
    const before = await office.state(logged.id)
    const moved = await officer.post(
      `${addressOf(logged, 1)}/move-allegation`,
      { allegation: caseOf(before).allegations[1]?.id, toCase: caseOf(before, 2).id, reason: 'It was the other one.' },
      seen(before.version),
    )
    expect(moved.status).toBe(200)
    const after = await office.state(logged.id)
    expect([1, 2].map((number) => caseOf(after, number).allegations.map((one) => one.number))).toEqual([[1], [1, 2, 3]])
    expect(await office.faults()).toEqual([])
  })
})

describe('a councillor of two councils', () => {
  it('is judged by the Code of the council in whose capacity they acted', async () => {
    const authorities = new Map((await office.sql('SELECT id, name FROM authority')).rows.map(({ id, name }) => [name, id]))
    const [borough, town] = ['Ambleford Borough Council', 'Nether Wick Town Council'].map((name) => authorities.get(name))
    const about = [{ councillor: office.person('whitlock'), authority: borough, allegations: [anAllegation] }]
    const logged = await office.log({ about })
    const before = await office.go(logged, 'linkProvision')
    const changed = await officer.post(
      `${addressOf(logged, 1)}/change-authority`,
      { authority: town, reason: 'It was about the town’s market.' },
      seen(before.version),
    )
    expect(changed.text).toContain('Nether Wick Town Council')
    const after = await office.state(logged.id)
    const [was, is] = [before, after].map((one) => caseOf(one).allegations[0])
    expect(caseOf(after).subjectMember).toMatchObject({ authority: town, tier: 'town' })
    expect(is?.codeVersion).not.toBe(was?.codeVersion)
    expect([was?.provisionLinks.length, is?.provisionLinks.length]).toEqual([1, 0])
    expect(await office.faults()).toEqual([])
  })
})

/** Sent in by the complainant themselves, who was given a code; another allegation was added since. */
async function submitted(): Promise<Logged & { readonly code: string }> {
  const submission = {
    complainant: { type: 'resident' as const, name: 'Rosa Field', email: 'rosa@example.org', address: null, withholdName: false },
    about: [{ councillor: office.person('brook') }],
    words: 'The councillor called me a liar.',
    details: '',
    remedySought: '',
    alleged: {
      summary: 'Called me a liar',
      conductOn: parsePlainDate('2026-06-01'),
      platform: 'facebookGroup',
      act: 'comment',
    } as const,
  }
  const submissions = office.app.get(SubmissionsService, { strict: false })
  const { reference: publicReference, code } = await submissions.submit(randomUUID(), submission, office.made.authority)
  const { rows } = await office.sql('SELECT id, reference FROM complaint_row WHERE public_reference = $1', [publicReference])
  const logged = { ...(rows[0] as { id: string; reference: string }), publicReference, code, version: 1 }
  await office.go(logged, 'addAllegation')
  return logged
}

function missing(what: string): never {
  throw new Error(`There is no ${what}`)
}
