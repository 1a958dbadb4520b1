import { Controller, Get, Query, Res } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import { For } from '../accounts/permissions.js'
import { Viewer } from '../accounts/viewer.js'
import { ForPeople, show, type Shown } from '../web/answers.js'
import { sendsCsv } from '../web/csv.js'
import type { FormBody } from '../web/form-body.js'
import { askedOf, statisticsQuery, type StatisticsQuery } from './answer.js'
import { periodForm, submitted } from './period-form.js'
import { readers } from './readers.js'
import { statisticsAsCsv } from './spreadsheet.js'
import { statisticsPage } from './statistics.page.js'
import { StatisticsService } from './statistics.service.js'

@For(...readers)
@Controller('statistics')
export class StatisticsPages {
  constructor(private readonly statistics: StatisticsService) {}

  @Get()
  @ForPeople()
  page(@Query() query: FormBody, @Viewer() { authority }: Viewer): Promise<Shown> {
    const recent = this.statistics.recentPeriods()
    return submitted(
      query,
      async (asked) =>
        show('statistics/pages/statistics', statisticsPage(await this.statistics.of(authority, asked), recent, query)),
      (form) => show('statistics/pages/statistics', { ...periodForm(recent, query), form }),
    )
  }

  /** The figures of the page as they stood on the page: it names the moment. */
  @Get('figures.csv')
  async spreadsheet(
    @Query({ schema: statisticsQuery }) query: StatisticsQuery,
    @Viewer() { authority }: Viewer,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const counted = await this.statistics.of(authority, askedOf(query))
    sendsCsv(reply, `statistics-${counted.period.code}`)
    return statisticsAsCsv(counted)
  }
}
