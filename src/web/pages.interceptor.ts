import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { map, type Observable } from 'rxjs'
import { SentOn, Shown } from './answers.js'
import { ViewService } from './view.service.js'

/** Turns what a pages controller returns into HTML or a redirect; every other answer passes untouched. */
@Injectable()
export class PagesInterceptor implements NestInterceptor {
  constructor(private readonly view: ViewService) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const http = context.switchToHttp()
    return next
      .handle()
      .pipe(map((answer) => this.answer(answer, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>())))
  }

  private answer(answer: unknown, request: FastifyRequest, reply: FastifyReply): unknown {
    if (answer instanceof SentOn) {
      void reply.code(303).header('location', answer.address)
      return ''
    }
    if (!(answer instanceof Shown)) return answer
    void reply.code(answer.status).type('text/html; charset=utf-8')
    return this.view.page(answer.template, answer.context, request, reply)
  }
}
