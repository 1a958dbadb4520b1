import { Injectable } from '@nestjs/common'
import { z } from 'zod'
import type { Arrangements } from '../domain/complaint/arrangements.js'
import { Forbidden, InvalidInput, NotFound } from '../domain/errors.js'
import type { PlainDate } from '../domain/time/dates.js'
import type { Viewer } from '../accounts/viewer.js'
import { Clock } from '../platform/clock.js'
import { Creations, type Creating } from '../platform/creations.js'
import { newId } from '../platform/ids.js'
import type { Transaction } from '../platform/transaction.js'
import { readPage } from '../web/lists.js'
import { Cursors, type Page } from '../web/paging.js'
import { ArrangementsRepository } from './arrangements.repository.js'
import { AuthoritiesRepository } from './authorities.repository.js'
import {
  authorityAnswer,
  decidedByAnother,
  type AuthoritiesQuery,
  type Authority,
  type AuthorityBody,
  type AuthorityChangeBody,
} from './authority.js'

@Injectable()
export class AuthoritiesService {
  constructor(
    private readonly authorities: AuthoritiesRepository,
    private readonly arrangements: ArrangementsRepository,
    private readonly creations: Creations,
    private readonly cursors: Cursors,
    private readonly clock: Clock,
  ) {}

  list(query: AuthoritiesQuery): Promise<Page<Authority>> {
    const { tier, principal, name } = query
    return readPage(this.cursors, query, {
      name: 'authorities',
      filters: { tier, principal, name },
      position: z.tuple([z.string(), z.string()]),
      at: ({ name, id }): [string, string] => [name, id],
      read: (slice) => this.authorities.page({ tier, principal, name }, slice),
    })
  }

  get(id: string): Promise<Authority> {
    return this.authorities.get(id)
  }

  /** The authority that decides cases about its members: itself, or a parish's principal. */
  async deciding(id: string): Promise<Authority> {
    const authority = await this.authorities.get(id)
    return authority.principal === null ? authority : this.authorities.get(authority.principal)
  }

  /** @throws Forbidden unless it is the authority for which the viewer acts, or a parish in its area. */
  async requireArea(viewer: Viewer, authority: string): Promise<void> {
    const { id, principal } = await this.authorities.get(authority)
    if ((principal ?? id) !== viewer.authority)
      throw new Forbidden('This is for the officers of the authority that decides its cases')
  }

  async add(body: AuthorityBody, { caller, key }: Creating): Promise<Authority> {
    await this.refuseParishAsPrincipal(body)
    return this.creations.once({ caller, key, what: 'authority', body }, authorityAnswer, async (tx) => {
      const authority = { ...body, id: newId(this.clock.now()), principal: body.principal ?? null }
      await this.authorities.add(authority, tx)
      return { ...authority, version: 1 }
    })
  }

  async change(id: string, version: number, body: AuthorityChangeBody): Promise<Authority> {
    await this.authorities.change(id, version, body)
    return this.authorities.get(id)
  }

  /** Every council of the register, by name. */
  all(tx?: Transaction): Promise<Authority[]> {
    return this.authorities.all(tx)
  }

  /** Of a principal authority its own; of a parish those of its principal authority. */
  arrangementsInForce(authority: string, on: PlainDate): Promise<Arrangements | undefined> {
    return this.arrangements.inForce(authority, on)
  }

  private async refuseParishAsPrincipal({ principal }: AuthorityBody): Promise<void> {
    if (principal === undefined) return
    const { tier } = await this.authorities.get(principal).catch(notInRegister)
    if (decidedByAnother(tier)) throw new InvalidInput([{ pointer: '/principal', message: 'must be a principal authority' }])
  }
}

const notInRegister = (error: unknown): never => {
  if (error instanceof NotFound) throw new InvalidInput([{ pointer: '/principal', message: 'is not in the register' }])
  throw error
}
