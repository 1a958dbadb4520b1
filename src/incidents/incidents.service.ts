import { Injectable } from '@nestjs/common'
import { z } from 'zod'
import type { Viewer } from '../accounts/viewer.js'
import { InvalidInput, NotFound } from '../domain/errors.js'
import { isAfter, isBefore, londonDate } from '../domain/time/dates.js'
import { Clock } from '../platform/clock.js'
import { Creations } from '../platform/creations.js'
import { newId } from '../platform/ids.js'
import type { Transaction } from '../platform/transaction.js'
import { readPage } from '../web/lists.js'
import { Cursors, type Page } from '../web/paging.js'
import {
  incidentAnswer,
  type ByIdAndPost,
  type Incident,
  type IncidentBody,
  type IncidentsQuery,
  type PostBody,
  type PostStateBody,
} from './incident.js'
import { IncidentsRepository } from './incidents.repository.js'

@Injectable()
export class IncidentsService {
  constructor(
    private readonly incidents: IncidentsRepository,
    private readonly creations: Creations,
    private readonly cursors: Cursors,
    private readonly clock: Clock,
  ) {}

  list(query: IncidentsQuery, { authority }: Viewer): Promise<Page<Incident>> {
    const filters = { authority, platform: query.platform }
    return readPage(this.cursors, query, {
      name: 'incidents',
      filters,
      position: z.tuple([z.string()]),
      at: ({ id }): [string] => [id],
      read: (slice) => this.incidents.page(filters, slice),
    })
  }

  /** Another authority's incidents do not exist for the viewer. */
  async get(id: string, { authority }: Viewer, tx?: Transaction): Promise<Incident> {
    const found = await this.incidents.get(id, tx)
    if (found.authority !== authority) throw new NotFound('incident')
    return found
  }

  /** Which of these incidents and posts are on record with the authority. */
  async known(authority: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
    return new Set(ids.length === 0 ? [] : await this.incidents.known(authority, ids))
  }

  add(body: IncidentBody, key: string, viewer: Viewer): Promise<Incident> {
    return this.creations.once({ caller: viewer.account, key, what: 'incident', body }, incidentAnswer, (tx) =>
      this.record(viewer.authority, body, tx),
    )
  }

  /** Within a transaction of the caller's: what happened online and the complaint about it are recorded together. */
  async record(authority: string, { summary, posts }: IncidentBody, tx: Transaction): Promise<Incident> {
    const now = this.clock.now()
    posts.forEach((post, at) => {
      this.refuseFuture(post, `/posts/${at}`)
    })
    const id = newId(now)
    await this.incidents.add({ id, authority, summary }, now, tx)
    for (const post of posts) await this.incidents.addPost(newId(now), id, post, tx)
    return this.incidents.get(id, tx)
  }

  addPost(incident: string, body: PostBody, key: string, viewer: Viewer): Promise<Incident> {
    this.refuseFuture(body, '')
    const creation = { caller: viewer.account, key, what: `post of ${incident}`, body }
    return this.creations.once(creation, incidentAnswer, async (tx) => {
      await this.get(incident, viewer, tx)
      await this.incidents.addPost(newId(this.clock.now()), incident, body, tx)
      return this.incidents.get(incident, tx)
    })
  }

  async setPostState({ id, post }: ByIdAndPost, body: PostStateBody, viewer: Viewer): Promise<Incident> {
    const { posts } = await this.get(id, viewer)
    const deletedOn = body.isLive ? undefined : body.deletedOn
    const postedOn = posts.find((known) => known.id === post)?.postedOn ?? undefined
    this.refuseFuture({ postedOn, deletedOn }, '')
    if (postedOn !== undefined && deletedOn !== undefined && isBefore(deletedOn, postedOn))
      throw new InvalidInput([{ pointer: '/deletedOn', message: 'must not be before the day of the post' }])
    await this.incidents.setState(id, post, body.isLive, deletedOn)
    return this.incidents.get(id)
  }

  private refuseFuture({ postedOn, deletedOn }: Pick<PostBody, 'postedOn' | 'deletedOn'>, pointer: string): void {
    const today = londonDate(this.clock.now())
    const fields = Object.entries({ postedOn, deletedOn }).flatMap(([name, day]) =>
      day !== undefined && isAfter(day, today) ? [{ pointer: `${pointer}/${name}`, message: 'must not be in the future' }] : [],
    )
    if (fields.length > 0) throw new InvalidInput(fields)
  }
}
