import { Injectable } from '@nestjs/common'
import { z } from 'zod'
import type { Viewer } from '../accounts/viewer.js'
import type { CodeInForce, ProtocolInForce } from '../domain/complaint/facts.js'
import { NotFound, Refused } from '../domain/errors.js'
import type { Clause } from '../domain/protocol/clauses.js'
import { compareVersions } from '../domain/protocol/redline.js'
import { londonDate, type PlainDate } from '../domain/time/dates.js'
import { AuthoritiesService } from '../people/authorities.service.js'
import { Clock } from '../platform/clock.js'
import { Creations } from '../platform/creations.js'
import { newId } from '../platform/ids.js'
import { readPage } from '../web/lists.js'
import { Cursors, type Page } from '../web/paging.js'
import { AdoptionsRepository } from './adoptions.repository.js'
import type { InForceQuery } from './code.js'
import { LawRepository, type Law } from './law.repository.js'
import { readText } from './protocol-text.js'
import {
  protocolVersionAnswer,
  type Comparison,
  type ProtocolVersion,
  type ProtocolVersionBody,
  type ProtocolVersionsQuery,
  type VersionHead,
} from './protocol-version.js'
import { ProtocolRepository } from './protocol.repository.js'
import type { AdoptionBody } from './version.js'

@Injectable()
export class ProtocolService {
  constructor(
    private readonly protocols: ProtocolRepository,
    private readonly adoptions: AdoptionsRepository,
    private readonly laws: LawRepository,
    private readonly authorities: AuthoritiesService,
    private readonly creations: Creations,
    private readonly cursors: Cursors,
    private readonly clock: Clock,
  ) {}

  list(query: ProtocolVersionsQuery): Promise<Page<VersionHead>> {
    const { authority, status } = query
    return readPage(this.cursors, query, {
      name: 'protocol versions',
      filters: { authority, status },
      position: z.tuple([z.string()]),
      at: ({ id }): [string] => [id],
      read: (slice) => this.protocols.page({ authority, status }, slice),
    })
  }

  get(id: string): Promise<ProtocolVersion> {
    return this.protocols.get(id)
  }

  async clauses(id: string): Promise<{ items: ProtocolVersion['clauses'] }> {
    return { items: (await this.protocols.get(id)).clauses }
  }

  async add(body: ProtocolVersionBody, key: string, viewer: Viewer): Promise<ProtocolVersion> {
    const { authority, label, status } = body
    await this.authorities.requireArea(viewer, authority)
    return this.creations.once({ caller: viewer.account, key, what: 'protocol', body }, protocolVersionAnswer, async (tx) => {
      const createdAt = this.clock.now()
      const id = newId(createdAt)
      const { text } = readText(body)
      await this.protocols.add({ id, authority, label, status, text, isComplete: true, import: null, createdAt }, tx)
      return this.protocols.get(id, tx)
    })
  }

  /** In force from the day of adoption where no later day is given. @throws Refused in the words of the rule that stands in the way. */
  async adopt(id: string, { adoptedOn, inForceFrom = adoptedOn }: AdoptionBody, viewer: Viewer): Promise<ProtocolVersion> {
    const { authority, isComplete } = await this.protocols.get(id)
    await this.authorities.requireArea(viewer, authority)
    if (!isComplete) throw new Refused(['this text is a reconstruction from traces in a report: it cannot be adopted'])
    await this.adoptions.adopt('protocol', authority, { version: id, adoptedOn, inForceFrom }, londonDate(this.clock.now()))
    return this.protocols.get(id)
  }

  /** Clause by clause, from `beforeId` to `afterId`. */
  async compare(afterId: string, beforeId: string): Promise<Comparison> {
    const [before, after] = await Promise.all([this.protocols.get(beforeId), this.protocols.get(afterId)])
    const compared = compareVersions({ clauses: clausesOf(before) }, { clauses: clausesOf(after) })
    const clauses = compared.map((change) => (change.change === 'changed' ? { ...change, parts: [...change.parts] } : change))
    return { before: headOf(before), after: headOf(after), clauses }
  }

  inForce(authority: string, on: PlainDate): Promise<ProtocolVersion | undefined> {
    return this.protocols.inForce(authority, on)
  }

  async inForceOrNotFound(authority: string, { on = londonDate(this.clock.now()) }: InForceQuery): Promise<ProtocolVersion> {
    const found = await this.inForce(authority, on)
    if (found === undefined) throw new NotFound('protocol in force on that day')
    return found
  }

  /** Every version that is or was in force, the latest first. */
  adopted(authority: string): Promise<VersionHead[]> {
    return this.protocols.adopted(authority)
  }

  lawOf(authorities: readonly string[]): Promise<Law> {
    return this.laws.lawOf(authorities)
  }

  /** LA 2011 s27(2): each authority, a parish too, adopts its own Code; undefined where none is recorded, and then the officer is told to record it. */
  async codeInForce(authority: string, on: PlainDate): Promise<CodeInForce | undefined> {
    return (await this.lawOf([authority])).codeInForce(authority, on)
  }

  async protocolInForce(authority: string, on: PlainDate): Promise<ProtocolInForce | undefined> {
    return (await this.lawOf([authority])).protocolInForce(authority, on)
  }

  /** The words of these clauses in that version, in the order of the protocol, for notices. */
  async clausesText(version: string, codes: readonly string[]): Promise<Clause[]> {
    return clausesOf(await this.protocols.get(version)).filter(({ code }) => codes.includes(code))
  }
}

const clausesOf = ({ clauses }: ProtocolVersion): Clause[] =>
  clauses.map(({ heading, ...clause }) => ({ ...clause, ...(heading === undefined ? {} : { heading }) }))

const headOf = ({ sections: _, clauses: __, ...head }: ProtocolVersion): VersionHead => head
