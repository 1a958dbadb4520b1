import { Injectable } from '@nestjs/common'
import type { Issuable } from '../complaints/acts/issuing.service.js'
import type { QuotedLaw } from '../domain/documents/notice-law.js'
import { AuthoritiesService } from '../people/authorities.service.js'
import { CodesService } from '../protocol/codes.service.js'
import { ProtocolService } from '../protocol/protocol.service.js'

/** What a notice quotes: the versions that its allegations name, which were in force on the days of the conduct. */
@Injectable()
export class LawOfNotices {
  constructor(
    private readonly codes: CodesService,
    private readonly protocols: ProtocolService,
    private readonly authorities: AuthoritiesService,
  ) {}

  async of({ decided, complaint }: Pick<Issuable, 'decided' | 'complaint'>) {
    const { allegations } = decided.theCase
    const [codes, protocols, authority] = await Promise.all([
      Promise.all(unique(allegations.map(({ codeVersion }) => codeVersion)).map((id) => this.codes.version(id))),
      Promise.all(
        unique(allegations.flatMap(({ protocolVersion }) => protocolVersion ?? [])).map((id) => this.protocols.get(id)),
      ),
      this.authorities.get(complaint.authority),
    ])
    const law: QuotedLaw = {
      codes: codes.map(({ id, title, label, inForceFrom, provisions }) => ({
        version: id,
        title,
        label,
        inForceFrom,
        provisions,
      })),
      protocols: protocols.map(({ id, title, label, inForceFrom, clauses }) => ({
        version: id,
        title,
        label,
        inForceFrom,
        clauses: clauses.map(({ code, text, heading }) => ({ code, text, ...(heading === undefined ? {} : { heading }) })),
      })),
    }
    return { law, authority }
  }
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids)]
