import { Controller, Get, Query, Res, StreamableFile } from '@nestjs/common'
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger'
import type { FastifyReply } from 'fastify'
import { For } from '../accounts/permissions.js'
import { Viewer } from '../accounts/viewer.js'
import { Answers } from '../web/answers-with.js'
import { sendsCsv, wantsCsv } from '../web/csv.js'
import {
  answerOf,
  askedOf,
  reportQuery,
  statisticsAnswer,
  statisticsQuery,
  type ReportQuery,
  type StatisticsQuery,
} from './answer.js'
import { ReportsService } from './reports.service.js'
import { readers } from './readers.js'
import { statisticsAsCsv } from './spreadsheet.js'
import { StatisticsService } from './statistics.service.js'

@ApiTags('Statistics')
@Controller('api/v1/statistics')
@For(...readers)
export class StatisticsApi {
  constructor(
    private readonly statistics: StatisticsService,
    private readonly reports: ReportsService,
  ) {}

  @Get()
  @Answers(statisticsAnswer, {
    does: 'Every figure of a period with its unit, cohort and period in words, as recorded at a moment, beside the period before',
    csv: true,
  })
  async read(
    @Query({ schema: statisticsQuery }) query: StatisticsQuery,
    @Viewer() { authority }: Viewer,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const counted = await this.statistics.of(authority, askedOf(query))
    if (!wantsCsv(reply.request)) return answerOf(counted)
    sendsCsv(reply, `statistics-${counted.period.code}`)
    return statisticsAsCsv(counted)
  }

  @Get('committee-report')
  @ApiOperation({
    summary: 'The report to committee as PDF: exempt edition, with the statistics and the proposed amendments in appendices',
  })
  @ApiProduces('application/pdf')
  @ApiOkResponse({ description: 'The document', schema: { type: 'string', format: 'binary', maxLength: 50_000_000 } })
  async committeeReport(@Query({ schema: reportQuery }) query: ReportQuery, @Viewer() { authority }: Viewer) {
    const { bytes } = await this.reports.committeeReport(authority, { ...query, ...askedOf(query) })
    return new StreamableFile(bytes, {
      type: 'application/pdf',
      length: bytes.length,
      disposition: 'inline; filename="committee-report.pdf"',
    })
  }
}
