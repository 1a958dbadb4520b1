import { Injectable } from '@nestjs/common'
import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger'
import { z } from 'zod'
import { completed } from './openapi-manners.js'

export const apiRoot = '/api/v1'

/** The documentation of the API, made from the routes as they are served. */
@Injectable()
export class ApiDocument {
  private make: () => OpenAPIObject = () => {
    throw new Error('The API is described once the program is dressed')
  }
  private made: OpenAPIObject | undefined

  describe(app: NestFastifyApplication, publicUrl: string): void {
    this.make = () => describeApi(app, publicUrl)
  }

  get(): OpenAPIObject {
    return (this.made ??= this.make())
  }
}

function describeApi(app: NestFastifyApplication, publicUrl: string): OpenAPIObject {
  const base = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Probity')
    .setDescription('Conduct complaints about councillors: logging, assessing, deciding and reporting them.')
    .setVersion('1')
    .setContact('The Monitoring Officer', publicUrl, 'monitoring.officer@ambleford.example')
    .setLicense('Unlicensed', publicUrl)
    .addServer(publicUrl)
    .addBearerAuth(
      { type: 'http', scheme: 'bearer', bearerFormat: 'opaque', description: 'An opaque token that an administrator made' },
      'token',
    )
    .addCookieAuth(
      'session',
      { type: 'apiKey', in: 'cookie', description: 'The session of somebody signed in on the pages' },
      'session',
    )
    .build()
  const document = SwaggerModule.createDocument(app, base, {
    operationIdFactory: (controller, method) => `${lowered(controller.replace(/(Api|Controller|Pages)$/, ''))}${raised(method)}`,
    standardSchemaConverter: (schema, { schemaType }) => (schema instanceof z.ZodType ? convert(schema, schemaType) : undefined),
  })
  return completed(document, apiRoot)
}

function convert(schema: z.ZodType, io: 'input' | 'output') {
  const { $schema, $defs, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', io, unrepresentable: 'any' })
  return { schema: rest, components: $defs ?? {} }
}

const lowered = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
const raised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
