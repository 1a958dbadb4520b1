import { Body, Controller, Get, Post, Query } from '@nestjs/common'
import { z } from 'zod'
import { For } from '../accounts/permissions.js'
import { Viewer } from '../accounts/viewer.js'
import { ForPeople } from '../web/answers.js'
import type { FormBody } from '../web/form-body.js'
import { day } from '../web/schemas.js'
import { readers } from './bank-holiday.js'
import { CalendarPagesService } from './calendar-pages.service.js'

const pageQuery = z.object({
  year: z.coerce.number().int().optional().catch(undefined),
  added: day().optional().catch(undefined),
})

@For(...readers)
@Controller('staff/bank-holidays')
export class BankHolidaysPages {
  constructor(private readonly pages: CalendarPagesService) {}

  @Get()
  @ForPeople()
  year(@Query({ schema: pageQuery }) query: z.infer<typeof pageQuery>, @Viewer() viewer: Viewer) {
    return this.pages.year(query, viewer)
  }

  @Post()
  @For('administrator')
  @ForPeople()
  add(@Body() body: FormBody, @Viewer() viewer: Viewer) {
    return this.pages.add(body, viewer)
  }
}
