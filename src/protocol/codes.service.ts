import { Injectable } from '@nestjs/common'
import { z } from 'zod'
import type { Viewer } from '../accounts/viewer.js'
import { NotFound } from '../domain/errors.js'
import { londonDate, type PlainDate } from '../domain/time/dates.js'
import { AuthoritiesService } from '../people/authorities.service.js'
import { Clock } from '../platform/clock.js'
import { Creations } from '../platform/creations.js'
import { newId } from '../platform/ids.js'
import { readPage } from '../web/lists.js'
import { Cursors, type Page } from '../web/paging.js'
import { AdoptionsRepository } from './adoptions.repository.js'
import {
  codeAnswer,
  codeVersionAnswer,
  type Code,
  type CodeBody,
  type CodesQuery,
  type CodeVersion,
  type CodeVersionBody,
  type CodeVersionsQuery,
  type InForceQuery,
  type StoredProvision,
} from './code.js'
import { CodesRepository } from './codes.repository.js'
import type { AdoptionBody } from './version.js'

@Injectable()
export class CodesService {
  constructor(
    private readonly codes: CodesRepository,
    private readonly adoptions: AdoptionsRepository,
    private readonly authorities: AuthoritiesService,
    private readonly creations: Creations,
    private readonly cursors: Cursors,
    private readonly clock: Clock,
  ) {}

  list(query: CodesQuery): Promise<Page<Code>> {
    const { authority } = query
    return readPage(this.cursors, query, {
      name: 'codes',
      filters: { authority },
      position: z.tuple([z.string(), z.string()]),
      at: ({ title, id }): [string, string] => [title, id],
      read: (slice) => this.codes.page(authority, slice),
    })
  }

  get(id: string): Promise<Code> {
    return this.codes.get(id)
  }

  async add(body: CodeBody, key: string, viewer: Viewer): Promise<Code> {
    await this.authorities.requireArea(viewer, body.authority)
    return this.creations.once({ caller: viewer.account, key, what: 'code', body }, codeAnswer, async (tx) => {
      const code = { ...body, id: newId(this.clock.now()) }
      await this.codes.add(code, tx)
      return code
    })
  }

  versions(code: string, query: CodeVersionsQuery): Promise<Page<CodeVersion>> {
    return readPage(this.cursors, query, {
      name: 'code versions',
      filters: { code },
      position: z.tuple([z.string()]),
      at: ({ id }): [string] => [id],
      read: (slice) => this.codes.versions(code, slice),
    })
  }

  version(id: string): Promise<CodeVersion> {
    return this.codes.version(id)
  }

  async addVersion(code: string, body: CodeVersionBody, key: string, viewer: Viewer): Promise<CodeVersion> {
    await this.authorities.requireArea(viewer, (await this.codes.get(code)).authority)
    const creation = { caller: viewer.account, key, what: `version of ${code}`, body }
    return this.creations.once(creation, codeVersionAnswer, async (tx) => {
      const createdAt = this.clock.now()
      const id = newId(createdAt)
      const provisions = body.provisions.map((provision) => ({ ...provision, id: newId(createdAt) }))
      await this.codes.addVersion({ ...body, id, code, createdAt, provisions }, tx)
      return this.codes.version(id, tx)
    })
  }

  /** In force from the day of adoption where no later day is given. @throws Refused in the words of the rule that stands in the way. */
  async adopt(id: string, { adoptedOn, inForceFrom = adoptedOn }: AdoptionBody, viewer: Viewer): Promise<CodeVersion> {
    const { authority } = await this.codes.version(id)
    await this.authorities.requireArea(viewer, authority)
    await this.adoptions.adopt('code', authority, { version: id, adoptedOn, inForceFrom }, londonDate(this.clock.now()))
    return this.codes.version(id)
  }

  /** A parish's own Code, if its adoption is recorded: the Code of its principal authority does not bind its members. */
  inForce(authority: string, on: PlainDate): Promise<CodeVersion | undefined> {
    return this.codes.inForce(authority, on)
  }

  async inForceOrNotFound(authority: string, { on = londonDate(this.clock.now()) }: InForceQuery): Promise<CodeVersion> {
    const found = await this.inForce(authority, on)
    if (found === undefined) throw new NotFound('Code of Conduct in force on that day')
    return found
  }

  /** The words of provisions, for notices. */
  provisionTexts(ids: readonly string[]): Promise<StoredProvision[]> {
    return this.codes.provisions(ids)
  }
}
