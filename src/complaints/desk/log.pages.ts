import { Body, Controller, Get, Post } from '@nestjs/common'
import { For } from '../../accounts/permissions.js'
import { Viewer } from '../../accounts/viewer.js'
import { ForPeople } from '../../web/answers.js'
import type { FormBody } from '../../web/form-body.js'
import { LogPageService } from './log-page.service.js'
import { acting } from '../who.js'

/** Logging a complaint that came on paper, by e-mail or in person. */
@For('monitoringOfficer', 'deputyMonitoringOfficer')
@Controller('staff/complaints/new')
export class LogPages {
  constructor(private readonly page: LogPageService) {}

  @Get()
  @ForPeople()
  form() {
    return this.page.open()
  }

  @Post()
  @ForPeople()
  log(@Viewer() viewer: Viewer, @Body() body: FormBody) {
    return this.page.send(body, acting(viewer))
  }
}
