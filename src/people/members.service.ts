import { Injectable } from '@nestjs/common'
import { Clock } from '../platform/clock.js'
import { newId } from '../platform/ids.js'
import { MembersRepository, type Member } from './members.repository.js'

export type { Member } from './members.repository.js'

@Injectable()
export class MembersService {
  constructor(
    private readonly repository: MembersRepository,
    private readonly clock: Clock,
  ) {}

  async addOfficer(name: string): Promise<{ id: string; name: string }> {
    const id = newId(this.clock.now())
    await this.repository.addOfficer(id, name)
    return { id, name }
  }

  /** By id; who is no member of any council is missing. */
  async members(ids: readonly string[]): Promise<ReadonlyMap<string, Member>> {
    const found = await this.repository.members([...new Set(ids)])
    return new Map(found.map((member) => [member.id, member]))
  }

  isKnown(id: string): Promise<boolean> {
    return this.repository.isKnown(id)
  }
}
