import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common'
import { z } from 'zod'
import { For } from '../accounts/permissions.js'
import { Viewer } from '../accounts/viewer.js'
import { ForPeople } from '../web/answers.js'
import type { FormBody } from '../web/form-body.js'
import { id } from '../web/schemas.js'
import { byId, type ById } from './code.js'
import { recordKeepers } from './officers.js'
import { RecordPagesService } from './record-pages.service.js'

const chosen = id().optional().catch(undefined)
const cursor = z.string().max(500).optional()
const listQuery = z.object({ council: chosen, adopted: chosen, after: cursor, before: cursor })
const comparisonQuery = z.object({ with: chosen })

@For(...recordKeepers)
@Controller('staff/protocol')
export class RecordPages {
  constructor(private readonly pages: RecordPagesService) {}

  @Get()
  @ForPeople()
  list(@Query({ schema: listQuery }) query: z.infer<typeof listQuery>, @Viewer() viewer: Viewer) {
    return this.pages.list(query, viewer)
  }

  @Get('versions/:id')
  @ForPeople()
  version(@Param({ schema: byId }) { id: version }: ById, @Viewer() viewer: Viewer) {
    return this.pages.version(version, viewer)
  }

  @Get('versions/:id/comparison')
  @ForPeople()
  compare(
    @Param({ schema: byId }) { id: version }: ById,
    @Query({ schema: comparisonQuery }) query: z.infer<typeof comparisonQuery>,
    @Viewer() viewer: Viewer,
  ) {
    return this.pages.compare(version, query.with, viewer)
  }

  @Get('versions/:id/adoption')
  @ForPeople()
  adoption(@Param({ schema: byId }) { id: version }: ById, @Viewer() viewer: Viewer) {
    return this.pages.adoption(version, viewer)
  }

  @Post('versions/:id/adoption')
  @ForPeople()
  adopt(@Param({ schema: byId }) { id: version }: ById, @Body() body: FormBody, @Viewer() viewer: Viewer) {
    return this.pages.adopt(version, body, viewer)
  }
}
