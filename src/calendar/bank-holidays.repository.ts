import { Injectable } from '@nestjs/common'
import { Refused } from '../domain/errors.js'
import type { PlainDate } from '../domain/time/dates.js'
import type { ProclaimedHoliday } from '../domain/time/proclaimed.js'
import { inWords } from '../platform/constraints.js'
import { PrismaService } from '../platform/prisma.service.js'
import type { Transaction } from '../platform/transaction.js'

export interface EnteredHoliday extends ProclaimedHoliday {
  readonly addedBy: string
  readonly addedAt: Date
  readonly recountedAt: Date | null
}

@Injectable()
export class BankHolidaysRepository {
  constructor(private readonly prisma: PrismaService) {}

  all(reader: Transaction = this.prisma): Promise<ProclaimedHoliday[]> {
    return reader.$queryRaw`SELECT day::text, name FROM bank_holiday ORDER BY day`
  }

  /** With the names of those who entered them. */
  entered(from: PlainDate, to: PlainDate): Promise<EnteredHoliday[]> {
    return this.prisma.$queryRaw`
      SELECT h.day::text, h.name, p.name AS "addedBy", h.added_at AS "addedAt", h.recounted_at AS "recountedAt"
      FROM bank_holiday h JOIN account a ON a.id = h.added_by JOIN person p ON p.id = a.person_id
      WHERE h.day BETWEEN ${from}::date AND ${to}::date ORDER BY h.day`
  }

  /** @param account of the one who enters it */
  async add({ day, name }: ProclaimedHoliday, account: string, now: Date, tx: Transaction): Promise<void> {
    const adding = tx.$executeRaw`
      INSERT INTO bank_holiday (day, name, added_by, added_at) VALUES (${day}::date, ${name}, ${account}::uuid, ${now})`
    await inWords(adding, { duplicate: new Refused(['someone else has just entered this day']) })
  }

  /**
   * Those with which deadlines have not been counted again to the end. An act that was under way when the day was entered may still have
   * counted without it: so a count that began within a minute, longer than any act takes, is not the last.
   */
  toRecount(): Promise<ProclaimedHoliday[]> {
    return this.prisma.$queryRaw`
      SELECT day::text, name FROM bank_holiday
      WHERE recounted_at IS NULL OR recounted_at < added_at + interval '1 minute' ORDER BY day`
  }

  async recounted(day: PlainDate, began: Date): Promise<void> {
    await this.prisma.$executeRaw`
      UPDATE bank_holiday SET recounted_at = greatest(recounted_at, ${began}) WHERE day = ${day}::date`
  }
}
