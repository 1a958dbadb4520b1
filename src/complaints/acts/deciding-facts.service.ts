import { Injectable } from '@nestjs/common'
import type { Actor } from '../../domain/complaint/events.js'
import type { Facts } from '../../domain/complaint/facts.js'
import { CalendarService } from '../../calendar/calendar.service.js'
import { londonDate } from '../../domain/time/dates.js'
import { Clock } from '../../platform/clock.js'
import { newId } from '../../platform/ids.js'
import { ProtocolService } from '../../protocol/protocol.service.js'

/** Gathers what deciding needs to know of the world, so that deciding itself asks for nothing. */
@Injectable()
export class DecidingFacts {
  constructor(
    private readonly protocol: ProtocolService,
    private readonly calendar: CalendarService,
    private readonly clock: Clock,
  ) {}

  async gather(actor: Actor, authorities: readonly string[]): Promise<{ facts: Facts; now: Date }> {
    const now = this.clock.now()
    const [law, calendar] = await Promise.all([this.protocol.lawOf([...new Set(authorities)]), this.calendar.current()])
    const facts = { today: londonDate(now), actor, calendar, newId: () => newId(now), ...law }
    return { facts, now }
  }
}
