import { z } from 'zod'
import { versionStatuses, type Version } from '../domain/protocol/versions.js'
import type { PlainDate } from '../domain/time/dates.js'
import { day, id, line } from '../web/schemas.js'

/** A Code or a protocol is entered as a draft or as proposed; it is in force only by a recorded adoption. */
export const enteredStatus = z.enum(['draft', 'proposed']).default('draft')

export const adoptionBody = z
  .strictObject({ adoptedOn: day(), inForceFrom: day().optional() })
  .refine(({ adoptedOn, inForceFrom }) => inForceFrom === undefined || inForceFrom >= adoptedOn, {
    path: ['inForceFrom'],
    error: 'must not be before the day of adoption',
  })
export type AdoptionBody = z.infer<typeof adoptionBody>

/** The standing of a version, the same for Codes and protocols: [inForceFrom, inForceTo). */
export const standing = {
  id: id(),
  label: line(200),
  status: z.enum(versionStatuses),
  adoptedOn: day().nullable(),
  inForceFrom: day().nullable(),
  inForceTo: day().nullable(),
} as const

export interface StandingRow {
  readonly id: string
  readonly status: (typeof versionStatuses)[number]
  readonly adoptedOn: PlainDate | null
  readonly inForceFrom: PlainDate | null
  readonly inForceTo: PlainDate | null
}

/** The row as the domain knows a version; the database keeps the dates and the status together. */
export function versionOf({ id, status, adoptedOn, inForceFrom, inForceTo }: StandingRow): Version {
  if (adoptedOn === null || inForceFrom === null) return { id, status: status === 'proposed' ? 'proposed' : 'draft' }
  if (inForceTo === null) return { id, status: 'adopted', adoptedOn, inForceFrom }
  return { id, status: 'superseded', adoptedOn, inForceFrom, inForceTo }
}
