import { Injectable } from '@nestjs/common'
import { z } from 'zod'
import type { Viewer } from '../accounts/viewer.js'
import type { Arrangements } from '../domain/complaint/arrangements.js'
import { InvalidInput, NotFound, Refused } from '../domain/errors.js'
import { addMonths, isAfter, londonDate, type PlainDate } from '../domain/time/dates.js'
import { Clock } from '../platform/clock.js'
import { Creations } from '../platform/creations.js'
import { newId } from '../platform/ids.js'
import { readPage } from '../web/lists.js'
import { Cursors, type Page } from '../web/paging.js'
import { recordedAnswer, type ArrangementsBody, type ArrangementsQuery, type Recorded } from './arrangements.js'
import { ArrangementsRepository } from './arrangements.repository.js'
import { AuthoritiesService } from './authorities.service.js'
import { decidedByAnother } from './authority.js'
import { regimesOn } from './legislation.js'

export { modelArrangements } from './example-arrangements.js'

/** Dated records that are only ever added to. A complaint keeps a copy of those it began under, so none recorded later changes it. */
@Injectable()
export class ArrangementsService {
  constructor(
    private readonly authorities: AuthoritiesService,
    private readonly arrangements: ArrangementsRepository,
    private readonly creations: Creations,
    private readonly cursors: Cursors,
    private readonly clock: Clock,
  ) {}

  list(authority: string, query: ArrangementsQuery): Promise<Page<Recorded>> {
    return readPage(this.cursors, query, {
      name: 'arrangements',
      filters: { authority },
      position: z.tuple([z.string()]),
      at: ({ from }): [string] => [from],
      read: (slice) => this.arrangements.page(authority, slice),
    })
  }

  /** Of a principal authority its own; of a parish those of its principal authority. */
  find(authority: string, on: PlainDate = this.today()): Promise<Arrangements | undefined> {
    return this.arrangements.inForce(authority, on)
  }

  async inForce(authority: string, on?: PlainDate): Promise<Arrangements> {
    const found = await this.find(authority, on)
    if (found === undefined) throw new NotFound('record of arrangements')
    return found
  }

  /** LA 2011 s28(6): arrangements are the principal authority's; a parish has none of its own to record. */
  async record(authority: string, body: ArrangementsBody, key: string, viewer: Viewer): Promise<Recorded> {
    await this.authorities.requireArea(viewer, authority)
    const { tier } = await this.authorities.get(authority)
    if (decidedByAnother(tier))
      throw new Refused(['a parish or town council has no arrangements of its own: record them for its principal authority'])
    this.refuseFarAhead(body.from)
    const creation = { caller: viewer.account, key, what: `arrangements of ${authority}`, body }
    return this.creations.once(creation, recordedAnswer, async (tx) => {
      const id = newId(this.clock.now())
      await this.arrangements.add(authority, id, body, tx)
      return this.arrangements.get(id, tx)
    })
  }

  async regimes() {
    return regimesOn(this.today(), await this.arrangements.legislation())
  }

  /** A record cannot be taken back: a year that is mistyped would stand in the way for ever. */
  private refuseFarAhead(from: PlainDate): void {
    if (isAfter(from, addMonths(this.today(), 12)))
      throw new InvalidInput([{ pointer: '/from', message: 'The date from which they apply must be within a year from today' }])
  }

  private today(): PlainDate {
    return londonDate(this.clock.now())
  }
}
