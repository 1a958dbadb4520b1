import { Controller, Get, ServiceUnavailableException } from '@nestjs/common'
import { ApiExcludeController } from '@nestjs/swagger'
import { Readiness } from './platform/readiness.js'
import { OpenToAll } from './web/open.js'

/** For whatever keeps the program running: nothing here tells anything about a case. */
@OpenToAll()
@ApiExcludeController()
@Controller('health')
export class HealthApi {
  constructor(private readonly readiness: Readiness) {}

  @Get('live')
  live() {
    return { status: 'ok' }
  }

  @Get('ready')
  async ready() {
    if (!(await this.readiness.isReady())) throw new ServiceUnavailableException('The database does not answer.')
    return { status: 'ok' }
  }
}
