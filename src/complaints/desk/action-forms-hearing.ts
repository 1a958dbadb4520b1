import type { SentAction } from '../acts/action-bodies.js'
import { reasons, tookEffect, type ActionForm, type Field } from './action-fields.js'

const findings: Field = { kind: 'findings', name: 'findings' }

/** The hearing, and what the panel finds. */
export const hearingForms = {
  referToHearing: {
    group: 'decide',
    explains: 'A panel hears the case. List the hearing next.',
    fields: [reasons('Reasons for a hearing'), tookEffect],
    button: 'Refer for a hearing',
    done: 'The case was referred for a hearing.',
  },
  listHearing: {
    group: 'hear',
    explains:
      'Notice is given five clear working days before the hearing (Local Government Act 1972, section 100B), and the parties have the time that the arrangements give them after the final report.',
    fields: [
      {
        kind: 'day',
        name: 'hearingOn',
        label: 'Day of the hearing',
        asked: 'the day of the hearing',
        hint: 'For example, 27 3 2026',
      },
      { kind: 'line', name: 'at', label: 'Time', hint: 'On the 24-hour clock, such as 10:30', width: 'short' },
      { kind: 'line', name: 'place', label: 'Place' },
      {
        kind: 'choices',
        name: 'panel',
        label: 'Members of the panel',
        hint: 'Nobody who advised on the case, investigated it or is a party to it sits on the panel',
        of: 'panelMembers',
      },
      {
        kind: 'line',
        name: 'parishRepresentative',
        label: 'Parish representative (optional)',
        hint: 'In a case about a parish or town councillor: sits without a vote',
        isOptional: true,
      },
      { kind: 'exemption', name: 'exempt' },
      { ...tookEffect, label: 'Date of the notice (optional)', asked: 'the date of the notice' },
    ],
    button: 'List the hearing',
    done: 'The hearing was listed.',
  },
  adjournHearing: {
    group: 'hear',
    explains: 'Adjourning puts a hearing off. Without a new day it has to be listed again.',
    fields: [
      {
        kind: 'choice',
        name: 'because',
        missing: 'Choose the reason',
        label: 'Why is it adjourned?',
        of: 'reasonsForAdjourning',
      },
      { kind: 'prose', name: 'reason', label: 'In your own words', rows: 4 },
      {
        kind: 'day',
        name: 'reconvenesOn',
        label: 'Day on which it reconvenes (optional)',
        asked: 'the day on which it reconvenes',
        hint: 'Leave empty if it is not known yet. For example, 27 3 2026',
        isOptional: true,
      },
      tookEffect,
    ],
    button: 'Adjourn the hearing',
    done: 'The hearing was adjourned.',
  },
  holdHearing: {
    group: 'hear',
    explains: 'Record who sat and who attended. Below the quorum the hearing cannot be held: adjourn it.',
    fields: [
      { kind: 'choices', name: 'present', label: 'Members of the panel who sat', of: 'panelListed' },
      {
        kind: 'choices',
        name: 'attended',
        label: 'Who else attended? (optional)',
        hint: 'Tick all that apply',
        of: 'attendances',
      },
      tookEffect,
    ],
    button: 'Record the hearing',
    done: 'The hearing was recorded as held.',
  },
  findBreach: {
    group: 'decide',
    explains:
      'State a finding on each provision of each allegation. After a breach has been found, what should follow is decided: a sanction or none. On what was investigated the Independent Person’s view is wanted once more before that.',
    fields: [findings, reasons('Reasons for the decision', 'They stand in the decision notice'), tookEffect],
    button: 'Record the findings',
    done: 'The findings were recorded: a breach was found.',
  },
  closeHearingNoBreach: {
    group: 'decide',
    explains: 'Closes the case after the hearing. State the panel’s finding on each provision.',
    fields: [findings, reasons('The panel’s reasons'), tookEffect],
    button: 'Close: no breach',
    done: 'The case was closed after the hearing: no breach.',
  },
  closeBreachNoSanction: {
    group: 'decide',
    explains: 'Closes the case with the breach that was found and without a sanction.',
    fields: [reasons('Reasons for imposing none', 'They stand in the decision notice'), tookEffect],
    button: 'Close: breach, no sanction',
    done: 'The case was closed: breach, no sanction.',
  },
} satisfies Partial<Record<SentAction, ActionForm>>
