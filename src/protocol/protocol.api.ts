import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common'
import { ApiTags } from '@nestjs/swagger'
import type { FastifyReply } from 'fastify'
import { For } from '../accounts/permissions.js'
import { Viewer } from '../accounts/viewer.js'
import { Answers } from '../web/answers-with.js'
import { answerList, type Sheet } from '../web/lists.js'
import { OpenToAll } from '../web/open.js'
import { IdempotencyKey } from '../web/versions.js'
import { byId, inForceQuery, type ById, type InForceQuery } from './code.js'
import { readers, recordKeepers } from './officers.js'
import {
  clausesAnswer,
  comparisonAnswer,
  comparisonQuery,
  protocolVersionAnswer,
  protocolVersionBody,
  protocolVersionsAnswer,
  protocolVersionsQuery,
  type ComparisonQuery,
  type ProtocolVersionBody,
  type ProtocolVersionsQuery,
  type VersionHead,
} from './protocol-version.js'
import { ProtocolService } from './protocol.service.js'
import { adoptionBody, type AdoptionBody } from './version.js'

const sheet: Sheet<VersionHead> = {
  name: 'protocol-versions',
  columns: {
    Title: ({ title }) => title,
    Version: ({ label }) => label,
    Status: ({ status }) => status,
    Complete: ({ isComplete }) => (isComplete ? 'yes' : 'no'),
    Adopted: ({ adoptedOn }) => adoptedOn,
    'In force from': ({ inForceFrom }) => inForceFrom,
    'In force until': ({ inForceTo }) => inForceTo,
    Id: ({ id }) => id,
  },
}

@ApiTags('Protocol')
@Controller('api/v1')
@For(...readers)
export class ProtocolApi {
  constructor(private readonly protocols: ProtocolService) {}

  @Get('protocol-versions')
  @Answers(protocolVersionsAnswer, { does: 'Versions of protocols, the one entered last first', csv: true })
  async list(
    @Query({ schema: protocolVersionsQuery }) query: ProtocolVersionsQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerList(reply, await this.protocols.list(query), sheet)
  }

  @Post('protocol-versions')
  @For(...recordKeepers)
  @Answers(protocolVersionAnswer, { does: 'Enter a draft of a protocol, or one that is proposed', status: 201, means: 'Entered' })
  add(@Body({ schema: protocolVersionBody }) body: ProtocolVersionBody, @IdempotencyKey() key: string, @Viewer() viewer: Viewer) {
    return this.protocols.add(body, key, viewer)
  }

  @Get('protocol-versions/:id')
  @Answers(protocolVersionAnswer, { does: 'One version with its sections and clauses' })
  get(@Param({ schema: byId }) { id }: ById) {
    return this.protocols.get(id)
  }

  @Get('protocol-versions/:id/clauses')
  @Answers(clausesAnswer, { does: 'The clauses of a version in their order' })
  clauses(@Param({ schema: byId }) { id }: ById) {
    return this.protocols.clauses(id)
  }

  @Get('protocol-versions/:id/comparison')
  @Answers(comparisonAnswer, {
    does: 'What changed from the version named by `with` to this one, clause by clause and word by word',
  })
  compare(@Param({ schema: byId }) { id }: ById, @Query({ schema: comparisonQuery }) query: ComparisonQuery) {
    return this.protocols.compare(id, query.with)
  }

  @Post('protocol-versions/:id/adoption')
  @For(...recordKeepers)
  @Answers(protocolVersionAnswer, {
    does: 'Record the adoption of a version: it is in force from its day, and the version before ends',
    means: 'Adopted',
  })
  adopt(@Param({ schema: byId }) { id }: ById, @Body({ schema: adoptionBody }) body: AdoptionBody, @Viewer() viewer: Viewer) {
    return this.protocols.adopt(id, body, viewer)
  }

  @Get('authorities/:id/protocol')
  @OpenToAll()
  @Answers(protocolVersionAnswer, { does: 'The protocol of an authority in force today or on a day' })
  inForce(@Param({ schema: byId }) { id }: ById, @Query({ schema: inForceQuery }) query: InForceQuery) {
    return this.protocols.inForceOrNotFound(id, query)
  }
}
