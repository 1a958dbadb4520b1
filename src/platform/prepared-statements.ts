import { createHash } from 'node:crypto'

const mostNamed = 300
const mostCandidates = 2_000

/**
 * Names the statements worth preparing, which PostgreSQL then parses once for each connection: those seen for the second time. Every name costs
 * memory on the server for as long as the connection lives, so there is an end to them; what comes later runs unnamed.
 */
export function nameStatements(): (query: { sql: string }) => string {
  const names = new Map<string, string>()
  const seenOnce = new Set<string>()
  return ({ sql }) => {
    const known = names.get(sql)
    if (known !== undefined) return known
    if (names.size >= mostNamed) return ''
    if (!seenOnce.delete(sql)) {
      if (seenOnce.size >= mostCandidates) seenOnce.clear()
      seenOnce.add(sql)
      return ''
    }
    const name = `p_${createHash('sha256').update(sql).digest('hex').slice(0, 24)}`
    names.set(sql, name)
    return name
  }
}
