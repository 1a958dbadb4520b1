import { Module } from '@nestjs/common'
import { BankHolidaysApi } from './bank-holidays.api.js'
import { BankHolidaysPages } from './bank-holidays.pages.js'
import { BankHolidaysRepository } from './bank-holidays.repository.js'
import { CalendarPagesService } from './calendar-pages.service.js'
import { CalendarService } from './calendar.service.js'

@Module({
  controllers: [BankHolidaysApi, BankHolidaysPages],
  providers: [BankHolidaysRepository, CalendarPagesService, CalendarService],
  exports: [CalendarService],
})
export class CalendarModule {}
