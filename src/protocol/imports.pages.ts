import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common'
import { z } from 'zod'
import { For } from '../accounts/permissions.js'
import { Viewer } from '../accounts/viewer.js'
import { ForPeople } from '../web/answers.js'
import type { FormBody } from '../web/form-body.js'
import { id } from '../web/schemas.js'
import { byId, type ById } from './code.js'
import { ImportsPagesService } from './imports-pages.service.js'
import { recordKeepers } from './officers.js'

const newQuery = z.object({ council: id().optional().catch(undefined) })

@For(...recordKeepers)
@Controller('staff/protocol/imports')
export class ImportsPages {
  constructor(private readonly pages: ImportsPagesService) {}

  @Get('new')
  @ForPeople()
  form(@Query({ schema: newQuery }) { council }: z.infer<typeof newQuery>, @Viewer() viewer: Viewer) {
    return this.pages.form(viewer, undefined, council)
  }

  @Post('new')
  @ForPeople()
  send(@Body() body: FormBody, @Viewer() viewer: Viewer) {
    return this.pages.send(body, viewer)
  }

  @Get(':id')
  @ForPeople()
  found(@Param({ schema: byId }) { id: report }: ById, @Viewer() viewer: Viewer) {
    return this.pages.found(report, viewer)
  }
}
