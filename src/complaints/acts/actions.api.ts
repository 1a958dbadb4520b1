import { Body, Controller, Param, Post, Res } from '@nestjs/common'
import { ApiTags } from '@nestjs/swagger'
import type { FastifyReply } from 'fastify'
import { For } from '../../accounts/permissions.js'
import { Viewer } from '../../accounts/viewer.js'
import { keysOf } from '../../domain/complaint/vocabulary.js'
import { steps } from '../../domain/complaint/workflow.js'
import { Answers } from '../../web/answers-with.js'
import { sayVersion, Seen } from '../../web/versions.js'
import { actionBodies, type Sent, type SentAction } from './action-bodies.js'
import { actionWords, inAddress } from './action-words.js'
import { complaintAnswer } from '../case-answer.js'
import { ComplaintsService } from '../complaints.service.js'
import { whichCase, type WhichCase } from '../reference.js'
import { looking } from '../who.js'

/** What may be done in a case: one POST for each action of the procedure, made from the table of steps and the bodies. */
@ApiTags('Actions')
@For('monitoringOfficer', 'deputyMonitoringOfficer', 'independentPerson', 'investigatingOfficer')
@Controller('api/v1/complaints/:reference/cases/:number')
export class ActionsApi {
  constructor(protected readonly complaints: ComplaintsService) {}

  protected async act(kind: SentAction, body: object, which: WhichCase, viewer: Viewer, version: number, reply: FastifyReply) {
    const opened = await this.complaints.act(which, version, { ...body, kind } as Sent, looking(viewer))
    sayVersion(reply, opened.version)
    return opened
  }
}

type Arguments = [viewer: Viewer, which: WhichCase, version: number, body: object, reply: FastifyReply]

const insiders = ['monitoringOfficer', 'deputyMonitoringOfficer', 'independentPerson', 'investigatingOfficer'] as const

for (const kind of keysOf(actionBodies)) {
  const may = insiders.filter((role) => steps.some(({ action, by }) => action === kind && by.includes(role)))
  const [first, ...rest] = may
  if (first === undefined) continue
  addRoute(kind, function (this: ActionsApi, ...[viewer, which, version, body, reply]: Arguments) {
    return this['act'](kind, body, which, viewer, version, reply)
  })
  For(first, ...rest)(ActionsApi.prototype, kind, descriptorOf(kind))
}

/** What decorators would do, had each of these methods been written out. */
function addRoute(kind: SentAction, method: (this: ActionsApi, ...given: Arguments) => Promise<unknown>): void {
  const { prototype } = ActionsApi
  Object.defineProperty(prototype, kind, { value: method, configurable: true, writable: true })
  // the documentation of the API names its operations by this
  Object.defineProperty(method, 'name', { value: kind })
  Viewer()(prototype, kind, 0)
  Param({ schema: whichCase })(prototype, kind, 1)
  Seen()(prototype, kind, 2)
  Body({ schema: actionBodies[kind] })(prototype, kind, 3)
  Res({ passthrough: true })(prototype, kind, 4)
  Post(inAddress(kind))(prototype, kind, descriptorOf(kind))
  Answers(complaintAnswer, { does: actionWords[kind], means: 'Done: the complaint as it is now' })(
    prototype,
    kind,
    descriptorOf(kind),
  )
  Reflect.defineMetadata('design:paramtypes', [Object, Object, Number, Object, Object], prototype, kind)
}

function descriptorOf(kind: SentAction): PropertyDescriptor {
  const descriptor = Object.getOwnPropertyDescriptor(ActionsApi.prototype, kind)
  if (!descriptor) throw new Error(`No route for ${kind}`)
  return descriptor
}
