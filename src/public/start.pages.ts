import { Controller, Get } from '@nestjs/common'
import { londonDate } from '../domain/time/dates.js'
import { Clock } from '../platform/clock.js'
import { ProtocolService } from '../protocol/protocol.service.js'
import { ForPeople, show } from '../web/answers.js'
import { OpenToAll } from '../web/open.js'
import { CouncilService } from './council.service.js'

@OpenToAll()
@Controller()
export class StartPages {
  constructor(
    private readonly council: CouncilService,
    private readonly protocols: ProtocolService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ForPeople()
  async start() {
    const { id, contact } = await this.council.deciding()
    const protocol = await this.protocols.inForce(id, londonDate(this.clock.now()))
    return show('public/pages/start', { contact, protocol })
  }
}
