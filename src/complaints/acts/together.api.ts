import { Body, Controller, Param, Post, Res } from '@nestjs/common'
import { ApiTags } from '@nestjs/swagger'
import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { For } from '../../accounts/permissions.js'
import { Viewer } from '../../accounts/viewer.js'
import { isDoneTogether } from '../../domain/complaint/together.js'
import { keysOf } from '../../domain/complaint/vocabulary.js'
import { steps } from '../../domain/complaint/workflow.js'
import { Answers } from '../../web/answers-with.js'
import { listOf } from '../../web/schemas.js'
import { sayVersion, Seen } from '../../web/versions.js'
import { actionBodies, type Sent, type SentAction } from './action-bodies.js'
import { inAddress } from './action-words.js'
import { referenceInPath, whichCase, type WhichCase } from '../reference.js'
import { mostFollowers } from '../relations.service.js'
import { TogetherService } from './together.service.js'
import { looking } from '../who.js'

const insiders = ['monitoringOfficer', 'deputyMonitoringOfficer', 'independentPerson', 'investigatingOfficer'] as const

const followers = listOf(
  z.strictObject({ reference: referenceInPath, version: z.int().min(1).max(1_000_000) }),
  mostFollowers,
).min(1, 'Name the complaints that follow this one')
const bodyOf = (kind: SentAction) => z.strictObject({ action: z.literal(inAddress(kind)), body: actionBodies[kind], followers })

const kinds = keysOf(actionBodies).filter(
  (kind) => isDoneTogether(kind) && steps.some(({ action, by }) => action === kind && insiders.some((role) => by.includes(role))),
)
const [first, ...others] = kinds.map(bodyOf)
if (first === undefined) throw new Error('There is nothing to be done')

/** One action of the procedure with its own body, and the followers to which it extends, each as it was seen. */
const togetherBody = z.discriminatedUnion('action', [first, ...others], { error: 'must be an action that can be done together' })
type TogetherBody = z.infer<typeof togetherBody>

const togetherAnswer = z.object({
  items: z.array(z.object({ reference: z.string().max(20), version: z.int().min(1).max(1_000_000) })).max(mostFollowers + 1),
})

@ApiTags('Actions')
@For(...insiders)
@Controller('api/v1/complaints/:reference/cases/:number')
export class TogetherApi {
  constructor(private readonly together: TogetherService) {}

  @Post('together')
  @Answers(togetherAnswer, {
    does: 'Do the same in a case and in those of complaints that follow it',
    means: 'Done in all of them: the lead first, each with its version now',
  })
  async act(
    @Viewer() viewer: Viewer,
    @Param({ schema: whichCase }) which: WhichCase,
    @Seen() version: number,
    @Body({ schema: togetherBody }) { action, body, followers }: TogetherBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const kind = kinds.find((one) => inAddress(one) === action)
    const items = await this.together.act(which, version, { kind, ...body } as Sent, followers, looking(viewer))
    sayVersion(reply, items[0]?.version ?? version)
    return { items }
  }
}
