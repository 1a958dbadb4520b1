import { Controller, Get, ServiceUnavailableException } from '@nestjs/common'
import { ApiExcludeController } from '@nestjs/swagger'
import { PrismaService } from './platform/prisma.service.js'

/** For whatever keeps the program running: nothing here tells anything about a case. */
@ApiExcludeController()
@Controller('health')
export class HealthApi {
  constructor(private readonly prisma: PrismaService) {}

  @Get('live')
  live() {
    return { status: 'ok' }
  }

  @Get('ready')
  async ready() {
    await this.prisma.$queryRaw`SELECT 1`.catch((cause: unknown) => {
      throw new ServiceUnavailableException('The database does not answer.', { cause })
    })
    return { status: 'ok' }
  }
}
