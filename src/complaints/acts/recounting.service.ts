import { Injectable, type OnModuleInit } from '@nestjs/common'
import { CalendarService } from '../../calendar/calendar.service.js'
import { isTouchedBy, type BankHoliday } from '../../domain/complaint/clocks.js'
import type { Complaint } from '../../domain/complaint/complaint.js'
import { decide, type NonEmpty } from '../../domain/complaint/decide.js'
import type { Actor, ComplaintEvent } from '../../domain/complaint/events.js'
import type { Facts } from '../../domain/complaint/facts.js'
import { DecidingFacts } from './deciding-facts.service.js'
import { caseIn } from '../complaints.service.js'
import { StreamsRepository } from '../record/streams.repository.js'

const theProgram: Actor = { party: 'program', account: null, person: null, name: 'The calendar' }

/** When a bank holiday is proclaimed, the running deadlines that count across it move, or say why they stay. Doing it twice changes nothing. */
@Injectable()
export class RecountingService implements OnModuleInit {
  constructor(
    private readonly calendar: CalendarService,
    private readonly streams: StreamsRepository,
    private readonly decidingFacts: DecidingFacts,
  ) {}

  onModuleInit(): void {
    this.calendar.onAdded((holiday) => this.recount(holiday))
  }

  /** Each case is an act of its own: what fails in one keeps none of the others from being counted, and is tried again with the day. */
  private async recount(holiday: BankHoliday): Promise<void> {
    const { facts, now } = await this.decidingFacts.gather(theProgram, [])
    const made = { action: 'recountForBankHoliday', actor: theProgram, at: now } as const
    const failures: string[] = []
    for await (const caseId of this.touched(holiday))
      try {
        const { complaint } = await this.streams.loadByCase(caseId)
        await this.streams.change(complaint.id, complaint.version, made, (current) => recounted(current, caseId, holiday, facts))
      } catch (error) {
        failures.push(`case ${caseId}: ${String(error)}`)
      }
    if (failures.length > 0) throw new Error(failures.join('; '))
  }

  private async *touched({ day }: BankHoliday): AsyncGenerator<string> {
    for await (const stored of this.streams.withClocksAcross(day))
      for (const { id, clocks } of stored.cases) if (clocks.some((clock) => isTouchedBy(clock, day))) yield id
  }
}

const recounted = (complaint: Complaint, caseId: string, { day, name }: BankHoliday, facts: Facts): NonEmpty<ComplaintEvent> =>
  decide(complaint, caseIn(complaint, caseId), { kind: 'recountForBankHoliday', on: facts.today, day, name }, facts)
