import { applyDecorators, HttpCode } from '@nestjs/common'
import { ApiExtension, ApiOperation, ApiResponse } from '@nestjs/swagger'
import { z } from 'zod'

interface Answer {
  /** What the operation does, in words: 'Log a complaint'. */
  readonly does?: string
  readonly status?: number
  /** What the answer is, in words. */
  readonly means?: string
  /** The list is given as CSV too, to whoever asks for text/csv. */
  readonly csv?: boolean
}

/** What an API operation answers: goes into the documentation, and is the type of the answer for the controller (`z.infer`). */
export function Answers(schema: z.ZodType, { does, status = 200, means = 'Done', csv = false }: Answer = {}): MethodDecorator {
  return applyDecorators(
    HttpCode(status),
    ApiResponse({ status, description: means, standardSchema: schema }),
    ...(does === undefined ? [] : [ApiOperation({ summary: does })]),
    ...(csv ? [ApiExtension('x-also-csv', true)] : []),
  )
}

/** The answer of an operation that has nothing to say: 204. */
export const AnswersNothing = (does: string): MethodDecorator =>
  applyDecorators(HttpCode(204), ApiResponse({ status: 204, description: 'Done' }), ApiOperation({ summary: does }))

/** One page of a list, as the API gives it. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({
    items: z.array(item).max(200),
    next: z.string().max(500).optional(),
    previous: z.string().max(500).optional(),
  })
