import { z } from 'zod'
import { clockKinds, pauseCategories, sides, waysOfLeaving } from '../../domain/complaint/vocabulary.js'
import { day, id, line, prose } from '../../web/schemas.js'
import { allegation, allegations, choice, on, otherReference, reason, reasons } from './action-parts.js'
import { correctable } from '../../domain/complaint/correcting.js'
import { legalIssues, legalSteps } from '../../domain/complaint/legal-issues.js'
import { statedRelations } from '../../domain/complaint/relations.js'

/** What may be sent at many stages: endings without a finding, clocks, corrections, conflicts of interest. */
export const keepingBodies = {
  askToWithdraw: z.strictObject({ ...on, ...reasons }),
  goOnInPublicInterest: z.strictObject({ ...on, ...reasons }),
  withdraw: z.strictObject({ ...on, ...reasons }),
  discontinue: z.strictObject({ ...on, ...reasons }),
  endForMemberLeft: z.strictObject({
    ...on,
    how: choice(waysOfLeaving, 'Say how the member left office'),
    leftOn: day('Give the day on which the member left office'),
    ...reasons,
  }),
  dispenseWithView: z.strictObject({ ...on, ...reasons }),
  pause: z.strictObject({ ...on, category: choice(pauseCategories), ...reason }),
  resume: z.strictObject({ ...on }),
  referToPolice: z.strictObject({
    ...on,
    to: line(200, 'Say to which police force or body'),
    offence: prose(5_000, 'Say which offence may have been committed'),
    ...reasons,
  }),
  extendDeadline: z.strictObject({
    ...on,
    clock: choice(clockKinds, 'Choose the limit'),
    dueOn: day('Give the new date'),
    ...reason,
  }),
  suspendInInterim: z.strictObject({ ...on, until: day('Give the last day of the suspension'), ...reasons }),
  reopen: z.strictObject({ ...on, ...reasons }),
  askForReview: z.strictObject({ ...on, from: choice(sides, 'Say who asks'), ...reasons }),
  dismissReview: z.strictObject({ ...on, ...reasons }),
  allowReview: z.strictObject({ ...on, ...reasons }),
  recordAppeal: z.strictObject({
    ...on,
    from: choice(sides, 'Say who appealed'),
    allowed: z.boolean('Say whether the appeal was allowed'),
    ...reasons,
  }),
  decideWithholding: z.strictObject({ ...on, granted: z.boolean('Say whether it is granted'), ...reasons }),
  decidePublication: z.strictObject({
    ...on,
    decision: id(),
    published: z.boolean('Say whether the decision is published'),
    named: z.boolean('Say whether the subject member is named'),
    askedByMember: z.boolean().default(false),
    ...reasons,
  }),
  addNote: z.strictObject({ ...on, text: prose(20_000, 'Write the note') }),
  flagLegalIssue: z.strictObject({
    ...on,
    ...allegation,
    issue: choice(legalIssues, 'Choose the legal issue'),
    leadsTo: choice(legalSteps, 'Choose what it leads to'),
    decision: z
      .strictObject({ title: line(300, 'Say which decision'), on: day('Give the day of the decision') })
      .nullable()
      .default(null),
    note: prose(20_000, 'Write what is to be done'),
    isPrivileged: z.boolean().default(false),
  }),
  endLegalIssue: z.strictObject({ ...on, legalIssue: id(), note: prose(20_000, 'Write how it ended') }),
  correct: z.strictObject({
    ...on,
    field: choice(correctable, 'Choose what was entered wrongly'),
    allegation: id().nullable().default(null),
    value: prose(100_000, 'Write what should stand there'),
    ...reason,
  }),
  moveAllegation: z.strictObject({ ...on, ...allegation, toCase: id(), ...reason }),
  splitOff: z.strictObject({ ...on, ...allegations, ...reason }),
  relate: z.strictObject({
    ...on,
    relation: choice(statedRelations, 'Choose how the complaints are related'),
    to: otherReference,
    ...reason,
  }),
  changeAuthority: z.strictObject({ ...on, authority: id(), ...reason }),
  standDown: z.strictObject({ ...on, ...reasons }),
  handOver: z.strictObject({
    ...on,
    /** The deputy, from the register; or else another authority’s Monitoring Officer, by name. */
    to: z.union([
      z.strictObject({ person: id() }),
      z.strictObject({
        name: line(200, 'Name the Monitoring Officer who takes it over'),
        authorityName: line(200, 'Name their authority'),
      }),
    ]),
    ...reasons,
  }),
} as const
