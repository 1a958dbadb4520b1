import { z } from 'zod'
import { channels, complainantTypes, keysOf } from '../domain/complaint/vocabulary.js'
import { mostSubjectMembers } from '../domain/complaint/log.js'
import { day, id, line, listOf, prose } from '../web/schemas.js'
import { newAllegation } from './acts/action-parts.js'

export const contactDetails = {
  name: line(200, 'Give the complainant’s name').nullable().default(null),
  email: z.email('must be an e-mail address').max(254).nullable().default(null),
  address: prose(1_000).nullable().default(null),
}

const complainant = z
  .strictObject({
    type: z.enum(keysOf(complainantTypes), 'Choose who complains'),
    ...contactDetails,
    person: id().nullable().default(null),
    withholdName: z.boolean().default(false),
  })
  .refine(({ type, name }) => type === 'anonymous' || name !== null, {
    path: ['name'],
    error: 'Give the complainant’s name, or record the complaint as anonymous',
  })

/** A complaint as an officer logs it, from whichever channel it came. */
export const newComplaintBody = z.strictObject({
  receivedOn: day('Give the day on which the written complaint was received'),
  channel: z.enum(keysOf(channels), 'Choose how it came'),
  complainant,
  words: prose(100_000, 'Enter what the complainant wrote'),
  remedySought: prose(20_000).or(z.literal('')).default(''),
  incidents: listOf(id(), 50).default([]),
  about: listOf(
    z.strictObject({
      councillor: id(),
      /** In whose capacity they are said to have acted: needed only where the councillor sits on several councils. */
      authority: id().optional(),
      allegations: listOf(newAllegation, 50).default([]),
    }),
    mostSubjectMembers,
  ).min(1, 'Name the councillor'),
})
export type NewComplaintBody = z.infer<typeof newComplaintBody>
