import { createHash } from 'node:crypto'
import type { Complaint } from '../../domain/complaint/complaint.js'
import { columnName, type FactColumn } from '../../domain/statistics/columns.js'
import { factsOf, type AllegationFact } from '../../domain/statistics/facts.js'
import type { Prisma } from '../../generated/prisma/client.js'

/** A complaint as it stood from `recordedAt` on. */
export interface RecordedState {
  readonly complaint: Complaint
  readonly recordedAt: Date
}

/**
 * Ends the rows that no longer hold and begins those that now do, in one statement; rows that say the same stay. Two acts at one instant
 * leave only what the later one says. A clock set back does not bend time: nothing is recorded before what was recorded already.
 */
export async function recordFacts(
  tx: Prisma.TransactionClient,
  complaints: readonly Complaint[],
  recordedAt: Date,
): Promise<void> {
  const ids = complaints.map(({ id }) => id)
  const rows = JSON.stringify(complaints.flatMap(rowsOf))
  await tx.$executeRaw`
    WITH moment AS MATERIALIZED (
      SELECT id AS complaint_id, greatest(${recordedAt}::timestamptz(3), max(recorded_from)) AS at
      FROM unnest(${ids}::uuid[]) AS id LEFT JOIN allegation_fact f ON f.complaint_id = id GROUP BY id
    ),
    said AS MATERIALIZED (
      SELECT now.* FROM jsonb_array_elements(${rows}::jsonb) AS each
        JOIN moment m ON m.complaint_id = (each ->> 'complaint_id')::uuid,
        jsonb_populate_record(NULL::allegation_fact, each || jsonb_build_object('recorded_from', m.at)) AS now
    ),
    gone AS MATERIALIZED (
      SELECT key, recorded_from, complaint_id FROM allegation_fact
      WHERE complaint_id = ANY(${ids}::uuid[]) AND recorded_to IS NULL AND fingerprint NOT IN (SELECT fingerprint FROM said)
    ),
    undone AS (
      DELETE FROM allegation_fact f USING gone JOIN moment USING (complaint_id)
      WHERE f.key = gone.key AND f.recorded_from = gone.recorded_from AND f.recorded_from = moment.at
    ),
    ended AS (
      UPDATE allegation_fact f SET recorded_to = moment.at FROM gone JOIN moment USING (complaint_id)
      WHERE f.key = gone.key AND f.recorded_from = gone.recorded_from AND f.recorded_from < moment.at
    )
    INSERT INTO allegation_fact
    SELECT * FROM said
    WHERE NOT EXISTS (
      SELECT FROM allegation_fact f
      WHERE f.complaint_id = said.complaint_id AND f.recorded_to IS NULL AND f.fingerprint = said.fingerprint
    )`
}

/**
 * Writes the rows of these complaints anew from every state each has had, in the order in which they were recorded: the same rows, to the
 * millisecond, as were written act by act.
 */
export async function rebuildFacts(tx: Prisma.TransactionClient, states: readonly RecordedState[]): Promise<void> {
  const byComplaint = new Map<string, RecordedState[]>()
  for (const state of states) byComplaint.set(state.complaint.id, [...(byComplaint.get(state.complaint.id) ?? []), state])
  await tx.$executeRaw`DELETE FROM allegation_fact WHERE complaint_id = ANY(${[...byComplaint.keys()]}::uuid[])`
  const rows = [...byComplaint.values()].flatMap(historyOf)
  await tx.$executeRaw`
    INSERT INTO allegation_fact SELECT * FROM jsonb_populate_recordset(NULL::allegation_fact, ${JSON.stringify(rows)}::jsonb)`
}

/** A row by the names of its columns. */
type Row = Readonly<Record<string, unknown>> & { readonly fingerprint: string }
type DatedRow = Row & { readonly recorded_from: Date; readonly recorded_to: Date | null }

export function historyOf(states: readonly RecordedState[]): DatedRow[] {
  let history: DatedRow[] = []
  let latest = new Date(0)
  for (const { complaint, recordedAt } of states) {
    const at = recordedAt > latest ? recordedAt : latest
    const now = rowsOf(complaint)
    const stays = new Set(now.map(({ fingerprint }) => fingerprint))
    const known = new Set(history.filter(isCurrent).map(({ fingerprint }) => fingerprint))
    const begun = now
      .filter(({ fingerprint }) => !known.has(fingerprint))
      .map((row) => ({ ...row, recorded_from: at, recorded_to: null }))
    history = [...history.flatMap((row) => (isCurrent(row) && !stays.has(row.fingerprint) ? ended(row, at) : [row])), ...begun]
    if (begun.length > 0) latest = at
  }
  return history
}

const isCurrent = (row: DatedRow): boolean => row.recorded_to === null

const ended = (row: DatedRow, at: Date): DatedRow[] =>
  row.recorded_from.getTime() === at.getTime() ? [] : [{ ...row, recorded_to: at }]

/** The fingerprint tells whether a row says the same, whatever columns a later version adds. */
function rowsOf(complaint: Complaint): Row[] {
  return factsOf(complaint).map((fact) => {
    const row = Object.fromEntries(columns(fact).map((column) => [columnName(column), fact[column]]))
    return { ...row, fingerprint: `\\x${createHash('sha256').update(JSON.stringify(row)).digest('hex')}` }
  })
}

const columns = (fact: AllegationFact): FactColumn[] => (Object.keys(fact) as FactColumn[]).sort()
