import { Body, Controller, Get, Param, Post, Put, Query, Res } from '@nestjs/common'
import { ApiTags } from '@nestjs/swagger'
import type { FastifyReply } from 'fastify'
import { For } from '../accounts/permissions.js'
import { Viewer } from '../accounts/viewer.js'
import type { Arrangements } from '../domain/complaint/arrangements.js'
import { clockKinds, keysOf, type ClockKind } from '../domain/complaint/vocabulary.js'
import { limitInWords } from '../domain/time/deadlines.js'
import { Answers } from '../web/answers-with.js'
import { answerList, type Sheet } from '../web/lists.js'
import { IdempotencyKey, Seen, sayVersion } from '../web/versions.js'
import {
  arrangementsAnswer,
  arrangementsBody,
  arrangementsPage,
  arrangementsQuery,
  type ArrangementsBody,
  type ArrangementsQuery,
} from './arrangements.js'
import { AuthoritiesService } from './authorities.service.js'
import {
  authoritiesAnswer,
  authoritiesQuery,
  authorityAnswer,
  authorityBody,
  authorityChangeBody,
  byId,
  type AuthoritiesQuery,
  type Authority,
  type AuthorityBody,
  type AuthorityChangeBody,
  type ById,
} from './authority.js'
import { keepers, staff } from './staff.js'

const limitOf =
  (kind: ClockKind) =>
  ({ clocks }: Arrangements) =>
    limitInWords(clocks[kind].limit)

const sheet: Sheet<Authority> = {
  name: 'authorities',
  columns: {
    Name: ({ name }) => name,
    Tier: ({ tier }) => tier,
    Contact: ({ contact }) => contact.name,
    'E-mail': ({ contact }) => contact.email,
    Telephone: ({ contact }) => contact.telephone,
    Address: ({ contact }) => contact.address,
    Id: ({ id }) => id,
    'Id of principal': ({ principal }) => principal,
  },
}

const arrangementsSheet: Sheet<Arrangements> = {
  name: 'arrangements',
  columns: {
    From: ({ from }) => from,
    ...Object.fromEntries(keysOf(clockKinds).map((kind) => [clockKinds[kind], limitOf(kind)])),
  },
}

@ApiTags('Authorities')
@Controller('api/v1/authorities')
@For(...staff)
export class AuthoritiesApi {
  constructor(private readonly authorities: AuthoritiesService) {}

  @Get()
  @Answers(authoritiesAnswer, { does: 'Authorities by name', csv: true })
  async list(@Query({ schema: authoritiesQuery }) query: AuthoritiesQuery, @Res({ passthrough: true }) reply: FastifyReply) {
    return answerList(reply, await this.authorities.list(query), sheet)
  }

  @Post()
  @For(...keepers)
  @Answers(authorityAnswer, { does: 'Enter an authority in the register', status: 201, means: 'Entered' })
  add(@Body({ schema: authorityBody }) body: AuthorityBody, @IdempotencyKey() key: string, @Viewer() { account }: Viewer) {
    return this.authorities.add(body, { caller: account, key })
  }

  @Get(':id')
  @Answers(authorityAnswer, { does: 'One authority' })
  async get(@Param({ schema: byId }) { id }: ById, @Res({ passthrough: true }) reply: FastifyReply) {
    const authority = await this.authorities.get(id)
    sayVersion(reply, authority.version)
    return authority
  }

  @Put(':id')
  @For(...keepers)
  @Answers(authorityAnswer, { does: 'Change the name of an authority, or whom to write to there' })
  async change(
    @Param({ schema: byId }) { id }: ById,
    @Seen() version: number,
    @Body({ schema: authorityChangeBody }) body: AuthorityChangeBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const authority = await this.authorities.change(id, version, body)
    sayVersion(reply, authority.version)
    return authority
  }

  @Get(':id/arrangements')
  @Answers(arrangementsPage, {
    does: 'The arrangements an authority has adopted under LA 2011 s28(6), the latest first',
    csv: true,
  })
  async arrangementsOf(
    @Param({ schema: byId }) { id }: ById,
    @Query({ schema: arrangementsQuery }) query: ArrangementsQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerList(reply, await this.authorities.arrangementsOf(id, query), arrangementsSheet)
  }

  @Get(':id/arrangements/in-force')
  @Answers(arrangementsAnswer, { does: 'The arrangements by which a complaint received today would be handled' })
  arrangementsToday(@Param({ schema: byId }) { id }: ById) {
    return this.authorities.arrangementsToday(id)
  }

  @Post(':id/arrangements')
  @For(...keepers)
  @Answers(arrangementsAnswer, {
    does: 'Record arrangements from a day on; complaints already begun keep those they began under',
    status: 201,
    means: 'Entered',
  })
  recordArrangements(
    @Param({ schema: byId }) { id }: ById,
    @Body({ schema: arrangementsBody }) body: ArrangementsBody,
    @IdempotencyKey() key: string,
    @Viewer() viewer: Viewer,
  ) {
    return this.authorities.recordArrangements(id, body, key, viewer)
  }
}
