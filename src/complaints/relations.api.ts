import { Controller, Get, Param, Query, Res } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { For } from '../accounts/permissions.js'
import { Viewer } from '../accounts/viewer.js'
import { relations } from '../domain/complaint/relations.js'
import { keysOf, stages } from '../domain/complaint/vocabulary.js'
import { Answers, pageOf } from '../web/answers-with.js'
import { pageQuery, sayPages } from '../web/paging.js'
import { day } from '../web/schemas.js'
import { whichComplaint, type WhichComplaint } from './reference.js'
import { RelationsService } from './relations.service.js'
import { looking } from './who.js'

export const relatedQuery = z.strictObject(pageQuery)
export type RelatedQuery = z.infer<typeof relatedQuery>

const reference = z.string().max(20)
const caseNumber = z.int().min(1).max(99)

const relatedAnswer = z.object({
  reference,
  version: z.int().min(1).max(1_000_000),
  receivedOn: day(),
  /** `here` where this complaint names the other, `there` where it is named by it. */
  ties: z
    .array(
      z.union([
        z.object({
          kind: z.enum(keysOf(relations)),
          said: z.enum(['here', 'there']),
          reason: z.string().max(100_000),
          on: day(),
        }),
        z.object({ kind: z.literal('sameIncident') }),
      ]),
    )
    .max(100),
  cases: z
    .array(
      z.object({
        number: caseNumber,
        subjectName: z.string().max(200),
        stage: z.enum(keysOf(stages)),
        isPaused: z.boolean(),
        togetherWith: caseNumber.nullable(),
      }),
    )
    .max(20),
})

@For('monitoringOfficer', 'deputyMonitoringOfficer')
@Controller('api/v1/complaints/:reference')
export class RelationsApi {
  constructor(private readonly relations: RelationsService) {}

  @Get('related')
  @Answers(pageOf(relatedAnswer), {
    does: 'List the complaints related to one',
    means: 'Those it names, those that name it and those about the same incident, so far as the caller may see them',
  })
  async related(
    @Viewer() viewer: Viewer,
    @Param({ schema: whichComplaint }) which: WhichComplaint,
    @Query({ schema: relatedQuery }) query: RelatedQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const page = await this.relations.related(which, looking(viewer), query)
    sayPages(reply, page)
    return page
  }
}
