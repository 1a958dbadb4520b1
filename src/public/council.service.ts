import { Injectable } from '@nestjs/common'
import { NotFound } from '../domain/errors.js'
import { londonDate } from '../domain/time/dates.js'
import { AuthoritiesService } from '../people/authorities.service.js'
import { PeopleService } from '../people/people.service.js'
import { Clock } from '../platform/clock.js'
import { Look } from '../web/look.js'
import { largestPage, type Page } from '../web/paging.js'

type Authority = Awaited<ReturnType<AuthoritiesService['get']>>

/** Someone a complaint may be about, in the capacity of one council. */
export interface Councillor {
  readonly person: string
  readonly authority: string
  readonly name: string
  readonly authorityName: string
  readonly isInOffice: boolean
}

/** The council that this installation serves, and whom it decides about. */
@Injectable()
export class CouncilService {
  constructor(
    private readonly authorities: AuthoritiesService,
    private readonly people: PeopleService,
    private readonly look: Look,
    private readonly clock: Clock,
  ) {}

  /** The principal authority that bears the council's name, or else the first that has recorded its arrangements. */
  async deciding(): Promise<Authority> {
    const principals = (await this.register()).filter(({ principal }) => principal === null)
    const named = principals.find(({ name }) => name === this.look.council)
    if (named) return named
    for (const authority of principals)
      if (await this.authorities.arrangementsInForce(authority.id, londonDate(this.clock.now()))) return authority
    throw new NotFound('council that takes complaints here')
  }

  /** LA 2011 s28(9): a principal authority decides about its own members and those of the parishes in its area; former ones too. */
  async councillors(): Promise<readonly Councillor[]> {
    const { id: council } = await this.deciding()
    const area = new Set((await this.register()).filter(({ id, principal }) => (principal ?? id) === council).map(({ id }) => id))
    const today = londonDate(this.clock.now())
    const everyone = await everyPage((page) => this.people.councillors(page))
    return everyone.flatMap(({ id, name, terms }) => {
      const sits = terms.filter(({ office, authority }) => isMember(office) && area.has(authority))
      return [...new Map(sits.map((term) => [term.authority, term])).values()].map(({ authority, authorityName }) => ({
        person: id,
        authority,
        name,
        authorityName,
        isInOffice: sits.some((term) => term.authority === authority && (term.to === null || term.to > today)),
      }))
    })
  }

  private register(): Promise<readonly Authority[]> {
    return everyPage((page) => this.authorities.list(page))
  }
}

const isMember = (office: string): boolean => office === 'councillor' || office === 'coOptedMember'

async function everyPage<Row>(read: (page: { size: number; after?: string }) => Promise<Page<Row>>): Promise<readonly Row[]> {
  const rows: Row[] = []
  let after: string | undefined
  do {
    const page = await read({ size: largestPage, ...(after === undefined ? {} : { after }) })
    rows.push(...page.items)
    after = page.next
  } while (after !== undefined)
  return rows
}
