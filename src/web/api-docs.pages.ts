import { Controller, Get, Header } from '@nestjs/common'
import type { OpenAPIObject } from '@nestjs/swagger'
import { z } from 'zod'
import { ForPeople, show } from './answers.js'
import { Answers } from './answers-with.js'
import { operationsOf } from './api-docs.js'
import { ApiDocument } from './openapi.js'
import { OpenToAll } from './open.js'

@OpenToAll()
@Controller('api/v1')
export class ApiDocsPages {
  constructor(private readonly api: ApiDocument) {}

  @Get('openapi.json')
  @Answers(z.looseObject({ openapi: z.string().max(10) }).meta({ description: 'An OpenAPI 3.1 document' }), {
    does: 'Read this documentation as OpenAPI 3.1',
    means: 'The document',
  })
  @Header('content-type', 'application/json; charset=utf-8')
  document(): OpenAPIObject {
    return this.api.get()
  }

  @Get('docs')
  @ForPeople()
  docs() {
    return show('api-docs', { groups: operationsOf(this.api.get()) })
  }
}
