import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { errorPage, typedWords } from './error-pages.js'
import { type Problem, problemOf } from './problems.js'
import { FormExpired } from './refusals.js'
import type { ViewService } from './view.service.js'

/** The one place where errors become answers: a problem document for programs, a page for people. */
@Catch()
export class ErrorsFilter implements ExceptionFilter {
  constructor(private readonly view: ViewService) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>()
    const reply = host.switchToHttp().getResponse<FastifyReply>()
    const error = isExpiredForm(thrown) ? new FormExpired() : thrown
    const problem = problemOf(error)
    if (problem.status >= 500) request.log.error({ err: error }, 'could not answer')
    if (reply.sent) return
    if (problem.retryAfterSeconds !== undefined) void reply.header('retry-after', problem.retryAfterSeconds)
    void reply.code(problem.status)
    if (isForPrograms(request.url)) this.answerProgram(problem, request, reply)
    else this.answerPerson(problem, request, reply)
  }

  private answerProgram(problem: Problem, request: FastifyRequest, reply: FastifyReply): void {
    if (problem.status === 401) void reply.header('www-authenticate', 'Bearer realm="Probity"')
    void reply
      .type('application/problem+json')
      .send(JSON.stringify({ ...problem, instance: `urn:probity:request:${request.id}` }))
  }

  private answerPerson(problem: Problem, request: FastifyRequest, reply: FastifyReply): void {
    const address = request.url
    const isReading = request.method === 'GET' || request.method === 'HEAD'
    if (problem.status === 401 && isReading) {
      void reply
        .code(303)
        .header('location', `/sign-in?next=${encodeURIComponent(address)}`)
        .send('')
      return
    }
    const context = {
      ...errorPage(problem),
      reasons: problem.reasons ?? problem.errors?.map(({ detail }) => detail),
      typed: isReading ? [] : typedWords(request.body),
      links: linksFor(problem, address, isReading),
      reference: problem.status >= 500 ? request.id : undefined,
    }
    void reply.type('text/html; charset=utf-8').send(this.view.page('error', context, request, reply))
  }
}

const isForPrograms = (address: string): boolean => /^\/(api|health)(\/|\?|$)/.test(address)

function isExpiredForm(error: unknown): boolean {
  const cause = error instanceof HttpException ? error.cause : error
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' && cause.code.startsWith('FST_CSRF_')
}

function linksFor(problem: Problem, address: string, isReading: boolean) {
  const path = address.split('?', 1)[0] ?? '/'
  if (problem.status === 401) return [{ href: `/sign-in?next=${encodeURIComponent(path)}`, text: 'Sign in again' }]
  if (problem.status === 412 || problem.type.endsWith(':form-expired'))
    return [{ href: path, text: 'Open the page as it is now' }]
  return isReading ? [{ href: '/', text: 'Go to the start page' }] : []
}
