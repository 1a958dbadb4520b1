import { Injectable } from '@nestjs/common'
import { z } from 'zod'
import type { ActionOf } from '../domain/complaint/actions.js'
import type { Complaint } from '../domain/complaint/complaint.js'
import { decide } from '../domain/complaint/decide.js'
import { leadOf, type Joining, type RelationKind } from '../domain/complaint/relations.js'
import type { Placed } from '../domain/complaint/together.js'
import { facetsOf, isVisible } from '../domain/complaint/visibility.js'
import type { Stage } from '../domain/complaint/vocabulary.js'
import { NotFound } from '../domain/errors.js'
import type { PlainDate } from '../domain/time/dates.js'
import { readPage } from '../web/lists.js'
import { Cursors, type Page } from '../web/paging.js'
import { caseIn } from './cases-in.js'
import type { Asked } from './acts/deciding.service.js'
import type { WhichComplaint } from './reference.js'
import { RelationsRepository, type RelatedRow } from './relations.repository.js'
import { StreamsRepository, type Stored } from './record/streams.repository.js'
import type { Looking } from './who.js'

/** How the other stands to this complaint: it is named here, it names this one, or both are about what happened online. */
export type Tie =
  | {
      readonly kind: RelationKind
      readonly said: 'here' | 'there'
      readonly reason: string
      readonly on: PlainDate
    }
  | { readonly kind: 'sameIncident' }

export interface RelatedCase {
  readonly number: number
  readonly subjectName: string
  readonly stage: Stage
  readonly isPaused: boolean
  /** The case of this complaint with which it can be decided by one act: about the same councillor, at the same stage. */
  readonly togetherWith: number | null
}

export interface Related {
  readonly reference: string
  readonly version: number
  readonly receivedOn: PlainDate
  readonly ties: readonly Tie[]
  readonly cases: readonly RelatedCase[]
}

interface RelatedQuery {
  readonly size: number
  readonly after?: string | undefined
  readonly before?: string | undefined
}

/** The largest number of followers to which one act extends. */
export const mostFollowers = 100

@Injectable()
export class RelationsService {
  constructor(
    private readonly streams: StreamsRepository,
    private readonly relations: RelationsRepository,
    private readonly cursors: Cursors,
  ) {}

  /** Only complaints of which the viewer may see a case, and of those only the cases that they may see. */
  async related({ reference }: WhichComplaint, viewer: Looking, query: RelatedQuery): Promise<Page<Related>> {
    const complaint = await this.seen(reference, viewer)
    const { items, ...pages } = await readPage(this.cursors, query, {
      name: `related to ${complaint.id} for ${viewer.party} ${viewer.person ?? ''}`,
      filters: {},
      position: z.tuple([z.uuid()]),
      at: ({ id }: RelatedRow): [string] => [id],
      read: (slice) => this.relations.related(complaint, viewer, slice),
    })
    return { ...pages, items: items.map((row) => relatedTo(complaint, row, viewer)) }
  }

  /** Those that follow this complaint as their lead, the earliest first. */
  async followers({ reference }: WhichComplaint, viewer: Looking): Promise<readonly Related[]> {
    const complaint = await this.seen(reference, viewer)
    const rows = await this.relations.related(complaint, viewer, { size: mostFollowers }, 'followers')
    return rows.slice(0, mostFollowers).map((row) => relatedTo(complaint, row, viewer))
  }

  /** Who leads and who follows is looked at within the transaction: it may change at the same moment. */
  async relate(
    { complaint, theCase }: Placed,
    seen: number | null,
    action: ActionOf<'relate'>,
    asked: Asked,
    viewer: Looking,
  ): Promise<Stored> {
    let joining: Joining | undefined
    return this.streams.change(
      complaint.id,
      seen,
      asked.made,
      (current) =>
        decide(current, caseIn(current, theCase.id), joining === undefined ? action : { ...action, joining }, asked.facts),
      {
        before: async (tx) => {
          if (action.relation === 'follows') joining = await this.relations.joining(tx, complaint, action.to.id, viewer)
        },
      },
    )
  }

  private async seen(reference: string, viewer: Looking): Promise<Complaint> {
    const { complaint } = await this.streams.load(viewer.authority, reference)
    if (!complaint.cases.some((theCase) => isVisible(facetsOf(complaint, theCase), viewer))) throw new NotFound('complaint')
    return complaint
  }
}

function relatedTo(complaint: Complaint, row: RelatedRow, viewer: Looking): Related {
  const here = complaint.relations.filter((one) => one.complaint === row.id)
  const there = row.relations.filter((one) => one.complaint === complaint.id)
  const isFollower = leadOf(row)?.complaint === complaint.id
  const mine = complaint.cases.filter((theCase) => isVisible(facetsOf(complaint, theCase), viewer))
  return {
    reference: row.reference,
    version: row.version,
    receivedOn: row.receivedOn,
    ties: [
      ...here.map(({ kind, reason, on }): Tie => ({ kind, said: 'here', reason, on })),
      ...there.map(({ kind, reason, on }): Tie => ({ kind, said: 'there', reason, on })),
      ...(row.isOfSameIncident ? [{ kind: 'sameIncident' } as const] : []),
    ],
    cases: row.cases.map(({ subjectMember, ...theirs }) => {
      const same = mine.find((one) => one.subjectMember.person === subjectMember && one.stage === theirs.stage)
      return { ...theirs, togetherWith: isFollower ? (same?.number ?? null) : null }
    }),
  }
}
