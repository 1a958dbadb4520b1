import type { SubjectMember } from '../domain/complaint/complaint.js'
import { InvalidInput } from '../domain/errors.js'
import type { Member } from '../people/members.service.js'

/**
 * Whom a complaint is about, as they stand in the register. `authority` knows those alone whose cases it decides: its own members and those
 * of the parishes in its area (LA 2011 s28(6), (9)). A dual-hatted member is complained about in the capacity of one council, whose Code is
 * then the one engaged: where they sit on several, the complaint says which. @throws InvalidInput
 */
export function subjectMember(
  member: Member | undefined,
  chosen: string | undefined,
  authority: string,
  pointer: string,
): SubjectMember {
  const seats = member?.councils.filter(({ decidedBy }) => decidedBy === authority) ?? []
  if (!member || seats.length === 0)
    throw new InvalidInput([{ pointer: `${pointer}/councillor`, message: 'is not a councillor in the register' }])
  const councils = [...new Map(seats.map((council) => [council.id, council])).values()]
  const council = chosen === undefined && councils.length === 1 ? councils[0] : councils.find(({ id }) => id === chosen)
  if (!council) {
    const names = councils.map(({ name }) => name).join(', ')
    throw new InvalidInput([{ pointer: `${pointer}/authority`, message: `Say for which council they acted: ${names}` }])
  }
  return { person: member.id, name: member.name, authority: council.id, authorityName: council.name, tier: council.tier }
}
