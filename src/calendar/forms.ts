import { z } from 'zod'
import { dayField, mustTickField } from '../web/form-fields.js'
import { holidayName } from './bank-holiday.js'

export const bankHolidayForm = z.strictObject({
  day: dayField('the day of the bank holiday'),
  name: holidayName,
  isChecked: mustTickField('Confirm that you have checked the proclamation'),
})
