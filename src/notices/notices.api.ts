import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common'
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger'
import type { FastifyReply } from 'fastify'
import { For } from '../accounts/permissions.js'
import { Viewer } from '../accounts/viewer.js'
import { looking, whichCase, type WhichCase } from '../complaints/acts/issuing.service.js'
import { Answers } from '../web/answers-with.js'
import { sayVersion, Seen } from '../web/versions.js'
import {
  byId,
  documentsAnswer,
  issuedAnswer,
  noticeBody,
  previewQuery,
  type ById,
  type NoticeBody,
  type PreviewQuery,
} from './notice.js'
import { NoticesService } from './notices.service.js'
import { sendPdf } from './send-pdf.js'

const pdf = { description: 'The document', schema: { type: 'string', format: 'binary', maxLength: 50_000_000 } } as const

@ApiTags('Notices')
@For('monitoringOfficer', 'deputyMonitoringOfficer')
@Controller('api/v1')
export class NoticesApi {
  constructor(private readonly notices: NoticesService) {}

  @Post('complaints/:reference/cases/:number/notices')
  @Answers(issuedAnswer, {
    does: 'Issue the notice of a decision',
    status: 201,
    means: 'Issued: the document, and the version of the complaint now',
  })
  async issue(
    @Viewer() viewer: Viewer,
    @Param({ schema: whichCase }) which: WhichCase,
    @Seen() version: number,
    @Body({ schema: noticeBody }) body: NoticeBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const issued = await this.notices.issue(which, version, body, looking(viewer))
    void reply.header('location', `/api/v1/documents/${issued.document.id}`)
    sayVersion(reply, issued.version)
    return issued
  }

  @Get('complaints/:reference/cases/:number/notices')
  @Answers(documentsAnswer, {
    does: 'List the documents issued in a case',
    means: 'Those that the caller may read, the latest first',
  })
  async list(@Viewer() viewer: Viewer, @Param({ schema: whichCase }) which: WhichCase) {
    return { items: await this.notices.documentsIn(which, looking(viewer)) }
  }

  @Get('complaints/:reference/cases/:number/notices/preview')
  @ApiOperation({ summary: 'Preview a notice: drawn as it would be issued, marked as not issued, kept nowhere' })
  @ApiProduces('application/pdf')
  @ApiOkResponse(pdf)
  async preview(
    @Viewer() viewer: Viewer,
    @Param({ schema: whichCase }) which: WhichCase,
    @Query({ schema: previewQuery }) query: PreviewQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { bytes } = await this.notices.preview(which, { ...query, replace: [] }, looking(viewer))
    return sendPdf(reply, bytes, 'preview.pdf', 'inline')
  }

  /** By POST where words are replaced: they have no place in an address. */
  @Post('complaints/:reference/cases/:number/notices/preview')
  @HttpCode(200)
  @ApiOperation({ summary: 'Preview a notice in which some words are replaced' })
  @ApiProduces('application/pdf')
  @ApiOkResponse(pdf)
  async previewReplaced(
    @Viewer() viewer: Viewer,
    @Param({ schema: whichCase }) which: WhichCase,
    @Body({ schema: noticeBody }) body: NoticeBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { bytes } = await this.notices.preview(which, body, looking(viewer))
    return sendPdf(reply, bytes, 'preview.pdf', 'inline')
  }

  @Get('cases/:id/documents')
  @For('monitoringOfficer', 'deputyMonitoringOfficer', 'councillor')
  @Answers(documentsAnswer, {
    does: 'List the documents of a case by its id',
    means: 'Those that the caller may read, the latest first',
  })
  async ofCase(@Viewer() viewer: Viewer, @Param({ schema: byId }) { id }: ById) {
    return { items: await this.notices.documentsOf(id, looking(viewer)) }
  }

  @Get('documents/:id')
  @For('monitoringOfficer', 'deputyMonitoringOfficer', 'councillor')
  @ApiOperation({ summary: 'Read a document as it was issued' })
  @ApiProduces('application/pdf')
  @ApiOkResponse(pdf)
  async read(@Viewer() viewer: Viewer, @Param({ schema: byId }) { id }: ById, @Res({ passthrough: true }) reply: FastifyReply) {
    const { document, bytes } = await this.notices.read(id, looking(viewer))
    return sendPdf(reply, bytes, document.fileName, 'attachment')
  }
}
