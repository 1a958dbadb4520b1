import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common'
import { ApiTags } from '@nestjs/swagger'
import type { FastifyReply } from 'fastify'
import { For } from '../accounts/permissions.js'
import { Viewer } from '../accounts/viewer.js'
import { Answers } from '../web/answers-with.js'
import { answerList, type Sheet } from '../web/lists.js'
import { IdempotencyKey } from '../web/versions.js'
import { settingsInWords } from './arrangements-words.js'
import {
  arrangementsBody,
  arrangementsQuery,
  inForceAnswer,
  inForceQuery,
  recordedAnswer,
  recordedPage,
  type ArrangementsBody,
  type ArrangementsQuery,
  type InForceQuery,
  type Recorded,
} from './arrangements.js'
import { ArrangementsService } from './arrangements.service.js'
import { byId, type ById } from './authority.js'
import { exampleList, examplesAnswer } from './example-arrangements.js'
import { legislationList } from './legislation.js'
import { keepers, staff } from './staff.js'

const sheet: Sheet<Recorded> = {
  name: 'arrangements',
  columns: {
    From: ({ from }) => from,
    'Until before': ({ to }) => to,
    ...Object.fromEntries(settingsInWords.map(({ name, words }) => [name, words])),
  },
}

@ApiTags('Arrangements')
@Controller('api/v1')
@For(...staff)
export class ArrangementsApi {
  constructor(private readonly arrangements: ArrangementsService) {}

  @Get('authorities/:id/arrangements')
  @Answers(recordedPage, {
    does: 'The arrangements an authority has adopted under LA 2011 s28(6), the latest first; `to` is the first day of the next',
    csv: true,
  })
  async list(
    @Param({ schema: byId }) { id }: ById,
    @Query({ schema: arrangementsQuery }) query: ArrangementsQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerList(reply, await this.arrangements.list(id, query), sheet)
  }

  @Get('authorities/:id/arrangements/in-force')
  @Answers(inForceAnswer, {
    does: 'The arrangements under which a complaint received today, or on the day asked, begins; a parish has those of its principal authority',
  })
  inForce(@Param({ schema: byId }) { id }: ById, @Query({ schema: inForceQuery }) { on }: InForceQuery) {
    return this.arrangements.inForce(id, on)
  }

  @Post('authorities/:id/arrangements')
  @For(...keepers)
  @Answers(recordedAnswer, {
    does: 'Record arrangements from a day on; complaints already logged keep those they began under',
    status: 201,
    means: 'Entered',
  })
  record(
    @Param({ schema: byId }) { id }: ById,
    @Body({ schema: arrangementsBody }) body: ArrangementsBody,
    @IdempotencyKey() key: string,
    @Viewer() viewer: Viewer,
  ) {
    return this.arrangements.record(id, body, key, viewer)
  }

  @Get('arrangements/examples')
  @Answers(examplesAnswer, { does: 'Arrangements to start from: none is in force until a council records its own' })
  examples() {
    return exampleList
  }

  @Get('legislation')
  @Answers(legislationList, { does: 'What only legislation can switch on, and whether it has: nothing here can' })
  legislation() {
    return this.arrangements.regimes()
  }
}
