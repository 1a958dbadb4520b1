import { Injectable } from '@nestjs/common'
import { rebuildFacts, type RecordedState } from './facts.repository.js'
import { project } from './streams.repository.js'
import { PrismaService } from '../platform/prisma.service.js'

@Injectable()
export class RebuildRepository {
  constructor(private readonly prisma: PrismaService) {}

  /** The rows of one complaint made anew from every state it has had, in one transaction. */
  async rebuild(states: readonly RecordedState[], head: Uint8Array): Promise<void> {
    const latest = states.at(-1)
    if (!latest) return
    await this.prisma.$transaction(async (tx) => {
      await project(tx, latest.complaint, Buffer.from(head))
      await rebuildFacts(tx, states)
    })
  }
}
