import { Injectable } from '@nestjs/common'
import { PrismaService } from '../platform/prisma.service.js'

@Injectable()
export class SessionsRepository {
  constructor(private readonly prisma: PrismaService) {}

  find(sid: string, now: Date) {
    return this.prisma.session.findUnique({ where: { sid, expire: { gt: now } } })
  }

  async save(sid: string, sess: { signedIn: { account: string; role: string; since: string } }, expire: Date): Promise<void> {
    await this.prisma.session.upsert({ where: { sid }, create: { sid, sess, expire }, update: { sess, expire } })
  }

  async putOff(sid: string, expire: Date): Promise<void> {
    await this.prisma.session.updateMany({ where: { sid }, data: { expire } })
  }

  async remove(sid: string): Promise<void> {
    await this.prisma.session.deleteMany({ where: { sid } })
  }

  async removeEnded(now: Date): Promise<void> {
    await this.prisma.session.deleteMany({ where: { expire: { lte: now } } })
  }
}
