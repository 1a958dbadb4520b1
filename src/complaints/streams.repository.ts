import { randomBytes } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import type { ActionKind } from '../domain/complaint/actions.js'
import type { Complaint } from '../domain/complaint/complaint.js'
import type { NonEmpty } from '../domain/complaint/decide.js'
import type { Actor, ComplaintEvent, Recorded } from '../domain/complaint/events.js'
import { evolve } from '../domain/complaint/evolve.js'
import { NotFound, SomeoneElseChangedIt } from '../domain/errors.js'
import { Prisma } from '../generated/prisma/client.js'
import { PrismaService } from '../platform/prisma.service.js'
import type { Transaction } from '../platform/transaction.js'
import { caseRow } from './case-rows.js'
import { commitmentTo, hashOf, noHash, type Link } from './chain.js'
import { recordFacts } from './facts.repository.js'

/** Who did what when: goes with every event of one act. */
export interface ActMade {
  readonly action: ActionKind | 'logComplaint'
  readonly actor: Actor
  readonly at: Date
}

export interface Stored {
  readonly complaint: Complaint
  /** The hash of its latest event. */
  readonly head: Buffer
}

interface StoredRow {
  readonly state: Complaint
  readonly head: Uint8Array
}

/** The one door: events, the rows that pages read and the rows that statistics count are written in one transaction, or none of them. */
@Injectable()
export class StreamsRepository {
  constructor(private readonly prisma: PrismaService) {}

  async load(authority: string, reference: string): Promise<Stored> {
    const rows = await this.prisma.$queryRaw<StoredRow[]>`
      SELECT state, head FROM complaint_row WHERE authority_id = ${authority}::uuid AND reference = ${reference}`
    return only(rows)
  }

  /** Loads the complaint that holds a case: councillors and complainants know no other reference. */
  async loadByCase(caseId: string): Promise<Stored> {
    const rows = await this.prisma.$queryRaw<StoredRow[]>`
      SELECT c.state, c.head FROM case_row k JOIN complaint_row c ON c.id = k.complaint_id WHERE k.id = ${caseId}::uuid`
    return only(rows)
  }

  /** The first event of a new complaint, within the transaction that took its reference. */
  async begin(tx: Transaction, events: NonEmpty<ComplaintEvent>, made: ActMade): Promise<Complaint> {
    return (await this.append(tx, null, noHash, events, made)).complaint
  }

  /**
   * Appends what `change` decides. The row lock makes acts on one complaint wait for each other; `seen` is the version that the actor was shown, null
   * for outside parties, who append to whatever it is now. `also` writes in the same transaction.
   * @throws SomeoneElseChangedIt when `seen` is no longer the latest version.
   */
  async change(
    id: string,
    seen: number | null,
    made: ActMade,
    change: (complaint: Complaint) => NonEmpty<ComplaintEvent>,
    also: (tx: Transaction) => Promise<void> = () => Promise.resolve(),
  ): Promise<Stored> {
    return this.prisma.$transaction(async (tx) => {
      const { complaint, head } = only(
        await tx.$queryRaw<StoredRow[]>`SELECT state, head FROM complaint_row WHERE id = ${id}::uuid FOR UPDATE`,
      )
      if (seen !== null && seen !== complaint.version) throw new SomeoneElseChangedIt(complaint.version)
      const events = change(complaint)
      await also(tx)
      return this.append(tx, complaint, head, events, made)
    })
  }

  private async append(
    tx: Transaction,
    before: Complaint | null,
    head: Buffer,
    events: NonEmpty<ComplaintEvent>,
    made: ActMade,
  ): Promise<Stored> {
    const after = events.reduce<Complaint | null>(evolve, before)
    if (after === null) throw new Error('An act has at least one event')
    const links = chained(after, (before?.version ?? 0) + 1, head, events, made)
    const latest = links.at(-1)?.hash ?? head
    await insertEvents(tx, links)
    await project(tx, after, latest)
    await recordFacts(tx, after, made.at)
    return { complaint: after, head: latest }
  }

  /** The stream as it was recorded, in order. Only events whose words have not been disposed of. */
  async recorded(id: string): Promise<Recorded[]> {
    const rows = await this.prisma.$queryRaw<RecordedRow[]>`
      SELECT e.version, e.action, e.act, e.actor_party, e.actor_account, e.recorded_at, p.payload
      FROM complaint_event e JOIN complaint_event_payload p USING (complaint_id, version)
      WHERE e.complaint_id = ${id}::uuid ORDER BY e.version`
    return rows.map(recordedFrom)
  }
}

interface Payload {
  readonly event: ComplaintEvent
  readonly actor: Pick<Actor, 'person' | 'name'>
}

interface ChainedEvent extends Link {
  readonly payload: Payload
  readonly salt: Buffer
  readonly previousHash: Buffer
  readonly hash: Buffer
}

function chained(after: Complaint, first: number, head: Buffer, events: NonEmpty<ComplaintEvent>, made: ActMade): ChainedEvent[] {
  let previousHash = head
  return events.map((event, index) => {
    const salt = randomBytes(32)
    const payload = { event, actor: { person: made.actor.person, name: made.actor.name } }
    const link = {
      complaintId: after.id,
      version: first + index,
      type: event.type,
      action: made.action,
      act: first,
      actorParty: made.actor.party,
      actorAccount: made.actor.account,
      recordedAt: made.at,
      commitment: commitmentTo(payload, salt),
    }
    const chainedEvent = { ...link, payload, salt, previousHash, hash: hashOf(link, previousHash) }
    previousHash = chainedEvent.hash
    return chainedEvent
  })
}

async function insertEvents(tx: Transaction, events: readonly ChainedEvent[]): Promise<void> {
  const rows = events.map((event) => ({
    complaint_id: event.complaintId,
    version: event.version,
    type: event.type,
    action: event.action,
    act: event.act,
    actor_party: event.actorParty,
    actor_account: event.actorAccount,
    recorded_at: event.recordedAt.toISOString(),
    commitment: hex(event.commitment),
    previous_hash: hex(event.previousHash),
    hash: hex(event.hash),
    payload: event.payload,
    salt: hex(event.salt),
  }))
  await tx.$executeRaw`
    WITH event AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS e(complaint_id uuid, version int, type text, action text,
        act int, actor_party text, actor_account uuid, recorded_at timestamptz, commitment bytea, previous_hash bytea, hash bytea,
        payload jsonb, salt bytea)
    ), linked AS (
      INSERT INTO complaint_event SELECT complaint_id, version, type, action, act, actor_party, actor_account, recorded_at, commitment,
        previous_hash, hash FROM event
    )
    INSERT INTO complaint_event_payload SELECT complaint_id, version, payload, salt FROM event`
}

const hex = (bytes: Uint8Array): string => `\\x${Buffer.from(bytes).toString('hex')}`

/** The rows that pages read, put in the place of those that stood before. */
export async function project(tx: Transaction, complaint: Complaint, head: Buffer): Promise<void> {
  const { id, authority, reference, publicReference, version, receivedOn, complainant } = complaint
  await tx.$executeRaw`
    INSERT INTO complaint_row (id, authority_id, reference, public_reference, version, head, received_on, complainant_type,
      complainant_person, state)
    VALUES (${id}::uuid, ${authority}::uuid, ${reference}, ${publicReference}, ${version}, ${head}, ${receivedOn}::date, ${complainant.type},
      ${complainant.person}::uuid, ${JSON.stringify(complaint)}::jsonb)
    ON CONFLICT (id) DO UPDATE SET version = excluded.version, head = excluded.head, received_on = excluded.received_on,
      complainant_type = excluded.complainant_type, complainant_person = excluded.complainant_person, state = excluded.state`
  const rows = JSON.stringify(complaint.cases.map((theCase) => caseRow(complaint, theCase)))
  await tx.$executeRaw`
    INSERT INTO case_row SELECT * FROM jsonb_populate_recordset(NULL::case_row, ${rows}::jsonb)
    ON CONFLICT (id) DO UPDATE SET (${caseColumns}) = ROW (${excludedColumns})`
}

// prettier-ignore
const changing = [
  'subject_member', 'subject_name', 'member_authority', 'complainant_person', 'stage', 'is_paused', 'received_on', 'closed_on', 'told_on',
  'due_on', 'due_kind', 'independent_persons', 'investigating_officer', 'clauses', 'provisions', 'platforms', 'search_text',
]
const caseColumns = Prisma.raw(changing.join(', '))
const excludedColumns = Prisma.raw(changing.map((column) => `excluded.${column}`).join(', '))

interface RecordedRow {
  readonly version: number
  readonly action: Recorded['action']
  readonly act: number
  readonly actor_party: Actor['party']
  readonly actor_account: string | null
  readonly recorded_at: Date
  readonly payload: Payload
}

const recordedFrom = (row: RecordedRow): Recorded => ({
  version: row.version,
  recordedAt: row.recorded_at,
  actor: { party: row.actor_party, account: row.actor_account, ...row.payload.actor },
  action: row.action,
  act: row.act,
  event: row.payload.event,
})

function only(rows: readonly StoredRow[]): Stored {
  const [row] = rows
  if (row === undefined) throw new NotFound('complaint')
  return { complaint: row.state, head: Buffer.from(row.head) }
}
