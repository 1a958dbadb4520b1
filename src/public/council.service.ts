import { Injectable } from '@nestjs/common'
import { NotFound } from '../domain/errors.js'
import { londonDate } from '../domain/time/dates.js'
import { DecidingCouncilService, type Authority } from '../people/deciding-council.service.js'
import { PeopleService } from '../people/people.service.js'
import { Clock } from '../platform/clock.js'
import { largestPage, type Page } from '../web/paging.js'

/** Someone a complaint may be about, in the capacity of one council. */
export interface Councillor {
  readonly person: string
  readonly authority: string
  readonly name: string
  readonly authorityName: string
  readonly isInOffice: boolean
}

/** The council that takes complaints here, and whom they may be about. */
@Injectable()
export class CouncilService {
  constructor(
    private readonly councils: DecidingCouncilService,
    private readonly people: PeopleService,
    private readonly clock: Clock,
  ) {}

  async deciding(): Promise<Authority> {
    const council = await this.councils.find()
    if (!council) throw new NotFound('council that takes complaints here')
    return council
  }

  /** LA 2011 s28(9): a principal authority decides about its own members and those of the parishes in its area; former ones too. */
  async councillors(): Promise<readonly Councillor[]> {
    const { id: council } = await this.deciding()
    const area = new Set((await this.councils.area(council)).map(({ id }) => id))
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
