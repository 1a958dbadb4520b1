import { z } from 'zod'
import { informalResolutions, sanctionEnds } from '../../domain/complaint/decisions.js'
import { attendances, exemptParagraphs, reasonsForAdjourning } from '../../domain/complaint/hearing.js'
import { keysOf, sides } from '../../domain/complaint/vocabulary.js'
import { day, id, line, listOf, prose } from '../../web/schemas.js'
import { choice, findings, on, people, reasons, recommendations, sanction } from './action-parts.js'

/** What is sent from the investigation to the last sanction. */
export const hearingBodies = {
  appointInvestigatingOfficer: z.strictObject({
    ...on,
    officer: id(),
    plan: prose(50_000, 'Write the plan of the investigation: what is to be found out, how, and by when'),
  }),
  issueDraftReport: z.strictObject({ ...on, report: prose(100_000, 'Write the draft report that goes to both parties') }),
  commentOnDraft: z.strictObject({
    ...on,
    from: choice(sides, 'Say whose comment it is'),
    text: prose(50_000, 'Write the comment'),
  }),
  issueFinalReport: z.strictObject({
    ...on,
    report: prose(100_000, 'Write the report’s conclusions'),
    ...recommendations,
  }),
  closeNoBreach: z.strictObject({ ...on, ...reasons, ...findings }),
  findNoBreach: z.strictObject({ ...on, ...reasons, ...findings }),
  findBreach: z.strictObject({ ...on, ...reasons, ...findings }),
  resolveLocally: z.strictObject({
    ...on,
    kinds: listOf(choice(informalResolutions), 6).min(1, 'Choose what the resolution consists of'),
    terms: prose(20_000, 'State the terms'),
    ...reasons,
  }),
  referToHearing: z.strictObject({ ...on, ...reasons }),
  listHearing: z.strictObject({
    ...on,
    hearingOn: day('Give the day of the hearing'),
    at: z.string('Give the time, such as 10:30').regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Give the time as 10:30'),
    place: line(300, 'Say where it is held'),
    panel: people('Choose the members of the panel'),
    parishRepresentative: line(200).nullable().default(null),
    exempt: z
      .strictObject({
        paragraph: choice(exemptParagraphs, 'Choose the paragraph of Schedule 12A'),
        publicInterest: prose(5_000, 'State the public-interest test'),
      })
      .nullable()
      .default(null),
  }),
  adjournHearing: z.strictObject({
    ...on,
    because: choice(reasonsForAdjourning, 'Choose the reason'),
    reason: prose(5_000, 'Say why it is adjourned'),
    reconvenesOn: day().nullable().default(null),
  }),
  holdHearing: z.strictObject({
    ...on,
    present: people('Choose the members of the panel who were present'),
    attended: listOf(choice(attendances), keysOf(attendances).length).default([]),
  }),
  closeHearingNoBreach: z.strictObject({ ...on, ...reasons, ...findings }),
  closeBreachNoSanction: z.strictObject({ ...on, ...reasons }),
  imposeSanctions: z.strictObject({
    ...on,
    ...reasons,
    sanctions: listOf(sanction, 20).min(1, 'State at least one sanction'),
  }),
  recordParishResponse: z.strictObject({
    ...on,
    sanction: id(),
    accepts: z.boolean('Say whether the parish council accepts it'),
    note: prose(5_000, 'Write what the parish council resolved'),
  }),
  endSanction: z.strictObject({
    ...on,
    sanction: id(),
    how: choice(sanctionEnds, 'Say how it ended'),
    note: prose(5_000, 'Write a note'),
  }),
  closeSanctions: z.strictObject({ ...on, ...reasons }),
} as const
