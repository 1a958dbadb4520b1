import { Injectable } from '@nestjs/common'
import { readEverything } from './everything.repository.js'
import { rebuildFacts } from './facts.repository.js'
import { recordedOf, statesOf } from './record-check.js'
import { project } from './appending.repository.js'
import { PrismaService } from '../../platform/prisma.service.js'

@Injectable()
export class RebuildRepository {
  constructor(private readonly prisma: PrismaService) {}

  /** The rows of one complaint made anew from every state it has had, in one transaction. False where it has no events to make them from. */
  async rebuild(id: string): Promise<boolean> {
    return this.prisma.$transaction(async (tx) => {
      // Acts wait for the row, so that none is recorded between reading the events and writing what comes of them
      await tx.$queryRaw`SELECT id FROM complaint_row WHERE id = ${id}::uuid FOR UPDATE`
      const [found] = await readEverything(tx, [id])
      const head = found?.events.at(-1)
      if (!found || !head || found.disposedUpTo > 0) return false
      const states = statesOf(found.events.flatMap(recordedOf))
      const latest = states.at(-1)?.complaint
      if (!latest) return false
      const { authority, reference, publicReference } = latest
      // What an act never changes is put right too. The row itself stays: those who wait for it would find it gone.
      await tx.$executeRaw`
        UPDATE complaint_row SET authority_id = ${authority}::uuid, reference = ${reference}, public_reference = ${publicReference}
        WHERE id = ${id}::uuid`
      await tx.$executeRaw`DELETE FROM case_row WHERE complaint_id = ${id}::uuid`
      await project(tx, [{ complaint: latest, head: Buffer.from(head.hash) }])
      await rebuildFacts(tx, states)
      return true
    })
  }
}
