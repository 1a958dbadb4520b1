import { Body, Controller, Get, Param, Post, Put, Query, Res } from '@nestjs/common'
import { ApiTags } from '@nestjs/swagger'
import type { FastifyReply } from 'fastify'
import { For } from '../accounts/permissions.js'
import { Viewer } from '../accounts/viewer.js'
import { Answers } from '../web/answers-with.js'
import { answerList, type Sheet } from '../web/lists.js'
import { IdempotencyKey, Seen, sayVersion } from '../web/versions.js'
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
}
