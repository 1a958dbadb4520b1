import { Injectable } from '@nestjs/common'
import { z } from 'zod'
import type { Viewer } from '../domain/complaint/visibility.js'
import { keysOf, stages } from '../domain/complaint/vocabulary.js'
import { platforms } from '../domain/complaint/conduct.js'
import { endOfWeek, londonDate } from '../domain/time/dates.js'
import { Clock } from '../platform/clock.js'
import { readPage } from '../web/lists.js'
import { Cursors, pageQuery, type Page } from '../web/paging.js'
import { day, id, line } from '../web/schemas.js'
import { clauseCode } from './acts/action-parts.js'
import {
  caseSorts,
  ComplaintsRepository,
  positionOf,
  type CaseCounts,
  type CaseFilter,
  type ListedCase,
} from './complaints.repository.js'

export const casesQuery = z.strictObject({
  ...pageQuery,
  sort: z.enum(caseSorts).default('receivedOn'),
  stage: z.enum(keysOf(stages)).optional(),
  open: z.enum(['true', 'false']).optional(),
  clause: clauseCode.optional(),
  provision: line(20).optional(),
  platform: z.enum(keysOf(platforms)).optional(),
  subjectMember: id().optional(),
  memberAuthority: id().optional(),
  dueFrom: day().optional(),
  dueBefore: day().optional(),
  paused: z.enum(['true', 'false']).optional(),
  q: line(200).optional(),
})
export type CasesQuery = z.infer<typeof casesQuery>

const position = z.tuple([z.string(), z.uuid()])

@Injectable()
export class CaseListsService {
  constructor(
    private readonly complaints: ComplaintsRepository,
    private readonly cursors: Cursors,
    private readonly clock: Clock,
  ) {}

  list(viewer: Viewer, query: CasesQuery): Promise<Page<ListedCase>> {
    const { sort, open, paused, q, size, after, before, ...rest } = query
    const filter: CaseFilter = { ...rest, words: q, isOpen: saidOf(open), isPaused: saidOf(paused) }
    return readPage(
      this.cursors,
      { size, after, before },
      {
        name: `cases of ${viewer.party} ${viewer.person ?? ''} by ${sort}`,
        filters: { ...filter },
        position,
        at: (row) => positionOf(row, sort),
        read: (slice) => this.complaints.list(viewer, filter, sort, slice),
      },
    )
  }

  async counts(viewer: Viewer): Promise<CaseCounts> {
    const today = londonDate(this.clock.now())
    return this.complaints.countBy(viewer, today, endOfWeek(today))
  }
}

const saidOf = (answer: 'true' | 'false' | undefined): boolean | undefined =>
  answer === undefined ? undefined : answer === 'true'
