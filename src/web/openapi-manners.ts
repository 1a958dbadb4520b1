import type { OpenAPIObject } from '@nestjs/swagger'
import type { HeaderObject, OperationObject, ParameterObject, ResponseObject, SchemaObject } from './openapi-parts.js'
import { operationWords } from './openapi-words.js'

/** What every operation has in common, said once: errors, limits, headers, and bounds where a schema names none. */
const methods = ['get', 'put', 'post', 'delete', 'patch'] as const

const text = (maxLength: number, pattern = '^[^\\u0000]*$'): SchemaObject => ({ type: 'string', maxLength, pattern })
const whole = (description: string, maximum: number): HeaderObject => ({
  description,
  schema: { type: 'integer', format: 'int32', minimum: 0, maximum },
})

const everyHeader: Record<string, HeaderObject> = {
  'RateLimit-Limit': whole('How many requests a minute are answered', 1_000_000),
  'RateLimit-Remaining': whole('How many are left in this minute', 1_000_000),
  'RateLimit-Reset': whole('Seconds until there are that many again', 3600),
  'Access-Control-Allow-Origin': { description: 'Pages of this site only', schema: text(200) },
}

const problemSchema: SchemaObject = {
  type: 'object',
  description: 'RFC 9457',
  additionalProperties: false,
  required: ['type', 'title', 'status'],
  properties: {
    type: text(200),
    title: text(200),
    status: { type: 'integer', format: 'int32', minimum: 400, maximum: 599 },
    detail: text(200_000),
    instance: text(200),
    currentVersion: { type: 'integer', format: 'int32', minimum: 0, maximum: 999_999_999 },
    changed: { type: 'array', maxItems: 101, items: text(20) },
    retryAfterSeconds: { type: 'integer', format: 'int32', minimum: 0, maximum: 86_400 },
    reasons: { type: 'array', maxItems: 200, items: text(2000) },
    errors: {
      type: 'array',
      maxItems: 100,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['pointer', 'detail'],
        properties: { pointer: text(2000), detail: text(2000) },
      },
    },
  },
}

const problem = (description: string, headers: Record<string, HeaderObject> = {}): ResponseObject => ({
  description,
  headers: { ...everyHeader, ...headers },
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
})

const always: Record<string, ResponseObject> = {
  400: problem('The request cannot be read'),
  429: problem('Too many requests', { 'Retry-After': whole('Seconds to wait', 86_400) }),
  500: problem('Something went wrong here'),
}
const signedIn: Record<string, ResponseObject> = {
  401: problem('Nobody is signed in'),
  403: problem('The caller may not do this'),
}
const somethingNamed: Record<string, ResponseObject> = { 404: problem('There is no such thing that the caller may see') }
const changing: Record<string, ResponseObject> = {
  409: problem('Not lawful or not possible now; every reason is given'),
  413: problem('Too large'),
  415: problem('Not a content type that is read here'),
  422: problem('Some of what was sent cannot be used; each field is pointed at'),
}
const versioned: Record<string, ResponseObject> = {
  412: problem('Someone else changed it meanwhile'),
  428: problem('No version was named'),
}

/** Adds all of that to the document that was made from the routes, and leaves only what lies under `root`. */
export function completed(document: OpenAPIObject, root: string): OpenAPIObject {
  const paths = Object.fromEntries(Object.entries(document.paths).filter(([path]) => path.startsWith(`${root}/`)))
  const operations = Object.entries(paths).flatMap(([path, item]) =>
    methods.flatMap((method) => (item[method] ? [{ path, method, operation: item[method] }] : [])),
  )
  for (const { path, method, operation } of operations) complete(path, method, operation)
  const tags = [...new Set(operations.flatMap(({ operation }) => operation.tags ?? []))].sort()
  const schemas = { ...document.components?.schemas, Problem: problemSchema }
  return bounded({
    ...document,
    servers:
      document.servers?.map((server) => ({
        ...server,
        url: server.url.replace(/^http:.*$/, '/'),
        description: 'production',
        'x-internal': false,
      })) ?? [],
    security: [{ token: [] }, { session: [] }],
    paths,
    tags: tags.map((name) => ({ name, description: `${name}: what can be read and done` })),
    components: { ...document.components, schemas },
  })
}

function complete(
  path: string,
  method: string,
  operation: OperationObject & { 'x-open-to-all'?: boolean; 'x-also-csv'?: boolean },
): void {
  const named = (operation.parameters ?? []).flatMap((parameter) => ('name' in parameter ? [parameter] : []))
  const parameters = [...named, ...unnamed(path, named)]
  operation.parameters = parameters
  const isOpen = operation['x-open-to-all'] === true
  operation.summary =
    operation.summary === undefined || operation.summary === '' ? operationWords(operation.operationId ?? '') : operation.summary
  operation.description ??= `${operation.summary}.`
  operation.tags = operation.tags?.map((tag) => operationWords(tag.replace(/(Api|Controller|Pages)$/, ''))) ?? []
  // An empty requirement says that nobody needs to be signed in; no list at all would read as forgotten
  if (isOpen) operation.security = [{}]
  for (const parameter of parameters) parameter.description ??= operationWords(parameter.name)
  const wanted = {
    ...always,
    ...(isOpen ? {} : signedIn),
    ...(path.includes('{') ? somethingNamed : {}),
    ...(parameters.some(({ in: place }) => place === 'query') ? { 422: changing['422'] } : {}),
    ...(method === 'get' ? {} : changing),
    ...(parameters.some(({ name }) => name === 'If-Match') ? versioned : {}),
  }
  for (const [status, response] of Object.entries(wanted)) operation.responses[status] ??= structuredClone(response)
  for (const [status, response] of Object.entries(operation.responses)) {
    if (!response || '$ref' in response) continue
    response.headers = { ...everyHeader, ...response.headers }
    if (status.startsWith('2') && operation['x-also-csv'] === true)
      response.content = { ...response.content, 'text/csv': { schema: text(50_000_000) } }
  }
}

/** Parts of the path that a decorator of our own reads, such as a reference, are unknown to the framework. */
function unnamed(path: string, named: readonly ParameterObject[]): ParameterObject[] {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  return inPath
    .filter((name) => !named.some((parameter) => parameter.in === 'path' && parameter.name === name))
    .map((name) => ({ name, in: 'path', required: true, schema: text(100, '^[\\w.~-]+$') }))
}

/** OWASP API4: no string, list or whole number without an end; what a schema bounds itself stays. */
function bounded<T>(value: T): T {
  if (Array.isArray(value)) {
    for (const each of value) bounded(each)
    return value
  }
  if (typeof value !== 'object' || value === null) return value
  for (const each of Object.values(value)) bounded(each)
  if (isSchema(value)) bound(value)
  return value
}

/** Parameters and security schemes have a type or a place of another kind. */
const isSchema = (value: object): value is SchemaObject => 'type' in value && !('in' in value) && !('scheme' in value)

function bound(schema: SchemaObject): void {
  const is = (type: string) => schema.type === type || (Array.isArray(schema.type) && schema.type.includes(type))
  const isListed = schema.enum !== undefined || 'const' in schema
  if (is('string') && !isListed) {
    schema.maxLength ??= 100_000
    if (schema.format === undefined) schema.pattern ??= '^[^\\u0000]*$'
  }
  if (is('array')) schema.maxItems ??= 10_000
  if (is('integer') && !isListed) {
    schema.format ??= 'int64'
    schema.minimum ??= Number.MIN_SAFE_INTEGER
    schema.maximum ??= Number.MAX_SAFE_INTEGER
  }
}
