import { randomBytes } from 'node:crypto'
import type { ActionKind } from '../../domain/complaint/actions.js'
import type { Complaint } from '../../domain/complaint/complaint.js'
import type { NonEmpty } from '../../domain/complaint/decide.js'
import type { Actor, ComplaintEvent } from '../../domain/complaint/events.js'
import { evolve } from '../../domain/complaint/evolve.js'
import { Prisma } from '../../generated/prisma/client.js'
import type { Transaction } from '../../platform/transaction.js'
import { caseRow, complaintRow } from './case-rows.js'
import { commitmentTo, hashOf, type Link } from './chain.js'
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

export interface Appending {
  readonly before: Complaint | null
  readonly head: Buffer
  readonly events: NonEmpty<ComplaintEvent>
}

/** Events, the rows that pages read and the rows that statistics count, for every complaint of one act. */
export async function append(tx: Transaction, changes: readonly Appending[], made: ActMade): Promise<readonly Stored[]> {
  const appended = changes.map(({ before, head, events }) => {
    const complaint = events.reduce<Complaint | null>(evolve, before)
    if (complaint === null) throw new Error('An act has at least one event')
    const links = chained(complaint, (before?.version ?? 0) + 1, head, events, made)
    return { complaint, head: links.at(-1)?.hash ?? head, links }
  })
  await insertEvents(
    tx,
    appended.flatMap(({ links }) => links),
  )
  await project(tx, appended)
  await recordFacts(
    tx,
    appended.map(({ complaint }) => complaint),
    made.at,
  )
  return appended.map(({ complaint, head }) => ({ complaint, head }))
}

export interface Payload {
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
export async function project(tx: Transaction, stored: readonly Stored[]): Promise<void> {
  const rows = JSON.stringify(
    stored.map(({ complaint, head }) => ({ ...complaintRow(complaint), head: hex(head), state: complaint })),
  )
  await tx.$executeRaw`
    INSERT INTO complaint_row SELECT * FROM jsonb_populate_recordset(NULL::complaint_row, ${rows}::jsonb)
    ON CONFLICT (id) DO UPDATE SET version = excluded.version, head = excluded.head, received_on = excluded.received_on,
      complainant_type = excluded.complainant_type, complainant_person = excluded.complainant_person, related = excluded.related,
      incidents = excluded.incidents, state = excluded.state`
  const cases = JSON.stringify(stored.flatMap(({ complaint }) => complaint.cases.map((theCase) => caseRow(complaint, theCase))))
  await tx.$executeRaw`
    INSERT INTO case_row SELECT * FROM jsonb_populate_recordset(NULL::case_row, ${cases}::jsonb)
    ON CONFLICT (id) DO UPDATE SET (${caseColumns}) = ROW (${excludedColumns})`
}

// prettier-ignore
const changing = [
  'subject_member', 'subject_name', 'member_authority', 'complainant_person', 'stage', 'is_paused', 'received_on', 'closed_on', 'told_on',
  'due_on', 'due_kind', 'counts_until', 'independent_persons', 'investigating_officer', 'stood_down', 'clauses', 'provisions', 'platforms', 'search_text',
]
const caseColumns = Prisma.raw(changing.join(', '))
const excludedColumns = Prisma.raw(changing.map((column) => `excluded.${column}`).join(', '))
