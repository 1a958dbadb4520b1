import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { recordFacts, rebuildFacts, type RecordedState } from '../../src/complaints/record/facts.repository.js'
import type { Complaint } from '../../src/domain/complaint/complaint.js'
import { PrismaService } from '../../src/platform/prisma.service.js'
import { settingsFrom } from '../../src/platform/settings.js'
import { makeDatabase, type TestDatabase } from '../database.js'
import { factsOfAll } from '../random-complaints.js'
import { wholeComplaints } from '../random-procedures.js'

let database: TestDatabase
let prisma: PrismaService
beforeAll(async () => {
  database = await makeDatabase()
  prisma = new PrismaService(
    settingsFrom({
      DATABASE_URL: database.url,
      SESSION_SECRET: 'k3Jr8vQ1zXw6Tn9Lb2Hy5Ud0Pm7Fs4Ga',
      CODE_SECRET: 'Z8c1Vx5Bn3Mq7Lw2Kj9Hf4Gd6Sa0Pt8Ry',
    }),
  )
})
afterAll(async () => {
  await prisma.$disconnect()
  await database.drop()
})

const minute = (n: number): Date => new Date(Date.UTC(2026, 0, 1, 9, n))
const record = (complaint: Complaint, at: Date) => prisma.$transaction((tx) => recordFacts(tx, [complaint], at))
const everyRow = () => prisma.allegationFactRow.findMany({ orderBy: [{ key: 'asc' }, { recordedFrom: 'asc' }] })

/** The same complaint as later acts left it: the states of other complaints under its ids. */
function story(seed: number): Complaint[] {
  const [start, ...others] = wholeComplaints(5, seed)
  if (start === undefined) return []
  const cases = (from: Complaint) =>
    start.cases.map((theCase, index) => {
      const changed = from.cases[index] ?? theCase
      const allegations = theCase.allegations.map((one, nth) => ({ ...(changed.allegations[nth] ?? one), id: one.id }))
      return { ...changed, id: theCase.id, allegations }
    })
  const nothingAlleged = { ...start, cases: start.cases.map((theCase) => ({ ...theCase, allegations: [] })) }
  return [nothingAlleged, ...others.map((other) => ({ ...other, id: start.id, cases: cases(other) }))]
}

describe('the rows that statistics count', () => {
  it('say now what the complaint says now, one row for each allegation', async () => {
    const all = wholeComplaints(25, 1)
    for (const [at, complaint] of all.entries()) await record(complaint, minute(at))
    const rows = await prisma.allegationFactRow.findMany({ where: { recordedTo: null } })
    expect(rows.map(({ key }) => key).sort()).toEqual(
      factsOfAll(all)
        .map(({ key }) => key)
        .sort(),
    )
    const [fact] = factsOfAll(all)
    const row = rows.find(({ key }) => key === fact?.key)
    expect(row?.receivedOn.toISOString().slice(0, 10)).toBe(fact?.receivedOn)
    expect(row?.incidents).toEqual(fact?.incidents)
    expect(row?.closings.map((day) => day.toISOString().slice(0, 10))).toEqual(fact?.closings)
  })

  it('stay as they are where an act changes nothing they say', async () => {
    const [complaint] = wholeComplaints(1, 2)
    if (!complaint) throw new Error('no complaint')
    await record(complaint, minute(1))
    await record({ ...complaint, version: 2, words: 'Other words' }, minute(2))
    const rows = await prisma.allegationFactRow.findMany({ where: { complaintId: complaint.id } })
    expect(
      rows.every(({ recordedFrom, recordedTo }) => recordedTo === null && recordedFrom.getTime() === minute(1).getTime()),
    ).toBe(true)
  })

  it('are written again from the acts to the letter, also where a clock stood still or ran back', async () => {
    const states: RecordedState[] = []
    for (const seed of [3, 4, 5, 6])
      for (const [at, complaint] of story(seed).entries()) {
        const recordedAt = minute([0, 10, 10, 5, 20][at] ?? 30)
        states.push({ complaint, recordedAt })
        await record(complaint, recordedAt)
      }
    const ours = { complaintId: { in: states.map(({ complaint }) => complaint.id) } }
    const before = await everyRow()
    expect(before.filter(({ recordedTo }) => recordedTo !== null).length).toBeGreaterThan(5)
    await prisma.allegationFactRow.deleteMany({ where: { ...ours, recordedTo: null } })
    await prisma.$transaction((tx) => rebuildFacts(tx, states))
    expect(await everyRow()).toEqual(before)
  })

  it('never say two things of one allegation at one moment', async () => {
    const [row] = await everyRow()
    if (!row) throw new Error('no row')
    await expect(
      prisma.allegationFactRow.create({ data: { ...row, recordedFrom: new Date(row.recordedFrom.getTime() + 1) } }),
    ).rejects.toThrow()
  })
})
