import { Injectable } from '@nestjs/common'
import { NotFound } from '../domain/errors.js'
import { londonDate } from '../domain/time/dates.js'
import { Clock } from '../platform/clock.js'
import { show, type Shown } from '../web/answers.js'
import { CodesService } from './codes.service.js'
import { comparedForPage } from './compared.js'
import { DecidingCouncilService } from '../people/deciding-council.service.js'
import type { VersionHead } from './protocol-version.js'
import { ProtocolService } from './protocol.service.js'
import { lastDayOf, readableSections, standingOn } from './reading.js'

/** The protocol and the Code for everybody: what was adopted, and never what is only drafted or proposed. */
@Injectable()
export class ProtocolPagesService {
  constructor(
    private readonly councils: DecidingCouncilService,
    private readonly protocols: ProtocolService,
    private readonly codes: CodesService,
    private readonly clock: Clock,
  ) {}

  async inForce(): Promise<Shown> {
    const council = await this.councils.find()
    const version = council && (await this.protocols.inForce(council.id, this.today()))
    const versions = await this.adopted(council?.id)
    return show('protocol/pages/protocol', {
      council,
      version,
      standing: 'inForce',
      sections: version && readableSections(version),
      later: versions.find(({ standing }) => standing === 'notYetInForce'),
      isOnlyOne: versions.length < 2,
    })
  }

  async versions(): Promise<Shown> {
    const council = await this.councils.find()
    return show('protocol/pages/versions', { council, versions: await this.adopted(council?.id) })
  }

  async version(id: string): Promise<Shown> {
    const council = await this.councils.find()
    const found = (await this.adopted(council?.id)).find((version) => version.id === id)
    if (!found) throw new NotFound('version of the protocol')
    const version = await this.protocols.get(id)
    return show('protocol/pages/protocol', {
      council,
      version: { ...version, lastDay: lastDayOf(version) },
      standing: found.standing,
      sections: readableSections(version),
      isOlder: true,
    })
  }

  /** Where nothing is chosen, what the last adoption changed. */
  async compare(chosen: { readonly from?: string | undefined; readonly to?: string | undefined }): Promise<Shown> {
    const council = await this.councils.find()
    const versions = await this.adopted(council?.id)
    const [to = versions[0]?.id, from = versions[1]?.id] = [chosen.to, chosen.from]
    const page = { council, versions, from, to }
    if (from === undefined || to === undefined || from === to) return show('protocol/pages/compare', page)
    if (![from, to].every((id) => versions.some((version) => version.id === id))) throw new NotFound('version of the protocol')
    const [before, after, comparison] = await Promise.all([
      this.protocols.get(from),
      this.protocols.get(to),
      this.protocols.compare(to, from),
    ])
    return show('protocol/pages/compare', { ...page, before, after, compared: comparedForPage(before, after, comparison) })
  }

  async code(): Promise<Shown> {
    const council = await this.councils.find()
    return show('protocol/pages/code', { council, version: council && (await this.codes.inForce(council.id, this.today())) })
  }

  private async adopted(authority: string | undefined) {
    const heads: readonly VersionHead[] = authority === undefined ? [] : await this.protocols.adopted(authority)
    return heads.map((head) => ({ ...head, lastDay: lastDayOf(head), standing: standingOn(head, this.today()) }))
  }

  private today() {
    return londonDate(this.clock.now())
  }
}
