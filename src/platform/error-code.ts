/** The code of an error of the system or of PostgreSQL. Asked of its shape: under a test runner such errors come from another realm than our `Error`. */
export function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
}
