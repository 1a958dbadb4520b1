import { Injectable } from '@nestjs/common'
import { londonDate } from '../domain/time/dates.js'
import { AuthoritiesService } from './authorities.service.js'
import { Clock } from '../platform/clock.js'
import { Look } from '../web/look.js'
import { largestPage } from '../web/paging.js'

export type Authority = Awaited<ReturnType<AuthoritiesService['get']>>

/** The council that this installation serves, and the councils in its area. */
@Injectable()
export class DecidingCouncilService {
  constructor(
    private readonly authorities: AuthoritiesService,
    private readonly look: Look,
    private readonly clock: Clock,
  ) {}

  /** The principal authority that bears the council's name, or else the first that has recorded its arrangements; undefined before any is entered. */
  async find(): Promise<Authority | undefined> {
    const principals = (await this.everyAuthority()).filter(({ principal }) => principal === null)
    const named = principals.find(({ name }) => name === this.look.council)
    if (named) return named
    const today = londonDate(this.clock.now())
    for (const authority of principals) if (await this.authorities.arrangementsInForce(authority.id, today)) return authority
    return undefined
  }

  /** An authority and the parishes whose cases it decides, itself first. */
  async area(id: string): Promise<readonly Authority[]> {
    return [await this.authorities.get(id), ...(await this.everyAuthority(id))]
  }

  private async everyAuthority(principal?: string): Promise<readonly Authority[]> {
    const found: Authority[] = []
    for (let after: string | undefined, isMore = true; isMore; isMore = after !== undefined) {
      const page = await this.authorities.list({
        size: largestPage,
        ...(principal ? { principal } : {}),
        ...(after ? { after } : {}),
      })
      found.push(...page.items)
      after = page.next
    }
    return found
  }
}
