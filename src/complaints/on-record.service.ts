import { Injectable } from '@nestjs/common'
import { InvalidInput } from '../domain/errors.js'
import { IncidentsService } from '../incidents/incidents.service.js'
import { MembersService } from '../people/members.service.js'
import type { NewComplaintBody } from './new-complaint.js'

/** Something that a complaint names by its id, and where it does so. */
export interface Mention {
  readonly kind: 'incident' | 'post' | 'person'
  readonly id: string | null
  readonly pointer: string
}

const unknown: Readonly<Record<Mention['kind'], string>> = {
  incident: 'is not an incident on record',
  post: 'is not a post on record',
  person: 'is not a person in the register',
}

/** What a complaint names is on record with the council that decides it: the trail, once written, cannot be put right. */
@Injectable()
export class OnRecord {
  constructor(
    private readonly incidents: IncidentsService,
    private readonly members: MembersService,
  ) {}

  /** @throws InvalidInput that points at whatever is not. */
  async check(mentions: readonly Mention[], authority: string): Promise<void> {
    const online = mentions.flatMap(({ kind, id }) => (kind === 'person' || id === null ? [] : [id]))
    const known = await this.incidents.known(authority, online)
    const fields = []
    for (const { kind, id, pointer } of mentions) {
      if (id === null) continue
      const isKnown = kind === 'person' ? await this.members.isKnown(id) : known.has(id)
      if (!isKnown) fields.push({ pointer, message: unknown[kind] })
    }
    if (fields.length > 0) throw new InvalidInput(fields)
  }
}

export const namedIn = ({ incidents, complainant, about }: NewComplaintBody): Mention[] => [
  ...incidents.map((id, at): Mention => ({ kind: 'incident', id, pointer: `/incidents/${at}` })),
  { kind: 'person', id: complainant.person, pointer: '/complainant/person' },
  ...about.flatMap(({ allegations }, at) =>
    allegations.map(({ post }, nth): Mention => ({ kind: 'post', id: post, pointer: `/about/${at}/allegations/${nth}/post` })),
  ),
]
