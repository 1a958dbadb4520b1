import { z } from 'zod'
import type { Action, ActionKind } from '../domain/complaint/actions.js'
import {
  capacities,
  capacityPoints,
  factors,
  indicators,
  ipAgreements,
  jurisdictionTests,
  keysOf,
  pauseCategories,
  reasonsForNoFurtherAction,
  strengths,
  suggestedBy,
  testAnswers,
  weights,
} from '../domain/complaint/vocabulary.js'
import { informalResolutions, sanctions } from '../domain/complaint/decisions.js'
import { acts, platforms } from '../domain/complaint/conduct.js'
import { isClauseCode, type ClauseCode } from '../domain/protocol/clauses.js'
import { day, id, line, listOf, prose } from '../web/schemas.js'

const choice = <T extends object>(vocabulary: T, message = 'Choose one of those offered') => z.enum(keysOf(vocabulary), message)

export const clauseCode = z
  .string('Choose a clause of the protocol')
  .max(4)
  .refine((text): text is ClauseCode => isClauseCode(text), 'must be a clause code such as GP4')

/** When it took effect; today unless given. */
const on = { on: day().optional() }
const reasons = { reasons: prose(20_000, 'Give the reasons') }
const reason = { reason: prose(5_000, 'Give the reason') }
const allegation = { allegation: id() }

const finding = z.strictObject({
  ...allegation,
  provision: id(),
  breach: z.boolean('Say whether there was a breach'),
  ...reasons,
  article10: prose(20_000).nullable().default(null),
})
const findings = { findings: listOf(finding, 200).min(1, 'State a finding on each provision') }

export const newAllegation = z.strictObject({
  summary: prose(5_000, 'Say in a sentence or two what is alleged'),
  conductOn: day('Give the day of the conduct, such as 2026-04-02'),
  platform: choice(platforms, 'Choose the platform'),
  act: choice(acts, 'Choose what was done online'),
  post: id().nullable().default(null),
})

const sanction = z.strictObject({
  kind: choice(sanctions),
  addressedTo: line(200, 'Say to whom it is addressed'),
  terms: prose(5_000, 'State the terms'),
  dueOn: day().nullable().default(null),
})

const whollyOptional = <T extends object, V extends z.ZodType>(vocabulary: T, value: V) =>
  z.partialRecord(choice(vocabulary), value)

/** What each action is sent with, one schema an action: the routes, the forms and the documentation are made from this. */
export const actionBodies = {
  acknowledge: z.strictObject({ ...on }),
  startScreening: z.strictObject({ ...on }),
  answerTest: z.strictObject({
    ...on,
    test: choice(jurisdictionTests),
    answer: choice(testAnswers, 'Answer yes, no or unclear'),
    ...reasons,
  }),
  passScreening: z.strictObject({ ...on, ...reasons }),
  closeOutOfScope: z.strictObject({ ...on, ...reasons }),
  tellMember: z.strictObject({ ...on }),
  doNotTellMember: z.strictObject({ ...on, ...reasons }),
  recordMemberComment: z.strictObject({ ...on, text: prose(50_000, 'Write the comment') }),
  addAllegation: z.strictObject({ ...on, allegation: newAllegation }),
  linkProvision: z.strictObject({ ...on, ...allegation, provision: id(), ...reason }),
  unlinkProvision: z.strictObject({ ...on, ...allegation, provision: id(), ...reason }),
  linkClause: z.strictObject({
    ...on,
    ...allegation,
    clause: clauseCode,
    suggestedBy: choice(suggestedBy).default('officer'),
    strength: choice(strengths, 'Choose how strongly'),
    ...reason,
  }),
  unlinkClause: z.strictObject({ ...on, ...allegation, clause: clauseCode, ...reason }),
  findCapacity: z.strictObject({
    ...on,
    ...allegation,
    finding: choice(capacities, 'Choose the capacity'),
    points: whollyOptional(
      capacityPoints,
      z.strictObject({ answer: choice(testAnswers), note: prose(5_000).or(z.literal('')) }),
    ).default({}),
    indicators: listOf(choice(indicators), 20).default([]),
    ...reasons,
  }),
  weighFactor: z.strictObject({ ...on, factor: choice(factors), weight: choice(weights), note: prose(5_000, 'Write a note') }),
  consultIndependentPerson: z.strictObject({
    ...on,
    independentPerson: id(),
    allegations: listOf(id(), 200).min(1, 'Choose at least one allegation'),
    question: prose(20_000, 'Write what is asked'),
  }),
  giveView: z.strictObject({
    ...on,
    consultation: id(),
    agreement: choice(ipAgreements, 'Say whether you agree'),
    view: prose(50_000, 'Write the view'),
  }),
  declareConflict: z.strictObject({ ...on, consultation: id(), ...reasons }),
  closePrivate: z.strictObject({ ...on, ...reasons }),
  takeNoFurtherAction: z.strictObject({
    ...on,
    because: listOf(choice(reasonsForNoFurtherAction), 30).min(1, 'Choose at least one ground'),
    ...reasons,
  }),
  offerInformalResolution: z.strictObject({
    ...on,
    kinds: listOf(choice(informalResolutions), 6).min(1, 'Choose what is offered'),
    terms: prose(20_000, 'State the terms'),
    ...reasons,
  }),
  completeInformalResolution: z.strictObject({ ...on, ...reasons }),
  failInformalResolution: z.strictObject({ ...on, ...reasons }),
  referToInvestigation: z.strictObject({ ...on, ...reasons }),
  appointInvestigatingOfficer: z.strictObject({ ...on, officer: id() }),
  issueDraftReport: z.strictObject({ ...on }),
  issueFinalReport: z.strictObject({ ...on, report: prose(100_000, 'Write the report’s conclusions') }),
  closeNoBreach: z.strictObject({ ...on, ...reasons, ...findings }),
  resolveLocally: z.strictObject({ ...on, ...reasons }),
  referToHearing: z.strictObject({ ...on, ...reasons }),
  closeHearingNoBreach: z.strictObject({ ...on, ...reasons, ...findings }),
  closeBreachNoSanction: z.strictObject({ ...on, ...reasons, ...findings }),
  imposeSanctions: z.strictObject({
    ...on,
    ...reasons,
    ...findings,
    sanctions: listOf(sanction, 20).min(1, 'State at least one sanction'),
  }),
  endSanction: z.strictObject({
    ...on,
    sanction: id(),
    how: z.enum(['complied', 'refused', 'noLongerPossible']),
    note: prose(5_000, 'Write a note'),
  }),
  closeSanctions: z.strictObject({ ...on, ...reasons }),
  askToWithdraw: z.strictObject({ ...on, ...reasons }),
  withdraw: z.strictObject({ ...on, ...reasons }),
  pause: z.strictObject({ ...on, category: choice(pauseCategories), ...reason }),
  resume: z.strictObject({ ...on }),
  reopen: z.strictObject({ ...on, ...reasons }),
  decideWithholding: z.strictObject({ ...on, granted: z.boolean('Say whether it is granted'), ...reasons }),
  addNote: z.strictObject({ ...on, text: prose(20_000, 'Write the note') }),
} as const satisfies Record<Exclude<ActionKind, 'issueNotice'>, z.ZodType>

/** Issuing a notice draws a document first, so it has a route of its own. */
export type SentAction = keyof typeof actionBodies
export type BodyOf<K extends SentAction> = z.infer<(typeof actionBodies)[K]>

/** A body as it was sent, with its kind. */
export type Sent = { readonly [K in SentAction]: { readonly kind: K } & BodyOf<K> }[SentAction]

type Completed<S> = S extends { kind: 'consultIndependentPerson' }
  ? Omit<S, 'independentPerson'> & { readonly independentPerson: { readonly person: string; readonly name: string } }
  : S extends { kind: 'appointInvestigatingOfficer' }
    ? Omit<S, 'officer'> & { readonly officer: { readonly person: string; readonly name: string } }
    : S

/** What was sent, with the names of the people in it: all but its day an action of the domain. */
export type CompleteAction = Completed<Sent>
export type DatedAction = CompleteAction & Pick<Action, 'on'>
