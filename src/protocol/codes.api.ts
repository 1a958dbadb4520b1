import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common'
import { ApiTags } from '@nestjs/swagger'
import type { FastifyReply } from 'fastify'
import { For } from '../accounts/permissions.js'
import { Viewer } from '../accounts/viewer.js'
import { Answers } from '../web/answers-with.js'
import { answerList, type Sheet } from '../web/lists.js'
import { OpenToAll } from '../web/open.js'
import { IdempotencyKey } from '../web/versions.js'
import {
  byId,
  codeAnswer,
  codeBody,
  codesAnswer,
  codesQuery,
  codeVersionAnswer,
  codeVersionBody,
  codeVersionsAnswer,
  codeVersionsQuery,
  inForceQuery,
  type ById,
  type Code,
  type CodeBody,
  type CodesQuery,
  type CodeVersion,
  type CodeVersionBody,
  type CodeVersionsQuery,
  type InForceQuery,
} from './code.js'
import { CodesService } from './codes.service.js'
import { readers, recordKeepers } from './officers.js'
import { adoptionBody, type AdoptionBody } from './version.js'

const sheet: Sheet<Code> = {
  name: 'codes',
  columns: { Title: ({ title }) => title, Id: ({ id }) => id, 'Id of authority': ({ authority }) => authority },
}
const versionsSheet: Sheet<CodeVersion> = {
  name: 'code-versions',
  columns: {
    Version: ({ label }) => label,
    Status: ({ status }) => status,
    Adopted: ({ adoptedOn }) => adoptedOn,
    'In force from': ({ inForceFrom }) => inForceFrom,
    'In force until': ({ inForceTo }) => inForceTo,
    Provisions: ({ provisions }) => provisions.length,
    Id: ({ id }) => id,
  },
}

@ApiTags('Codes of Conduct')
@Controller('api/v1')
@For(...readers)
export class CodesApi {
  constructor(private readonly codes: CodesService) {}

  @Get('codes')
  @Answers(codesAnswer, { does: 'Codes of Conduct by title', csv: true })
  async list(@Query({ schema: codesQuery }) query: CodesQuery, @Res({ passthrough: true }) reply: FastifyReply) {
    return answerList(reply, await this.codes.list(query), sheet)
  }

  @Post('codes')
  @For(...recordKeepers)
  @Answers(codeAnswer, { does: 'Enter a Code of Conduct of an authority', status: 201, means: 'Entered' })
  add(@Body({ schema: codeBody }) body: CodeBody, @IdempotencyKey() key: string, @Viewer() viewer: Viewer) {
    return this.codes.add(body, key, viewer)
  }

  @Get('codes/:id')
  @Answers(codeAnswer, { does: 'One Code of Conduct' })
  get(@Param({ schema: byId }) { id }: ById) {
    return this.codes.get(id)
  }

  @Get('codes/:id/versions')
  @Answers(codeVersionsAnswer, { does: 'The versions of a Code with their provisions, the one entered last first', csv: true })
  async versions(
    @Param({ schema: byId }) { id }: ById,
    @Query({ schema: codeVersionsQuery }) query: CodeVersionsQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return answerList(reply, await this.codes.versions(id, query), versionsSheet)
  }

  @Post('codes/:id/versions')
  @For(...recordKeepers)
  @Answers(codeVersionAnswer, {
    does: 'Enter a version of a Code; it is in force only once its adoption is recorded',
    status: 201,
    means: 'Entered',
  })
  addVersion(
    @Param({ schema: byId }) { id }: ById,
    @Body({ schema: codeVersionBody }) body: CodeVersionBody,
    @IdempotencyKey() key: string,
    @Viewer() viewer: Viewer,
  ) {
    return this.codes.addVersion(id, body, key, viewer)
  }

  @Get('code-versions/:id')
  @Answers(codeVersionAnswer, { does: 'One version of a Code with its provisions' })
  version(@Param({ schema: byId }) { id }: ById) {
    return this.codes.version(id)
  }

  @Post('code-versions/:id/adoption')
  @For(...recordKeepers)
  @Answers(codeVersionAnswer, {
    does: 'Record the adoption of a version: it is in force from its day, and the version before ends',
    means: 'Adopted',
  })
  adopt(@Param({ schema: byId }) { id }: ById, @Body({ schema: adoptionBody }) body: AdoptionBody, @Viewer() viewer: Viewer) {
    return this.codes.adopt(id, body, viewer)
  }

  @Get('authorities/:id/code')
  @OpenToAll()
  @Answers(codeVersionAnswer, { does: 'The Code of Conduct of an authority in force today or on a day' })
  inForce(@Param({ schema: byId }) { id }: ById, @Query({ schema: inForceQuery }) query: InForceQuery) {
    return this.codes.inForceOrNotFound(id, query)
  }
}
