import type { SubjectMember } from '../domain/complaint/complaint.js'
import { InvalidInput } from '../domain/errors.js'
import type { Member } from '../people/members.service.js'

/**
 * Whom a complaint is about, as they stand in the register. A dual-hatted member is complained about in the capacity of one council,
 * whose Code is then the one engaged: where they sit on several, the complaint says which. @throws InvalidInput
 */
export function subjectMember(member: Member | undefined, chosen: string | undefined, pointer: string): SubjectMember {
  if (!member) throw new InvalidInput([{ pointer: `${pointer}/councillor`, message: 'is not a councillor in the register' }])
  const councils = [...new Map(member.councils.map((council) => [council.id, council])).values()]
  const council = chosen === undefined && councils.length === 1 ? councils[0] : councils.find(({ id }) => id === chosen)
  if (!council) {
    const names = councils.map(({ name }) => name).join(', ')
    throw new InvalidInput([{ pointer: `${pointer}/authority`, message: `Say for which council they acted: ${names}` }])
  }
  return { person: member.id, name: member.name, authority: council.id, authorityName: council.name, tier: council.tier }
}
