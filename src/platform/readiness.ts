import { Injectable } from '@nestjs/common'
import { PrismaService } from './prisma.service.js'

@Injectable()
export class Readiness {
  constructor(private readonly prisma: PrismaService) {}

  /** Whether work can be done now, asked of the database itself. */
  async isReady(): Promise<boolean> {
    return this.prisma.$queryRaw`SELECT 1`.then(
      () => true,
      () => false,
    )
  }
}
