import type { LoggerService } from '@nestjs/common'
import type { FastifyInstance } from 'fastify'
import { pino, type Logger } from 'pino'

export function makeLog(level: string): Logger {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: describeError } },
    pino.destination(2),
  )
}

/** What an error may say in a log: its properties can hold what people wrote, so they stay out. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { type: typeof error }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  return { type: error.name, message: error.message, code, stack: error.stack }
}

/** One line for each answer: the pattern of the route, never the address itself, which can name a person or hold a code. */
export function logRequests(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id)
    done()
  })
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown'
    request.log.info(
      { method: request.method, route, status: reply.statusCode, milliseconds: Math.round(reply.elapsedTime) },
      'answered',
    )
    done()
  })
}

/** Nest's own messages in the same stream. */
export class NestLog implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.logger.info(fieldsOf(rest), String(message))
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.logger.warn(fieldsOf(rest), String(message))
  }

  error(message: unknown, ...rest: unknown[]): void {
    if (message instanceof Error) this.logger.error({ err: message, ...fieldsOf(rest) }, message.message)
    else this.logger.error(fieldsOf(rest), String(message))
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.logger.debug(fieldsOf(rest), String(message))
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.logger.trace(fieldsOf(rest), String(message))
  }
}

/** Nest passes the place last, and a stack before it. */
function fieldsOf(rest: readonly unknown[]): object {
  const texts = rest.filter((each) => typeof each === 'string')
  return { context: texts.at(-1), ...(texts.length > 1 ? { stack: texts[0] } : {}) }
}
