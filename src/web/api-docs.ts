import type { OpenAPIObject } from '@nestjs/swagger'
import type { OperationObject, ResponseObject } from './openapi-parts.js'

interface Described {
  readonly id: string
  readonly method: string
  readonly path: string
  readonly summary: string
  readonly description: string
  readonly parameters: readonly {
    readonly name: string
    readonly place: string
    readonly words: string
    readonly required: boolean
  }[]
  readonly body: string | undefined
  readonly answers: readonly { readonly status: string; readonly words: string }[]
}

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const

/** The operations by tag, as the documentation page shows them. */
export function operationsOf(document: OpenAPIObject): { readonly name: string; readonly operations: readonly Described[] }[] {
  const all = Object.entries(document.paths).flatMap(([path, item]) =>
    methods.flatMap((method) =>
      item[method] ? [{ tag: item[method].tags?.[0] ?? 'Other', described: describe(path, method, item[method]) }] : [],
    ),
  )
  return (document.tags ?? []).map(({ name }) => ({
    name,
    operations: all.filter(({ tag }) => tag === name).map(({ described }) => described),
  }))
}

function describe(path: string, method: string, operation: OperationObject): Described {
  const parameters = (operation.parameters ?? []).flatMap((parameter) => ('name' in parameter ? [parameter] : []))
  const body =
    operation.requestBody && 'content' in operation.requestBody
      ? Object.values(operation.requestBody.content)[0]?.schema
      : undefined
  return {
    id: operation.operationId ?? `${method}${path}`,
    method: method.toUpperCase(),
    path,
    summary: operation.summary ?? '',
    description: operation.description ?? '',
    parameters: parameters.map(({ name, in: place, description = '', required = false }) => ({
      name,
      place,
      words: description,
      required,
    })),
    body: body === undefined ? undefined : JSON.stringify(body, null, 2),
    answers: Object.entries(operation.responses).flatMap(([status, answer]) =>
      isAnswer(answer) ? [{ status, words: answer.description }] : [],
    ),
  }
}

const isAnswer = (answer: unknown): answer is ResponseObject =>
  typeof answer === 'object' && answer !== null && 'description' in answer
