import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { actionBodies } from '../../src/complaints/acts/action-bodies.js'
import { ComplaintsService, type Sent } from '../../src/complaints/complaints.service.js'
import { RecordService } from '../../src/complaints/record/record.service.js'
import { availableActions } from '../../src/domain/complaint/decide.js'
import { keysOf } from '../../src/domain/complaint/vocabulary.js'
import { parsePlainDate } from '../../src/domain/time/dates.js'
import { anAllegation, openMonitoringOffice, theDay } from '../monitoring-office.js'
import type { Key, Logged, MonitoringOffice } from '../monitoring-office.js'

let office: MonitoringOffice
beforeAll(async () => {
  office = await openMonitoringOffice()
}, 60_000)
afterAll(() => office.close())

const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000)
const sent = keysOf(actionBodies)
const isSent = (kind: string): kind is Sent['kind'] => sent.some((one) => one === kind)

/** Whoever may do something in the case that was drawn, does one of the things that they may do, with the usual words or others. */
async function walk(
  logged: Logged,
  chances: readonly { who: number; what: number; where: number; other: number }[],
): Promise<void> {
  const complaints = office.app.get(ComplaintsService, { strict: false })
  const keys: readonly Key[] = [
    'monitoringOfficer',
    'monitoringOfficer',
    'deputy',
    'firstIndependentPerson',
    'investigatingOfficer',
  ]
  for (const { who, what, where, other } of chances) {
    const complaint = await office.state(logged.id)
    const theCase = complaint.cases[where % complaint.cases.length]
    const viewer = office.looking(keys[who % keys.length] ?? 'monitoringOfficer')
    if (!theCase) continue
    const offered = availableActions(complaint, theCase, viewer.actor, parsePlainDate(theDay))
      .filter(({ reasonsAgainst }) => reasonsAgainst.length === 0)
      .map(({ action }) => action)
      .filter(isSent)
    const kind = offered[what % offered.length]
    if (kind === undefined) continue
    const tests = ['memberOfAuthority', 'inOffice', 'inCapacity', 'wouldBreach'] as const
    const usual = office.usual(kind, complaint, theCase)
    const body = usual.kind === 'answerTest' ? { ...usual, test: tests[other % 4] ?? 'inOffice' } : usual
    const act = complaints.act({ reference: logged.reference, number: theCase.number }, complaint.version, body, viewer)
    // What the rules refuse for its words is refused here too, and leaves nothing
    await act.catch((error: unknown) => {
      expect(error).toHaveProperty('name', expect.stringMatching(/^(InvalidInput|Refused|NotFound)$/))
    })
  }
}

const chance = fc.record({ who: fc.nat(99), what: fc.nat(99), where: fc.nat(99), other: fc.nat(99) })

describe(`after random acts (SEED=${seed})`, () => {
  it('the fold of the events equals the rows, and every stream stands up to the rules', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.boolean(),
        fc.boolean(),
        fc.array(chance, { minLength: 10, maxLength: 40 }),
        async (two, withheld, chances) => {
          const about = (two ? ['brook', 'okafor'] : ['brook']).map((key) => ({
            councillor: office.person(key),
            allegations: [anAllegation],
          }))
          const complainant = { type: 'resident', name: 'Rosa Field', withholdName: withheld }
          await walk(await office.log({ about, complainant }), chances)
          expect(await office.faults()).toEqual([])
        },
      ),
      { seed, numRuns: 12, interruptAfterTimeLimit: 12_000, markInterruptAsFailure: false, endOnFailure: true },
    )
  }, 40_000)

  it('rows that were lost, or say what nobody did, are made again as they were', async () => {
    const rows = async () =>
      (
        await office.sql(`
          SELECT to_jsonb(c)::text AS row FROM complaint_row c UNION ALL SELECT to_jsonb(k)::text FROM case_row k
          UNION ALL SELECT to_jsonb(f)::text FROM allegation_fact f ORDER BY 1`)
      ).rows.map(({ row }) => String(row))
    const before = await rows()
    expect(before.length).toBeGreaterThan(10)
    const record = office.app.get(RecordService, { strict: false })
    await office.tamper('DELETE FROM case_row')
    await office.tamper('DELETE FROM complaint_row')
    await office.tamper('DELETE FROM allegation_fact')
    await record.rebuild()
    expect(await rows()).toEqual(before)
    await office.tamper(`UPDATE complaint_row SET reference = reference || '9', public_reference = public_reference || '9'`)
    await office.tamper(`UPDATE case_row SET reference = 'x', stage = 'closed', number = number + 1`)
    await office.tamper(`INSERT INTO case_row SELECT (r).* FROM (SELECT jsonb_populate_record(k, jsonb_build_object(
      'id', gen_random_uuid(), 'public_reference', gen_random_uuid())) AS r FROM case_row k) AS more`)
    await office.tamper(`UPDATE allegation_fact SET outcome = 'breach', fingerprint = sha256('x')`)
    await record.rebuild()
    expect(await rows()).toEqual(before)
  })
})

describe('the trail', () => {
  it.each(['complaint_event', 'complaint_event_payload', 'issued_document'])('%s takes nothing back', async (table) => {
    const column = table === 'issued_document' ? 'number' : 'version'
    for (const change of [`UPDATE ${table} SET ${column} = ${column}`, `TRUNCATE ${table} CASCADE`])
      await expect(office.sql(change)).rejects.toThrow('is append-only')
    await expect(office.sql(`DELETE FROM ${table}`)).rejects.toThrow(/is append-only|has not been approved/)
  })

  it('gives up words only where two officers agreed, up to what they looked at, and still verifies', async () => {
    const logged = await office.log()
    const { version } = await office.go(logged, 'startScreening', 'withdraw')
    const remove = 'DELETE FROM complaint_event_payload WHERE complaint_id = $1 AND version <= $2'
    const refused = /the disposal of this complaint has not been approved/
    const [proposer, approver] = ['monitoringOfficer', 'deputy'].map((key) => office.made.accounts.get(key))
    await expect(office.sql(remove, [logged.id, version])).rejects.toThrow(refused)
    const propose = `INSERT INTO disposal (complaint_id, version, frozen, proposed_by, proposed_at) VALUES ($1, $2, '{}', $3, now())`
    await office.sql(propose, [logged.id, version, proposer])
    await expect(office.sql(remove, [logged.id, version])).rejects.toThrow(refused)
    const approve = 'UPDATE disposal SET approved_by = $2, approved_at = now() WHERE complaint_id = $1'
    await expect(office.sql(approve, [logged.id, proposer])).rejects.toThrow(/check constraint/)
    await office.sql(approve, [logged.id, approver])
    await office.sql(remove, [logged.id, version])
    expect(await office.faults()).toEqual([])
    await office.app.get(RecordService, { strict: false }).rebuild()
    expect(await office.faults()).toEqual([])
    await office.tamper(`UPDATE complaint_event SET type = 'noteAdded' WHERE complaint_id = $1 AND version = 2`, [logged.id])
    expect((await office.faults()).map(({ complaint }) => complaint)).toEqual([logged.reference])
  })
})
