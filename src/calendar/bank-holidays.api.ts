import { Body, Controller, Get, Post, Query } from '@nestjs/common'
import { ApiTags } from '@nestjs/swagger'
import { For } from '../accounts/permissions.js'
import { Viewer } from '../accounts/viewer.js'
import { Answers } from '../web/answers-with.js'
import { IdempotencyKey } from '../web/versions.js'
import {
  bankHolidayAnswer,
  bankHolidayBody,
  readers,
  yearAnswer,
  yearQuery,
  type BankHolidayBody,
  type YearQuery,
} from './bank-holiday.js'
import { CalendarService } from './calendar.service.js'

@ApiTags('Bank holidays')
@Controller('api/v1/bank-holidays')
@For(...readers)
export class BankHolidaysApi {
  constructor(private readonly calendar: CalendarService) {}

  @Get()
  @Answers(yearAnswer, {
    does: 'The bank holidays of a year in England, by law and by later proclamation; of this year where none is named',
  })
  ofYear(@Query({ schema: yearQuery }) { year }: YearQuery) {
    return this.calendar.ofYear(year)
  }

  @Post()
  @For('administrator')
  @Answers(bankHolidayAnswer, {
    does: 'Add a proclaimed bank holiday, for good: not a weekend, nor a day more than 31 days ago. Deadlines of open cases are counted again',
    status: 201,
    means: 'Entered',
  })
  add(@Body({ schema: bankHolidayBody }) body: BankHolidayBody, @IdempotencyKey() key: string, @Viewer() { account }: Viewer) {
    return this.calendar.add(body, { caller: account, key })
  }
}
