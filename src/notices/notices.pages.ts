import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common'
import { ApiExcludeEndpoint } from '@nestjs/swagger'
import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { For } from '../accounts/permissions.js'
import { Viewer } from '../accounts/viewer.js'
import { looking, whichCase, type WhichCase } from '../complaints/acts/issuing.service.js'
import { ForPeople } from '../web/answers.js'
import type { FormBody } from '../web/form-body.js'
import { freshForm } from '../web/forms.js'
import { byId, type ById } from './notice.js'
import { NoticesPageService } from './notices-page.service.js'
import { NoticesService } from './notices.service.js'
import { sendPdf } from './send-pdf.js'

const doneQuery = z.object({ done: z.literal('issued').optional().catch(undefined) })

@Controller('staff')
@For('monitoringOfficer', 'deputyMonitoringOfficer')
export class NoticesPages {
  constructor(
    private readonly pages: NoticesPageService,
    private readonly notices: NoticesService,
  ) {}

  @Get('complaints/:reference/cases/:number/notices')
  @ForPeople()
  page(
    @Viewer() viewer: Viewer,
    @Param({ schema: whichCase }) which: WhichCase,
    @Query({ schema: doneQuery }) { done }: z.infer<typeof doneQuery>,
  ) {
    return this.pages.page(which, looking(viewer), freshForm(), done === 'issued')
  }

  @Post('complaints/:reference/cases/:number/notices')
  @ForPeople()
  issue(@Viewer() viewer: Viewer, @Param({ schema: whichCase }) which: WhichCase, @Body() body: FormBody) {
    return this.pages.issue(which, body, looking(viewer))
  }

  /** By POST, since words that are left out have no place in an address; nothing is changed by it. */
  @Post('complaints/:reference/cases/:number/notices/preview')
  @HttpCode(200)
  @ApiExcludeEndpoint()
  async preview(
    @Viewer() viewer: Viewer,
    @Param({ schema: whichCase }) which: WhichCase,
    @Body() body: FormBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return sendPdf(reply, await this.pages.preview(which, body, looking(viewer)), 'preview.pdf', 'inline')
  }

  @Get('documents/:id')
  @ApiExcludeEndpoint()
  async read(@Viewer() viewer: Viewer, @Param({ schema: byId }) { id }: ById, @Res({ passthrough: true }) reply: FastifyReply) {
    const { document, bytes } = await this.notices.read(id, looking(viewer))
    return sendPdf(reply, bytes, document.fileName, 'attachment')
  }
}
