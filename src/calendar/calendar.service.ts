import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common'
import { InvalidInput, NotFound } from '../domain/errors.js'
import { bankHolidaysOfEngland } from '../domain/time/bank-holidays-england.js'
import { londonDate, parsePlainDate, yearOf, type PlainDate } from '../domain/time/dates.js'
import { calendarNamed, requireProclaimable, withProclaimed, type ProclaimedHoliday } from '../domain/time/proclaimed.js'
import type { Calendar } from '../domain/time/working-days.js'
import { Clock } from '../platform/clock.js'
import { Creations, type Creating } from '../platform/creations.js'
import { bankHolidayBody, type BankHoliday, type BankHolidayBody, type YearOfBankHolidays } from './bank-holiday.js'
import { BankHolidaysRepository, type EnteredHoliday } from './bank-holidays.repository.js'

type Listener = (holiday: ProclaimedHoliday) => Promise<void>

const retryAfter = 60_000

/** The bank holidays that the program knows, with those proclaimed since. Read anew each time: another instance may have added one. */
@Injectable()
export class CalendarService implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('CalendarService')
  private readonly listeners: Listener[] = []
  private recounting = Promise.resolve()
  private retrying: NodeJS.Timeout | undefined

  constructor(
    private readonly holidays: BankHolidaysRepository,
    private readonly creations: Creations,
    private readonly clock: Clock,
  ) {}

  /** By which deadlines are counted today. */
  async current(): Promise<Calendar> {
    return withProclaimed(bankHolidaysOfEngland, await this.holidays.all())
  }

  /** By each of these names, what was counted by it. */
  async everyNamed(ids: readonly string[]): Promise<ReadonlyMap<string, Calendar>> {
    const proclaimed = await this.holidays.all()
    return new Map(ids.map((id) => [id, calendarNamed(id, bankHolidaysOfEngland, proclaimed)]))
  }

  /** This year where none is asked for. @throws InvalidInput for a year that the calendar does not know. */
  async ofYear(asked?: number): Promise<YearOfBankHolidays> {
    const { id: calendar, firstYear, lastYear, holidays } = await this.current()
    const year = asked ?? Math.min(yearOf(londonDate(this.clock.now())), lastYear)
    if (year < firstYear || year > lastYear)
      throw new InvalidInput([{ pointer: '/year', message: `must be a year from ${firstYear} to ${lastYear}` }])
    const entered = await this.holidays.entered(parsePlainDate(`${year}-01-01`), parsePlainDate(`${year}-12-31`))
    const items = [...holidays]
      .filter(([day]) => yearOf(day) === year)
      .map(([day, name]) => ({ day, name, proclaimed: proclaimedIn(entered, day) }))
    return { year, calendar, firstYear, lastYear, items }
  }

  /**
   * Entered for good, and then everyone who listens is told; where that fails, the day is entered all the same and they are told later.
   * @throws Refused with every reason why the day cannot be added.
   */
  async add(body: BankHolidayBody, { caller, key }: Creating): Promise<BankHoliday> {
    const { day, name } = await this.creations.once({ caller, key, what: 'bank holiday', body }, bankHolidayBody, async (tx) => {
      const now = this.clock.now()
      const calendar = withProclaimed(bankHolidaysOfEngland, await this.holidays.all(tx))
      requireProclaimable(body.day, calendar, londonDate(now))
      await this.holidays.add(body, caller, now, tx)
      return body
    })
    await this.recountPending()
    const proclaimed = proclaimedIn(await this.holidays.entered(day, day), day)
    if (proclaimed === null) throw new NotFound('bank holiday')
    return { day, name, proclaimed }
  }

  /**
   * Called for each day added, twice at least and as often as it failed: what it does must come to nothing where it was done before. To be
   * registered while modules begin (onModuleInit), so that what a crash left over is done at the next start.
   */
  onAdded(listener: Listener): void {
    this.listeners.push(listener)
  }

  /** Never fails: what could not be done is logged, stays to be done, and is tried again each minute. */
  recountPending(): Promise<void> {
    this.recounting = this.recounting.then(() => this.recount()).catch(this.sayFailed)
    return this.recounting
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.recountPending()
    clearInterval(this.retrying)
    this.retrying = setInterval(() => void this.recountPending(), retryAfter).unref()
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.retrying)
    await this.recounting
  }

  private async recount(): Promise<void> {
    if (this.listeners.length === 0) return
    const began = this.clock.now()
    for (const holiday of await this.holidays.toRecount()) await this.tell(holiday, began).catch(this.sayFailed)
  }

  private async tell(holiday: ProclaimedHoliday, began: Date): Promise<void> {
    for (const listener of this.listeners) await listener(holiday)
    await this.holidays.recounted(holiday.day, began)
  }

  private readonly sayFailed = (error: unknown): void => {
    this.logger.error(`Deadlines could not be counted again with a bank holiday that was added: ${String(error)}`)
  }
}

function proclaimedIn(entered: readonly EnteredHoliday[], day: PlainDate): BankHoliday['proclaimed'] {
  const found = entered.find((holiday) => holiday.day === day)
  if (found === undefined) return null
  const { addedBy, addedAt, recountedAt } = found
  return { addedBy, addedAt: addedAt.toISOString(), areDeadlinesRecounted: recountedAt !== null }
}
