import { z } from 'zod'
import { keysOf } from '../../domain/complaint/vocabulary.js'
import { acts, platforms } from '../../domain/complaint/conduct.js'
import { isClauseCode, type ClauseCode } from '../../domain/protocol/clauses.js'
import { day, id, line, listOf, prose } from '../../web/schemas.js'
import { sanctions } from '../../domain/complaint/decisions.js'
import { referenceInPath } from '../reference.js'

export const choice = <T extends object>(vocabulary: T, message = 'Choose one of those offered') =>
  z.enum(keysOf(vocabulary), message)

export const clauseCode = z
  .string('Choose a clause of the protocol')
  .max(4)
  .refine((text): text is ClauseCode => isClauseCode(text), 'must be a clause code such as GP4')

/** When it took effect; today unless given. */
export const on = { on: day().optional() }
export const reasons = { reasons: prose(20_000, 'Give the reasons') }
export const reason = { reason: prose(5_000, 'Give the reason') }
export const allegation = { allegation: id() }
export const allegations = { allegations: listOf(id(), 200).min(1, 'Choose at least one allegation') }
export const people = (message: string) => listOf(id(), 50).min(1, message)
export const wholly = { ...on, ...reasons }

const onProvision = { ...allegation, provision: id(), breach: z.boolean('Say whether there was a breach'), ...reasons }
const finding = z.strictObject({ ...onProvision, article10: prose(20_000).nullable().default(null) })
export const findings = { findings: listOf(finding, 200).min(1, 'State a finding on each provision') }
export const recommendations = {
  recommendations: listOf(z.strictObject(onProvision), 200).min(1, 'Recommend a finding on each provision'),
}

export const newAllegation = z.strictObject({
  summary: prose(5_000, 'Say in a sentence or two what is alleged'),
  conductOn: day('Give the day of the conduct, such as 2026-04-02'),
  platform: choice(platforms, 'Choose the platform'),
  act: choice(acts, 'Choose what was done online'),
  post: id().nullable().default(null),
})

export const sanction = z.strictObject({
  kind: choice(sanctions),
  addressedTo: line(200, 'Say to whom it is addressed'),
  terms: prose(5_000, 'State the terms'),
  dueOn: day().nullable().default(null),
  despiteCaution: prose(5_000).nullable().default(null),
})

/** Another complaint of the council, by the reference that officers know it by. */
export const otherReference = referenceInPath

export const whollyOptional = <T extends object, V extends z.ZodType>(vocabulary: T, value: V) =>
  z.partialRecord(choice(vocabulary), value)
