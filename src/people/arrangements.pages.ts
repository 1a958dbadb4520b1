import { Body, Controller, Get, Post, Query } from '@nestjs/common'
import { z } from 'zod'
import { For } from '../accounts/permissions.js'
import { Viewer } from '../accounts/viewer.js'
import { ForPeople } from '../web/answers.js'
import type { FormBody } from '../web/form-body.js'
import { id } from '../web/schemas.js'
import { ArrangementsPagesService, startingPoints } from './arrangements-pages.service.js'
import { keepers } from './staff.js'

const cursor = z.string().max(500).optional()
const listQuery = z.object({ after: cursor, before: cursor, recorded: id().optional().catch(undefined) })
const formQuery = z.object({ like: z.enum(startingPoints).catch('inForce') })

@For(...keepers)
@Controller('staff/arrangements')
export class ArrangementsPages {
  constructor(private readonly pages: ArrangementsPagesService) {}

  @Get()
  @ForPeople()
  list(@Query({ schema: listQuery }) query: z.infer<typeof listQuery>, @Viewer() viewer: Viewer) {
    return this.pages.list(query, viewer)
  }

  @Get('new')
  @ForPeople()
  form(@Query({ schema: formQuery }) { like }: z.infer<typeof formQuery>, @Viewer() viewer: Viewer) {
    return this.pages.fresh(like, viewer)
  }

  @Post('new')
  @ForPeople()
  record(@Body() body: FormBody, @Viewer() viewer: Viewer) {
    return this.pages.send(body, viewer)
  }
}
