import { Injectable } from '@nestjs/common'
import type { Complaint } from '../../domain/complaint/complaint.js'
import type { NonEmpty } from '../../domain/complaint/decide.js'
import type { Actor, ComplaintEvent, Recorded } from '../../domain/complaint/events.js'
import { scopeOf, type Viewer } from '../../domain/complaint/visibility.js'
import { NotFound, Refused, SomeoneElseChangedIt } from '../../domain/errors.js'
import type { PlainDate } from '../../domain/time/dates.js'
import { PrismaService } from '../../platform/prisma.service.js'
import type { Transaction } from '../../platform/transaction.js'
import { isVisibleSql } from '../visible-cases.repository.js'
import { append, type ActMade, type Appending, type Payload, type Stored } from './appending.repository.js'
import { noHash } from './chain.js'

export type { ActMade, Stored } from './appending.repository.js'

const noId = '00000000-0000-0000-0000-000000000000'
const inOnePart = 50

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

  /** Those with a deadline that runs across this day, some at a time. */
  async *withClocksAcross(day: PlainDate): AsyncGenerator<Complaint> {
    for (let after = noId; ;) {
      const rows: { id: string; state: Complaint }[] = await this.prisma.$queryRaw`
        SELECT DISTINCT c.id, c.state FROM complaint_row c JOIN case_row k ON k.complaint_id = c.id
        WHERE c.id > ${after}::uuid AND k.counts_until >= ${day}::date ORDER BY c.id LIMIT ${inOnePart}`
      yield* rows.map(({ state }) => state)
      const last = rows.at(-1)
      if (last === undefined) return
      after = last.id
    }
  }

  /** The ids, by reference, of those of the viewer's council that bear these references and of which they may see a case. */
  async known(viewer: Viewer, references: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.prisma.$queryRaw<{ id: string; reference: string }[]>`
      SELECT c.id, c.reference FROM complaint_row c
      WHERE c.authority_id = ${viewer.authority}::uuid AND c.reference = ANY(${references})
        AND EXISTS (SELECT FROM case_row k WHERE k.complaint_id = c.id AND ${isVisibleSql(scopeOf(viewer))})`
    return new Map(rows.map(({ id, reference }) => [reference, id]))
  }

  /** The first event of a new complaint, within the transaction that took its reference. */
  async begin(tx: Transaction, events: NonEmpty<ComplaintEvent>, made: ActMade): Promise<Stored> {
    const [begun] = await append(tx, [{ before: null, head: noHash, events }], made)
    if (begun === undefined) throw new Error('A complaint begins with an event')
    return begun
  }

  /** A further act on a complaint that was begun in the same transaction, so that nobody else can have changed it. */
  async goOn(tx: Transaction, { complaint, head }: Stored, events: NonEmpty<ComplaintEvent>, made: ActMade): Promise<void> {
    await append(tx, [{ before: complaint, head, events }], made)
  }

  /**
   * Appends what `change` decides. The row lock makes acts on one complaint wait for each other; `seen` is the version that the actor was shown, null
   * for outside parties, who append to whatever it is now. What stands `beside` happens in the same transaction.
   * @throws SomeoneElseChangedIt when `seen` is no longer the latest version.
   */
  async change(
    id: string,
    seen: number | null,
    made: ActMade,
    change: (complaint: Complaint) => NonEmpty<ComplaintEvent>,
    beside: Beside = {},
  ): Promise<Stored> {
    const [stored] = await this.changeTogether([{ id, seen, change }], made, beside)
    if (stored === undefined) throw new NotFound('complaint')
    return stored
  }

  /**
   * One act on several complaints, in the order of their references, so that two such acts never wait for each other: all of it or none.
   * The first is the one acted on; the answer is in the order asked. @throws SomeoneElseChangedIt that names each complaint changed meanwhile.
   */
  async changeTogether(
    changes: readonly Change[],
    made: ActMade,
    { before: first, after: last }: Beside = {},
  ): Promise<readonly Stored[]> {
    return this.prisma.$transaction(async (tx) => {
      const ids = changes.map(({ id }) => id)
      const rows = await tx.$queryRaw<(StoredRow & { id: string })[]>`
        SELECT id, state, head FROM complaint_row WHERE id = ANY(${ids}::uuid[]) ORDER BY reference FOR UPDATE`
      const found = new Map(rows.map((row) => [row.id, row]))
      const before = changes.map((change): Before => ({ change, ...only([found.get(change.id)].flatMap((row) => row ?? [])) }))
      refuseIfChanged(before)
      await first?.(tx)
      const stored = await append(tx, decideAll(before), made)
      await last?.(tx)
      return stored
    })
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

/** Done in the same transaction, before anything is decided and after it is appended. */
export interface Beside {
  readonly before?: (tx: Transaction) => Promise<void>
  readonly after?: (tx: Transaction) => Promise<void>
}

/** What is to be done with one complaint, seen at this version. */
export interface Change {
  readonly id: string
  readonly seen: number | null
  readonly change: (complaint: Complaint) => NonEmpty<ComplaintEvent>
}

interface Before extends Stored {
  readonly change: Change
}

/** Every reason at once, so that whoever acts on many need not ask as many times. @throws Refused */
function decideAll(before: readonly Before[]): Appending[] {
  const reasons: string[] = []
  const decided = before.flatMap(({ change, complaint, head }): Appending[] => {
    try {
      return [{ before: complaint, head, events: change.change(complaint) }]
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      reasons.push(...error.reasons)
      return []
    }
  })
  if (reasons.length > 0) throw new Refused(reasons)
  return decided
}

function refuseIfChanged(before: readonly Before[]): void {
  const changed = before.filter(({ change, complaint }) => change.seen !== null && change.seen !== complaint.version)
  const [first] = changed
  if (first === undefined) return
  throw new SomeoneElseChangedIt(
    first.complaint.version,
    before.length === 1 ? [] : changed.map(({ complaint }) => complaint.reference),
  )
}

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
