import { Injectable } from '@nestjs/common'
import type { Complaint } from '../../domain/complaint/complaint.js'
import type { Actor, ComplaintEvent, Recorded } from '../../domain/complaint/events.js'
import { PrismaService } from '../../platform/prisma.service.js'
import type { Transaction } from '../../platform/transaction.js'

/** An event exactly as it is stored, hashes and all. `payload` and `salt` are null once they were disposed of. */
export interface StoredEvent {
  readonly complaintId: string
  readonly version: number
  readonly type: string
  readonly action: Recorded['action']
  readonly act: number
  readonly actorParty: Actor['party']
  readonly actorAccount: string | null
  readonly recordedAt: Date
  readonly commitment: Uint8Array
  readonly previousHash: Uint8Array
  readonly hash: Uint8Array
  readonly payload: { readonly event: ComplaintEvent; readonly actor: Pick<Actor, 'person' | 'name'> } | null
  readonly salt: Uint8Array | null
}

export interface StoredRows {
  readonly state: Complaint
  readonly head: Uint8Array
  /** The columns beside them. */
  readonly columns: Readonly<Record<string, unknown>>
  readonly cases: readonly Readonly<Record<string, unknown>>[]
}

export interface StoredDocument {
  readonly number: string
  readonly sha256: string
  readonly isWhole: boolean
}

/** A row that statistics count, and when that was what was recorded. */
export interface StoredFact {
  readonly columns: Readonly<Record<string, unknown>>
  readonly from: Date
  readonly to: Date | null
}

/** Everything about one complaint that a check of it needs. */
export interface Everything {
  readonly id: string
  readonly events: readonly StoredEvent[]
  readonly rows: StoredRows | null
  /** The words of events up to this version may have been destroyed, as two officers agreed; 0 where nothing was disposed of. */
  readonly disposedUpTo: number
  readonly documents: readonly StoredDocument[]
  readonly facts: readonly StoredFact[]
}

const inOnePart = 50

@Injectable()
export class EverythingRepository {
  constructor(private readonly prisma: PrismaService) {}

  /** All complaints, some at a time, so that any number of them fits in memory. Streams without rows and rows without a stream are both found. */
  async *everything(): AsyncGenerator<Everything> {
    let after = '00000000-0000-0000-0000-000000000000'
    for (;;) {
      const ids = await this.prisma.$queryRaw<{ id: string }[]>`
        (SELECT DISTINCT complaint_id AS id FROM complaint_event WHERE complaint_id > ${after}::uuid ORDER BY 1 LIMIT ${inOnePart})
        UNION (SELECT id FROM complaint_row WHERE id > ${after}::uuid ORDER BY 1 LIMIT ${inOnePart})
        ORDER BY 1 LIMIT ${inOnePart}`
      const last = ids.at(-1)
      if (!last) return
      yield* await this.read(ids.map(({ id }) => id))
      after = last.id
    }
  }

  /** As all of it stood at one moment: an act between two statements would look like a fault. */
  private read(ids: readonly string[]): Promise<Everything[]> {
    return this.prisma.$transaction((tx) => readEverything(tx, ids), { isolationLevel: 'RepeatableRead', timeout: 60_000 })
  }
}

export async function readEverything(tx: Transaction, ids: readonly string[]): Promise<Everything[]> {
  const events = await eventsOf(tx, ids)
  const rows = await rowsOf(tx, ids)
  const disposals = await tx.disposal.findMany({ where: { complaintId: { in: [...ids] }, approvedBy: { not: null } } })
  const documents = await documentsOf(tx, ids)
  const facts = await factsOf(tx, ids)
  return ids.map((id) => ({
    id,
    events: events.filter(({ complaintId }) => complaintId === id),
    rows: rows.find((row) => row.id === id) ?? null,
    disposedUpTo: disposals.find(({ complaintId }) => complaintId === id)?.version ?? 0,
    documents: documents.filter(({ complaintId }) => complaintId === id),
    facts: facts.filter(({ complaintId }) => complaintId === id),
  }))
}

const eventsOf = (tx: Transaction, ids: readonly string[]) =>
  tx.$queryRaw<StoredEvent[]>`
    SELECT e.complaint_id AS "complaintId", e.version, e.type, e.action, e.act, e.actor_party AS "actorParty",
      e.actor_account AS "actorAccount", e.recorded_at AS "recordedAt", e.commitment, e.previous_hash AS "previousHash", e.hash,
      p.payload, p.salt
    FROM complaint_event e LEFT JOIN complaint_event_payload p USING (complaint_id, version)
    WHERE e.complaint_id = ANY(${[...ids]}::uuid[]) ORDER BY e.complaint_id, e.version`

const rowsOf = (tx: Transaction, ids: readonly string[]) =>
  tx.$queryRaw<(StoredRows & { id: string })[]>`
    SELECT c.id, c.state, c.head, to_jsonb(c) - 'state' - 'head' AS columns,
      coalesce((SELECT jsonb_agg(to_jsonb(k) ORDER BY k.number) FROM case_row k WHERE k.complaint_id = c.id), '[]') AS cases
    FROM complaint_row c WHERE c.id = ANY(${[...ids]}::uuid[])`

const documentsOf = (tx: Transaction, ids: readonly string[]) =>
  tx.$queryRaw<(StoredDocument & { complaintId: string })[]>`
    SELECT complaint_id AS "complaintId", number, encode(sha256, 'hex') AS sha256, sha256 = sha256(bytes) AS "isWhole"
    FROM issued_document WHERE complaint_id = ANY(${[...ids]}::uuid[])`

const factsOf = (tx: Transaction, ids: readonly string[]) =>
  tx.$queryRaw<(StoredFact & { complaintId: string })[]>`
    SELECT complaint_id AS "complaintId", to_jsonb(f) - 'recorded_from' - 'recorded_to' AS columns, recorded_from AS "from", recorded_to AS "to"
    FROM allegation_fact f WHERE complaint_id = ANY(${[...ids]}::uuid[])`
