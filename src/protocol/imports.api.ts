import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common'
import { ApiConsumes, ApiTags } from '@nestjs/swagger'
import type { FastifyReply } from 'fastify'
import { For } from '../accounts/permissions.js'
import { Viewer } from '../accounts/viewer.js'
import { Answers } from '../web/answers-with.js'
import { answerList, type Sheet } from '../web/lists.js'
import { byId, type ById } from './code.js'
import {
  importAnswer,
  importBody,
  importQuery,
  importsAnswer,
  importsQuery,
  type ImportBody,
  type ImportHead,
  type ImportQuery,
  type ImportsQuery,
} from './import.js'
import { ImportsService } from './imports.service.js'
import { readers, recordKeepers } from './officers.js'

const sheet: Sheet<ImportHead> = {
  name: 'protocol-imports',
  columns: {
    Council: ({ council }) => council,
    Committee: ({ committee }) => committee,
    Date: ({ date }) => date,
    Report: ({ title }) => title,
    Doubts: ({ doubts }) => doubts,
    Imported: ({ importedAt }) => importedAt,
    Id: ({ id }) => id,
  },
}

@ApiTags('Protocol')
@Controller('api/v1/protocol-imports')
@For(...readers)
export class ImportsApi {
  constructor(private readonly imports: ImportsService) {}

  @Get()
  @Answers(importsAnswer, { does: 'Reports that were imported, the last first', csv: true })
  async list(@Query({ schema: importsQuery }) query: ImportsQuery, @Res({ passthrough: true }) reply: FastifyReply) {
    return answerList(reply, await this.imports.list(query), sheet)
  }

  @Post()
  @For(...recordKeepers)
  @ApiConsumes('text/plain', 'application/json')
  @Answers(importAnswer, {
    does: 'Read a protocol out of the committee report that proposes it: what was found, and by line what the reading is unsure of. The same words are imported once',
    status: 201,
    means: 'Imported: a proposed version and a reconstruction of the one before',
  })
  importText(
    @Query({ schema: importQuery }) query: ImportQuery,
    @Body({ schema: importBody }) body: ImportBody,
    @Viewer() viewer: Viewer,
  ) {
    return this.imports.importText(body, query, viewer)
  }

  @Get(':id')
  @Answers(importAnswer, { does: 'What was found in an imported report' })
  get(@Param({ schema: byId }) { id }: ById) {
    return this.imports.get(id)
  }
}
