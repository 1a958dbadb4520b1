import { Injectable } from '@nestjs/common'
import type { CodeInForce, Facts, ProtocolInForce } from '../domain/complaint/facts.js'
import { isClauseCode } from '../domain/protocol/clauses.js'
import { isInForce } from '../domain/protocol/versions.js'
import { PrismaService } from '../platform/prisma.service.js'
import { versionOf, type StandingRow } from './version.js'

/** Which Code and which protocol were in force on a day, as plain look-ups: what deciding needs of the law. */
export type Law = Pick<Facts, 'codeInForce' | 'protocolInForce'>

type Row = StandingRow & { readonly authority: string } & (
    | { readonly kind: 'code'; readonly parts: CodeInForce['provisions'] }
    | { readonly kind: 'protocol'; readonly parts: readonly string[] }
  )

@Injectable()
export class LawRepository {
  constructor(private readonly prisma: PrismaService) {}

  /** Every version that is or was in force in these authorities, in one statement. What nobody adopted is not in it: nothing is guessed. */
  async lawOf(authorities: readonly string[]): Promise<Law> {
    const rows = await this.prisma.$queryRaw<Row[]>`
      SELECT 'code' AS kind, c.authority_id AS authority, v.id, v.status, v.adopted_on::text AS "adoptedOn",
        v.in_force_from::text AS "inForceFrom", v.in_force_to::text AS "inForceTo",
        (SELECT json_agg(json_build_object('id', p.id, 'number', p.number, 'heading', p.heading) ORDER BY p.place)
          FROM provision p WHERE p.version_id = v.id) AS parts
      FROM code_version v JOIN code_of_conduct c ON c.id = v.code_id
      WHERE c.authority_id = ANY(${[...authorities]}::uuid[]) AND v.in_force_from IS NOT NULL
      UNION ALL
      SELECT 'protocol', v.authority_id, v.id, v.status, v.adopted_on::text, v.in_force_from::text, v.in_force_to::text,
        (SELECT json_agg(c.code ORDER BY c.place) FROM clause c WHERE c.version_id = v.id)
      FROM protocol_version v
      WHERE v.authority_id = ANY(${[...authorities]}::uuid[]) AND v.in_force_from IS NOT NULL`
    return {
      codeInForce: (authority, on) => {
        const found = rows.find((row) => row.kind === 'code' && row.authority === authority && isInForce(versionOf(row), on))
        return found?.kind === 'code' ? codeOf(found) : undefined
      },
      protocolInForce: (authority, on) => {
        const found = rows.find((row) => row.kind === 'protocol' && row.authority === authority && isInForce(versionOf(row), on))
        return found?.kind === 'protocol' ? protocolOf(found) : undefined
      },
    }
  }
}

const codeOf = ({ id, parts }: Extract<Row, { kind: 'code' }>): CodeInForce => ({ version: id, provisions: parts })
const protocolOf = ({ id, parts }: Extract<Row, { kind: 'protocol' }>): ProtocolInForce => ({
  version: id,
  clauses: parts.filter(isClauseCode),
})
