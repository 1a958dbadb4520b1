import { Injectable } from '@nestjs/common'
import type { Complaint } from '../domain/complaint/complaint.js'
import type { Actor, ComplaintEvent, Recorded } from '../domain/complaint/events.js'
import { PrismaService } from '../platform/prisma.service.js'

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
  readonly version: number
  readonly head: Uint8Array
  readonly cases: readonly Readonly<Record<string, unknown>>[]
}

export interface StoredDocument {
  readonly number: string
  readonly sha256: string
  readonly isWhole: boolean
}

/** A row that statistics count: what it says, by its fingerprint, and when that was what was recorded. */
export interface StoredFact {
  readonly fingerprint: string
  readonly from: Date
  readonly to: Date | null
}

/** Everything about one complaint that a check of it needs. */
export interface Everything {
  readonly id: string
  readonly events: readonly StoredEvent[]
  readonly rows: StoredRows | null
  readonly isDisposed: boolean
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
        SELECT id FROM (SELECT DISTINCT complaint_id AS id FROM complaint_event UNION SELECT id FROM complaint_row) every
        WHERE id > ${after}::uuid ORDER BY id LIMIT ${inOnePart}`
      const last = ids.at(-1)
      if (!last) return
      yield* await this.read(ids.map(({ id }) => id))
      after = last.id
    }
  }

  private async read(ids: readonly string[]): Promise<Everything[]> {
    const [events, rows, disposals, documents, facts] = await Promise.all([
      this.events(ids),
      this.rows(ids),
      this.prisma.disposal.findMany({ where: { complaintId: { in: [...ids] }, approvedBy: { not: null } } }),
      this.documents(ids),
      this.facts(ids),
    ])
    return ids.map((id) => ({
      id,
      events: events.filter(({ complaintId }) => complaintId === id),
      rows: rows.find((row) => row.id === id) ?? null,
      isDisposed: disposals.some(({ complaintId }) => complaintId === id),
      documents: documents.filter(({ complaintId }) => complaintId === id),
      facts: facts.filter(({ complaintId }) => complaintId === id),
    }))
  }

  private events(ids: readonly string[]) {
    return this.prisma.$queryRaw<StoredEvent[]>`
      SELECT e.complaint_id AS "complaintId", e.version, e.type, e.action, e.act, e.actor_party AS "actorParty",
        e.actor_account AS "actorAccount", e.recorded_at AS "recordedAt", e.commitment, e.previous_hash AS "previousHash", e.hash,
        p.payload, p.salt
      FROM complaint_event e LEFT JOIN complaint_event_payload p USING (complaint_id, version)
      WHERE e.complaint_id = ANY(${[...ids]}::uuid[]) ORDER BY e.complaint_id, e.version`
  }

  private rows(ids: readonly string[]) {
    return this.prisma.$queryRaw<(StoredRows & { id: string })[]>`
      SELECT c.id, c.state, c.version, c.head,
        coalesce((SELECT jsonb_agg(to_jsonb(k) ORDER BY k.number) FROM case_row k WHERE k.complaint_id = c.id), '[]') AS cases
      FROM complaint_row c WHERE c.id = ANY(${[...ids]}::uuid[])`
  }

  private documents(ids: readonly string[]) {
    return this.prisma.$queryRaw<(StoredDocument & { complaintId: string })[]>`
      SELECT complaint_id AS "complaintId", number, encode(sha256, 'hex') AS sha256, sha256 = sha256(bytes) AS "isWhole"
      FROM issued_document WHERE complaint_id = ANY(${[...ids]}::uuid[])`
  }

  private facts(ids: readonly string[]) {
    return this.prisma.$queryRaw<(StoredFact & { complaintId: string })[]>`
      SELECT complaint_id AS "complaintId", encode(fingerprint, 'hex') AS fingerprint, recorded_from AS "from", recorded_to AS "to"
      FROM allegation_fact WHERE complaint_id = ANY(${[...ids]}::uuid[])`
  }
}
