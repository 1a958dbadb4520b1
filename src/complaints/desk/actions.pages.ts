import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common'
import { z } from 'zod'
import { For } from '../../accounts/permissions.js'
import { Viewer } from '../../accounts/viewer.js'
import { keysOf } from '../../domain/complaint/vocabulary.js'
import { ForPeople } from '../../web/answers.js'
import type { FormBody } from '../../web/form-body.js'
import { ActionPageService } from './action-page.service.js'
import { actionBodies, type SentAction } from '../acts/action-bodies.js'
import { inAddress } from '../acts/action-words.js'
import { prefillQuery, type PrefillQuery } from './action-prefill.js'
import { whichCase } from '../reference.js'
import { looking } from '../who.js'

const kinds = keysOf(actionBodies)
const whichAction = whichCase.extend({
  action: z
    .string()
    .max(60)
    .transform((address, context): SentAction => {
      const kind = kinds.find((one) => inAddress(one) === address)
      if (kind !== undefined) return kind
      context.addIssue({ code: 'custom', message: 'is no action' })
      return z.NEVER
    }),
})
type WhichAction = z.infer<typeof whichAction>

/** Each action of a case as a form, made from the table of forms. */
@For('monitoringOfficer', 'deputyMonitoringOfficer', 'independentPerson', 'investigatingOfficer')
@Controller('staff/complaints/:reference/cases/:number')
export class ActionsPages {
  constructor(private readonly page: ActionPageService) {}

  @Get(':action')
  @ForPeople()
  form(
    @Viewer() viewer: Viewer,
    @Param({ schema: whichAction }) { action, ...which }: WhichAction,
    @Query({ schema: prefillQuery }) query: PrefillQuery,
  ) {
    return this.page.open(action, which, query, looking(viewer))
  }

  @Post(':action')
  @ForPeople()
  send(@Viewer() viewer: Viewer, @Param({ schema: whichAction }) { action, ...which }: WhichAction, @Body() body: FormBody) {
    return this.page.send(action, which, body, looking(viewer))
  }

  @Post('find-capacity/draft')
  @ForPeople()
  draft(@Viewer() viewer: Viewer, @Param({ schema: whichCase }) which: z.infer<typeof whichCase>, @Body() body: FormBody) {
    return this.page.draftReasons(which, body, looking(viewer))
  }
}
