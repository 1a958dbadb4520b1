import type { SentAction } from '../acts/action-bodies.js'
import { reasons, tookEffect, type ActionForm, type Field } from './action-fields.js'

const findings: Field = { kind: 'findings', name: 'findings' }

/** The investigation, and what may be decided after it. */
export const investigationForms = {
  referToInvestigation: {
    group: 'decide',
    explains: 'After this, the Independent Person’s view is compulsory before any decision (Localism Act 2011, section 28(7)).',
    fields: [reasons('Reasons for referring it'), tookEffect],
    button: 'Refer for investigation',
    done: 'The case was referred for investigation. Appoint an Investigating Officer next.',
  },
  appointInvestigatingOfficer: {
    group: 'investigate',
    explains: 'The Investigating Officer sees the case from then on. Appointing another replaces the one before.',
    fields: [
      {
        kind: 'choice',
        name: 'officer',
        missing: 'Choose an Investigating Officer',
        label: 'Investigating Officer',
        of: 'investigatingOfficers',
      },
      {
        kind: 'prose',
        name: 'plan',
        label: 'Plan of the investigation',
        hint: 'What is to be found out, from whom and how, and by when',
        rows: 8,
      },
      tookEffect,
    ],
    button: 'Appoint',
    done: 'The Investigating Officer was appointed.',
  },
  issueDraftReport: {
    group: 'investigate',
    explains: 'The draft goes to both parties for comment. It must not name a complainant whose name is withheld.',
    fields: [{ kind: 'prose', name: 'report', label: 'The draft report', rows: 12 }, tookEffect],
    button: 'Issue the draft report',
    done: 'The draft report was issued to both parties for comment.',
  },
  commentOnDraft: {
    group: 'investigate',
    explains: 'Write down what a party said about the draft report, in their own words.',
    fields: [
      { kind: 'choice', name: 'from', missing: 'Choose whose comment it is', label: 'Whose comment is it?', of: 'sides' },
      { kind: 'prose', name: 'text', label: 'The comment', rows: 10 },
      tookEffect,
    ],
    button: 'Record the comment',
    done: 'The comment on the draft report was recorded.',
  },
  issueFinalReport: {
    group: 'investigate',
    explains:
      'The report recommends a finding on each provision and decides nothing. The Independent Person’s view has to come after it and before the decision.',
    fields: [
      { kind: 'prose', name: 'report', label: 'Conclusions of the report', rows: 12 },
      { kind: 'recommendations', name: 'recommendations' },
      tookEffect,
    ],
    button: 'Issue the final report',
    done: 'The final report was issued.',
  },
  findNoBreach: {
    group: 'decide',
    explains:
      'Ends some of the allegations with no breach, while the rest of the case goes on. State a finding on each of their provisions, and leave the other allegations empty.',
    fields: [
      { ...findings, areSome: true },
      reasons('Reasons for the decision', 'They stand in the decision notice'),
      tookEffect,
    ],
    button: 'End these allegations',
    done: 'The allegations ended: no breach. The rest of the case goes on.',
  },
  closeNoBreach: {
    group: 'decide',
    explains: 'Closes the case after the investigation. State a finding on each provision.',
    fields: [findings, reasons('Reasons for the decision'), tookEffect],
    button: 'Close: no breach',
    done: 'The case was closed: no breach.',
  },
  resolveLocally: {
    group: 'decide',
    explains: 'Closes the case after the investigation with a resolution, without a hearing and without a finding of breach.',
    fields: [
      { kind: 'choices', name: 'kinds', label: 'What does the resolution consist of?', of: 'informalResolutions' },
      { kind: 'prose', name: 'terms', label: 'Terms', hint: 'Who does what, by when', rows: 4 },
      reasons('Reasons for resolving it so'),
      tookEffect,
    ],
    button: 'Resolve and close',
    done: 'The case was resolved and closed.',
  },
} satisfies Partial<Record<SentAction, ActionForm>>
