/** Prisma's words for a database that cannot be reached, is going down, or had no connection to spare. */
const prismaCodes = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028'])
/** PostgreSQL's: connection exceptions, and a server that is stopping or starting (class 08, 57P01 to 57P03). */
const serverCode = /^(08\d{3}|57P0[123]|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/

const awayKinds = new Set(['DatabaseNotReachable', 'DatabaseDoesNotExist', 'ConnectionClosed'])

const deepest = 6

/** Whether an error says that the database is away for the moment, wherever its layers keep the code. */
export function isDatabaseAway(error: unknown, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > deepest) return false
  const { code, originalCode, kind, cause, meta, driverAdapterError } = error as Readonly<Record<string, unknown>>
  const says = [code, originalCode].filter((one) => typeof one === 'string')
  if (says.some((one) => prismaCodes.has(one) || serverCode.test(one))) return true
  if (typeof kind === 'string' && awayKinds.has(kind)) return true
  return [cause, meta, driverAdapterError].some((inner) => isDatabaseAway(inner, depth + 1))
}
