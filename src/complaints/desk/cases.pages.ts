import { Controller, Get, Query, Req, Res } from '@nestjs/common'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { For } from '../../accounts/permissions.js'
import { Viewer } from '../../accounts/viewer.js'
import { ForPeople, goTo } from '../../web/answers.js'
import { csv, sendsCsv } from '../../web/csv.js'
import { caseColumns } from '../case-columns.js'
import type { CasesQuery } from '../case-lists.service.js'
import { casesListQuery, casesPageQuery, findQuery, type CasesListQuery } from '../cases-query.js'
import { CasesPageService } from './cases-page.service.js'
import { looking } from '../who.js'

@For('monitoringOfficer', 'deputyMonitoringOfficer', 'independentPerson', 'investigatingOfficer')
@Controller('staff')
export class CasesPages {
  constructor(private readonly page: CasesPageService) {}

  @Get()
  @ForPeople()
  @For('monitoringOfficer', 'deputyMonitoringOfficer')
  today(@Viewer() viewer: Viewer) {
    return this.page.today(looking(viewer))
  }

  @Get('cases')
  @ForPeople()
  list(@Viewer() viewer: Viewer, @Query({ schema: casesListQuery }) query: CasesListQuery, @Req() { url }: FastifyRequest) {
    return this.page.list(looking(viewer), query, url)
  }

  @Get('cases.csv')
  @ForPeople()
  async sheet(
    @Viewer() viewer: Viewer,
    @Query({ schema: casesPageQuery }) query: CasesQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const rows = await this.page.everyRow(looking(viewer), query)
    sendsCsv(reply, 'cases')
    return csv(
      Object.keys(caseColumns),
      rows.map((row) => Object.values(caseColumns).map((cell) => cell(row))),
    )
  }

  /** An exact reference opens its case; anything else is looked for in the list. */
  @Get('find')
  @ForPeople()
  async find(@Viewer() viewer: Viewer, @Query({ schema: findQuery }) { reference }: z.infer<typeof findQuery>) {
    return goTo(await this.page.addressFor(reference, looking(viewer)))
  }
}
