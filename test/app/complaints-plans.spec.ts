import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import pg from 'pg'
import { ComplaintsRepository, type CaseFilter, type CaseSort } from '../../src/complaints/complaints.repository.js'
import type { Complaint } from '../../src/domain/complaint/complaint.js'
import type { Viewer } from '../../src/domain/complaint/visibility.js'
import { Prisma } from '../../src/generated/prisma/client.js'
import type { PrismaService } from '../../src/platform/prisma.service.js'
import { openMonitoringOffice, type MonitoringOffice } from '../monitoring-office.js'

let office: MonitoringOffice
beforeAll(async () => {
  office = await openMonitoringOffice()
}, 60_000)
afterAll(() => office.close())

describe('among twenty thousand cases', () => {
  let client: pg.Client
  const person = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
  beforeAll(async () => {
    await office.tamper('DELETE FROM case_row')
    await office.tamper(
      `INSERT INTO case_row
       SELECT gen_random_uuid(), gen_random_uuid(), $1, (2020 + n % 6) || '/' || n, 1, 'P' || n, ('00000000-0000-4000-8000-' || lpad((n % 300)::text, 12, '0'))::uuid,
         'Cllr Number ' || n % 300, $1, NULL, (ARRAY['received', 'screening', 'assessment', 'informalResolution', 'investigation', 'hearing'])[1 + n % 6],
         false, date '2020-01-01' + n % 2200, NULL, NULL, CASE WHEN n % 3 = 0 THEN date '2020-01-20' + n % 2200 END, NULL,
         CASE WHEN n % 4 = 0 THEN ARRAY[('00000000-0000-4000-8000-' || lpad((n % 40)::text, 12, '0'))::uuid] ELSE '{}' END,
         CASE WHEN n % 50 = 0 THEN ('00000000-0000-4000-8000-' || lpad((n % 500)::text, 12, '0'))::uuid END,
         ARRAY['GP' || 1 + n % 7], ARRAY['1'], ARRAY['x'], md5(n::text) || ' ' || md5((n * 7)::text)
       FROM generate_series(1, 20000) AS n`,
      [office.made.authority],
    )
    await office.tamper(`UPDATE case_row SET stage = 'closed', due_on = NULL WHERE received_on < date '2025-06-01'`)
    await office.tamper(`UPDATE case_row SET clauses = ARRAY['CC5'] WHERE number = 1 AND right(reference, 3) = '777'`)
    await office.sql('VACUUM ANALYZE case_row')
    client = new pg.Client({ connectionString: office.database.url })
    await client.connect()
  }, 60_000)
  afterAll(() => client.end())

  /** The list's own statement, explained instead of run: as for these words, and as for any that may come (a statement prepared by name). */
  async function plans(viewer: Viewer, filter: CaseFilter, sort: CaseSort): Promise<string[]> {
    const found: string[] = []
    const explaining = {
      $queryRaw: async (strings: TemplateStringsArray, ...values: unknown[]) => {
        const { text, values: given } = Prisma.sql([...strings], ...values)
        const literals = given.map((value) => client.escapeLiteral(String(value))).join(', ')
        for (const mode of ['force_custom_plan', 'force_generic_plan']) {
          await client.query(`SET plan_cache_mode = ${mode}`)
          await client.query(`PREPARE listing AS ${text}`)
          const { rows } = await client.query<{ 'QUERY PLAN': string }>(`EXPLAIN EXECUTE listing(${literals})`)
          await client.query('DEALLOCATE listing')
          found.push(rows.map((row) => row['QUERY PLAN']).join('\n'))
        }
        return []
      },
    }
    await new ComplaintsRepository(explaining as unknown as PrismaService).list(viewer, filter, sort, { size: 50 })
    return found
  }

  const monitoringOfficer = (): Viewer => office.looking('monitoringOfficer')
  const as = (party: Viewer['party']) => (): Viewer => ({ ...office.looking('monitoringOfficer'), party, person: person(0) })
  it.each<[string, () => Viewer, CaseFilter, CaseSort]>([
    ['the latest', monitoringOfficer, {}, 'receivedOn'],
    ['the next due', monitoringOfficer, { isOpen: true }, 'dueOn'],
    ['those overdue', monitoringOfficer, { dueBefore: '2026-06-10' as Complaint['receivedOn'] }, 'dueOn'],
    ['those at a stage, the next due first', monitoringOfficer, { stage: 'assessment' }, 'dueOn'],
    ['those at a stage, the latest first', monitoringOfficer, { stage: 'hearing' }, 'receivedOn'],
    ['those with words', monitoringOfficer, { words: 'abcdef' }, 'receivedOn'],
    ['those with a clause', monitoringOfficer, { clause: 'CC5' }, 'receivedOn'],
    ['those about a councillor', monitoringOfficer, { subjectMember: person(7) }, 'receivedOn'],
    ['an Independent Person’s', as('independentPerson'), {}, 'receivedOn'],
    ['an Investigating Officer’s', as('investigatingOfficer'), {}, 'receivedOn'],
    ['a councillor’s own', as('councillor'), {}, 'receivedOn'],
  ])('%s are found by an index', async (_, viewer, filter, sort) => {
    for (const plan of await plans(viewer(), filter, sort)) {
      expect(plan).toMatch(/Index|Bitmap/)
      expect(plan).not.toMatch(/Seq Scan/)
    }
  })
})
