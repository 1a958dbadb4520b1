import { createHash, randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { canonical, commitmentTo, hashOf } from '../../src/complaints/record/chain.js'
import { openMonitoringOffice, theDay, throughScreening, type Logged, type MonitoringOffice } from '../monitoring-office.js'

let office: MonitoringOffice
beforeAll(async () => {
  office = await openMonitoringOffice()
}, 60_000)
afterAll(() => office.close())

describe('whoever changes the tables behind the program', () => {
  let logged: Logged
  beforeAll(async () => {
    logged = await office.log()
    await office.go(logged, ...throughScreening, 'linkProvision', 'addNote')
    const bytes = Buffer.from('%PDF a notice')
    await office.sql(
      `INSERT INTO issued_document (id, complaint_id, authority_id, kind, edition, number, file_name, media_type, bytes, sha256, issued_at)
       VALUES (gen_random_uuid(), $1, $2, 'notice', 'public', 'N-1', 'n.pdf', 'application/pdf', $3, $4, now())`,
      [logged.id, office.made.authority, bytes, createHash('sha256').update(bytes).digest()],
    )
    expect(await office.faults()).toEqual([])
  }, 30_000)

  const tables = [
    'complaint_event_payload',
    'complaint_event',
    'complaint_row',
    'case_row',
    'allegation_fact',
    'issued_document',
    'disposal',
  ]
  /** What verifying finds after the change; then everything is as it was. */
  async function foundAfter(...changes: readonly [text: string, values: unknown[]][]): Promise<string[]> {
    for (const table of tables) await office.sql(`CREATE TABLE kept_${table} AS TABLE ${table}`)
    for (const [text, values] of changes) await office.tamper(text, values)
    const faults = await office.faults()
    for (const table of tables) {
      await office.tamper(`DELETE FROM ${table}`)
      await office.tamper(`INSERT INTO ${table} TABLE kept_${table}`)
      await office.sql(`DROP TABLE kept_${table}`)
    }
    // Without its row a complaint has no reference, and is named by its id
    expect(faults.filter(({ complaint }) => complaint !== logged.reference && complaint !== logged.id)).toEqual([])
    return faults.map(({ fault }) => fault)
  }

  const mine = 'WHERE complaint_id = $1'
  const rewound = `UPDATE complaint_row c SET head = e.hash, version = e.version FROM complaint_event e
    WHERE c.id = $1 AND e.complaint_id = c.id AND e.version = (SELECT max(version) FROM complaint_event ${mine})`
  const cut = (table: string) => `DELETE FROM ${table} ${mine} AND version = (SELECT max(version) FROM ${table} ${mine})`

  it.each<[string, string[], RegExp]>([
    [
      'words',
      [`UPDATE complaint_event_payload SET payload = jsonb_set(payload, '{event,reasons}', '"other"') ${mine} AND version = 4`],
      /the words of event 4 .* were changed/,
    ],
    ['a hash', [`UPDATE complaint_event SET hash = sha256('x') ${mine} AND version = 3`], /event 3 .* was changed/],
    [
      'who did it',
      [`UPDATE complaint_event SET actor_party = 'administrator' ${mine} AND version = 3`],
      /event 3 .* was changed/,
    ],
    [
      'when it was done',
      [`UPDATE complaint_event SET recorded_at = recorded_at - interval '1 ms' ${mine} AND version = 3`],
      /event 3 .* was changed/,
    ],
    ['an event in the middle', [`DELETE FROM complaint_event ${mine} AND version = 3`], /event 3 is missing/],
    ['the last event', [cut('complaint_event')], /the end of the stream is cut/],
    ['the last event, and rewinds the head', [cut('complaint_event'), rewound], /its row says something other than its events/],
    [
      'the order of two events',
      [
        'ALTER TABLE complaint_event DROP CONSTRAINT complaint_event_check',
        `UPDATE complaint_event SET version = version + 100 ${mine} AND version IN (4, 5)`,
        `UPDATE complaint_event SET version = 109 - version ${mine} AND version > 100`,
      ],
      /event 4 .* does not follow the event before it/,
    ],
    ['words away', [`DELETE FROM complaint_event_payload ${mine} AND version = 2`], /the words of event 2 .* are missing/],
    [
      'a state',
      [`UPDATE complaint_row SET state = jsonb_set(state, '{cases,0,stage}', '"closed"') WHERE id = $1`],
      /its row says something other/,
    ],
    ['a version', ['UPDATE complaint_row SET version = version + 1 WHERE id = $1'], /its row says something other/],
    [
      'a day of receipt',
      [`UPDATE complaint_row SET received_on = received_on + 1 WHERE id = $1`],
      /its row says something other/,
    ],
    ['a stage in the list', [`UPDATE case_row SET stage = 'closed' ${mine}`], /the rows of its cases say something other/],
    ['what is found by search', [`UPDATE case_row SET search_text = 'x' ${mine}`], /the rows of its cases say something other/],
    ['a case away', [`DELETE FROM case_row ${mine}`], /the rows of its cases say something other/],
    ['what is counted', [`UPDATE allegation_fact SET tier = 'county' ${mine}`], /the facts that statistics count/],
    [
      'since when it was counted',
      [`UPDATE allegation_fact SET recorded_from = recorded_from - interval '1 day' ${mine}`],
      /the facts that statistics count/,
    ],
    ['a fact away', [`DELETE FROM allegation_fact ${mine}`], /the facts that statistics count/],
    [
      'the bytes of a document',
      [`ALTER TABLE issued_document DROP CONSTRAINT issued_document_check`, `UPDATE issued_document SET bytes = 'other' ${mine}`],
      /document N-1 is not the one that was issued/,
    ],
    ['a whole row', ['DELETE FROM complaint_row WHERE id = $1'], /it has events and no row/],
  ])('takes or changes %s: it is named', async (_, changes, fault) => {
    const found = await foundAfter(...changes.map((text): [string, unknown[]] => [text, text.includes('$1') ? [logged.id] : []]))
    expect(found.join('\n')).toMatch(fault)
  })

  it('forges an event, rightly chained, that no rule allows or that the program cannot read: it is named', async () => {
    const { rows } = await office.sql(`SELECT * FROM complaint_event WHERE complaint_id = $1 ORDER BY version DESC LIMIT 1`, [
      logged.id,
    ])
    const last = rows[0] as { version: number; hash: Buffer; actor_account: string }
    const forged = async (event: { type: string } & Record<string, unknown>, action: string) => {
      const payload = { event, actor: { person: null, name: 'Nobody' } }
      const [salt, version] = [randomBytes(32), last.version + 1]
      const link = {
        complaintId: logged.id,
        version,
        type: event.type,
        action,
        act: version,
        actorParty: 'monitoringOfficer',
        actorAccount: last.actor_account,
        recordedAt: new Date(`${theDay}T10:00:00Z`),
        commitment: commitmentTo(payload, salt),
      }
      const hash = hashOf(link, last.hash)
      return foundAfter(
        [
          'INSERT INTO complaint_event VALUES ($1, $2, $3, $4, $2, $5, $6, $7, $8, $9, $10)',
          [
            logged.id,
            version,
            event.type,
            action,
            'monitoringOfficer',
            last.actor_account,
            link.recordedAt,
            link.commitment,
            last.hash,
            hash,
          ],
        ],
        ['INSERT INTO complaint_event_payload VALUES ($1, $2, $3, $4)', [logged.id, version, canonical(payload), salt]],
        ['UPDATE complaint_row SET head = $2, version = $3 WHERE id = $1', [logged.id, hash, version]],
      )
    }
    const caseId = (await office.state(logged.id)).cases[0]?.id
    const unlawful = await forged({ type: 'stageEntered', caseId, stage: 'closed', on: theDay }, 'passScreening')
    expect(unlawful.join('\n')).toMatch(/is one the rules refuse/)
    expect(await forged({ type: 'nonsense', on: theDay }, 'addNote')).not.toEqual([])
  })
})
