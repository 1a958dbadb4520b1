import { Controller, Get, Param, Res } from '@nestjs/common'
import { ApiProduces, ApiTags } from '@nestjs/swagger'
import type { FastifyReply } from 'fastify'
import { For } from '../accounts/permissions.js'
import { Viewer } from '../accounts/viewer.js'
import { looking, whichCase, type WhichCase } from '../complaints/acts/issuing.service.js'
import { Answers } from '../web/answers-with.js'
import { letterAnswer, lettersAnswer, wantsPlainText, whichLetter, type WhichLetter } from './letter.js'
import { LettersService } from './letters.service.js'

@ApiTags('Letters')
@For('monitoringOfficer', 'deputyMonitoringOfficer')
@Controller('api/v1/complaints/:reference/cases/:number/letters')
export class LettersApi {
  constructor(private readonly letters: LettersService) {}

  @Get()
  @Answers(lettersAnswer, {
    does: 'List the letters that a case calls for',
    means: 'Those that it calls for now or has called for, the earliest first',
  })
  async list(@Viewer() viewer: Viewer, @Param({ schema: whichCase }) which: WhichCase) {
    return { items: await this.letters.list(which, looking(viewer)) }
  }

  @Get(':letter')
  @ApiProduces('application/json', 'text/plain')
  @Answers(letterAnswer, {
    does: 'Read a letter: paragraphs as JSON, or the whole of it as text/plain',
    means: 'The letter as it would be written now; it is kept nowhere',
  })
  async read(
    @Viewer() viewer: Viewer,
    @Param({ schema: whichLetter }) which: WhichLetter,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { answer, text } = await this.letters.read(which, looking(viewer))
    void reply.headers({ 'cache-control': 'no-store', vary: 'accept' })
    if (!wantsPlainText(reply.request)) return answer
    void reply.header('content-type', 'text/plain; charset=utf-8')
    return text
  }
}
