import { Injectable } from '@nestjs/common'
import type { Viewer } from '../accounts/viewer.js'
import { londonDate, yearOf, type PlainDate } from '../domain/time/dates.js'
import { endsSoon } from '../domain/time/proclaimed.js'
import { Clock } from '../platform/clock.js'
import { newId } from '../platform/ids.js'
import { goTo, show, type Shown } from '../web/answers.js'
import type { FormBody } from '../web/form-body.js'
import { freshForm, submit, type FormState } from '../web/forms.js'
import type { YearOfBankHolidays } from './bank-holiday.js'
import { CalendarService } from './calendar.service.js'
import { bankHolidayForm } from './forms.js'

export interface YearAsked {
  readonly year?: number | undefined
  /** The day that has just been added. */
  readonly added?: PlainDate | undefined
}

@Injectable()
export class CalendarPagesService {
  constructor(
    private readonly calendar: CalendarService,
    private readonly clock: Clock,
  ) {}

  /** This year instead of one that is not known. */
  async year({ year: asked, added }: YearAsked, viewer: Viewer, form: FormState = freshForm()): Promise<Shown> {
    const calendar = await this.calendar.current()
    const isKnown = asked !== undefined && asked >= calendar.firstYear && asked <= calendar.lastYear
    const ofYear = await this.calendar.ofYear(isKnown ? asked : undefined)
    return show('calendar/pages/bank-holidays', {
      ...ofYear,
      ...neighbours(ofYear),
      items: ofYear.items.map((item) => ({ ...item, addedAt: item.proclaimed && new Date(item.proclaimed.addedAt) })),
      endsSoon: endsSoon(calendar, londonDate(this.clock.now())),
      added: ofYear.items.find(({ day, proclaimed }) => day === added && proclaimed !== null),
      mayAdd: viewer.party === 'administrator',
      form,
    })
  }

  add(body: FormBody, viewer: Viewer) {
    return submit(
      bankHolidayForm,
      body,
      async ({ day, name }) => {
        await this.calendar.add({ day, name }, { caller: viewer.account, key: newId(this.clock.now()) })
        return goTo(`/staff/bank-holidays?year=${yearOf(day)}&added=${day}`)
      },
      (form) => this.year({}, viewer, form),
    )
  }
}

const neighbours = ({ year, firstYear, lastYear }: YearOfBankHolidays) => ({
  yearBefore: year > firstYear ? year - 1 : undefined,
  yearAfter: year < lastYear ? year + 1 : undefined,
})
