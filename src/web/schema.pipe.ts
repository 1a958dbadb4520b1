import { StandardSchemaValidationPipe } from '@nestjs/common'
import { InvalidInput, type InvalidField } from '../domain/errors.js'

interface Issue {
  readonly message: string
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined
  readonly code?: string
  readonly keys?: readonly string[]
}

/** RFC 6901: '~' and '/' inside a name are written ~0 and ~1. */
const escaped = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1')

export function pointerOf(path: Issue['path'] = []): string {
  return path.map((step) => `/${escaped(String(typeof step === 'object' ? step.key : step))}`).join('')
}

const mostFields = 100

/** An unknown key is reported at its own place, not at the object's. */
function fieldsOf(issue: Issue): InvalidField[] {
  const at = pointerOf(issue.path)
  if (issue.code === 'unrecognized_keys' && issue.keys)
    return issue.keys.map((key) => ({ pointer: `${at}/${escaped(key.slice(0, 100))}`, message: 'is not known here' }))
  return [{ pointer: at, message: issue.message }]
}

export const invalidInput = (issues: readonly Issue[]) => new InvalidInput(issues.flatMap(fieldsOf).slice(0, mostFields))

/** `@Body({ schema })`, `@Query({ schema })` and `@Param({ schema })`: what does not fit becomes InvalidInput with JSON pointers. */
export const schemaPipe = () => new StandardSchemaValidationPipe({ exceptionFactory: invalidInput })
