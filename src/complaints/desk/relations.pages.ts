import { Controller, Get, Param, Query, Req } from '@nestjs/common'
import type { FastifyRequest } from 'fastify'
import { For } from '../../accounts/permissions.js'
import { Viewer } from '../../accounts/viewer.js'
import { ForPeople, show } from '../../web/answers.js'
import { withCursor } from '../../web/paging.js'
import { pageWords } from './page-words.js'
import { inPath, whichComplaint, type WhichComplaint } from '../reference.js'
import { relatedQuery, type RelatedQuery } from '../relations.api.js'
import { RelationsService } from '../relations.service.js'
import { listed } from './related-words.js'
import { looking } from '../who.js'

/** Every complaint related to one, for which the box on its page has not the room. */
@For('monitoringOfficer', 'deputyMonitoringOfficer')
@Controller('staff/complaints/:reference/related')
export class RelationsPages {
  constructor(private readonly relations: RelationsService) {}

  @Get()
  @ForPeople()
  async related(
    @Viewer() viewer: Viewer,
    @Param({ schema: whichComplaint }) which: WhichComplaint,
    @Query({ schema: relatedQuery }) query: RelatedQuery,
    @Req() { url }: FastifyRequest,
  ) {
    const { items, next, previous } = await this.relations.related(which, looking(viewer), query)
    return show('complaints/pages/related', {
      reference: which.reference,
      address: `/staff/complaints/${inPath(which.reference)}`,
      related: items.map(listed),
      page: {
        nextHref: next === undefined ? undefined : withCursor(url, { after: next }),
        previousHref: previous === undefined ? undefined : withCursor(url, { before: previous }),
      },
      words: pageWords,
      wide: true,
    })
  }
}
