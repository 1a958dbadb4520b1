import { Injectable } from '@nestjs/common'
import { MembersRepository, type Member } from './members.repository.js'

export type { Member } from './members.repository.js'

@Injectable()
export class MembersService {
  constructor(private readonly repository: MembersRepository) {}

  /** By id; who is no member of any council is missing. */
  async members(ids: readonly string[]): Promise<ReadonlyMap<string, Member>> {
    const found = await this.repository.members([...new Set(ids)])
    return new Map(found.map((member) => [member.id, member]))
  }
}
