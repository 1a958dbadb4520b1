import type { SentAction } from './action-bodies.js'
import { reasons, tookEffect, type ActionForm, type Field } from './action-fields.js'

const findings: Field = { kind: 'findings', name: 'findings' }

/** Investigation, hearing and sanctions. */
export const investigationForms = {
  referToInvestigation: {
    group: 'decide',
    explains: 'After this, the Independent Person’s view is compulsory before any decision (Localism Act 2011, section 28(7)).',
    fields: [reasons('Reasons for referring it'), tookEffect],
    button: 'Refer for investigation',
    done: 'The case was referred for investigation. Appoint an Investigating Officer next.',
  },
  appointInvestigatingOfficer: {
    group: 'contact',
    explains: 'The Investigating Officer sees the case from then on.',
    fields: [
      {
        kind: 'choice',
        name: 'officer',
        missing: 'Choose an Investigating Officer',
        label: 'Investigating Officer',
        of: 'investigatingOfficers',
      },
      tookEffect,
    ],
    button: 'Appoint',
    done: 'The Investigating Officer was appointed.',
  },
  issueDraftReport: {
    group: 'decide',
    explains: 'Record that the draft report has gone to both parties for comment.',
    fields: [tookEffect],
    button: 'Record the draft report',
    done: 'The draft report was recorded as issued.',
  },
  issueFinalReport: {
    group: 'decide',
    explains: 'The Independent Person’s view has to come after this report and before the decision.',
    fields: [{ kind: 'prose', name: 'report', label: 'Conclusions of the report', rows: 12 }, tookEffect],
    button: 'Issue the final report',
    done: 'The final report was issued.',
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
    explains: 'Closes the case after the investigation with a resolution, without a hearing.',
    fields: [reasons('The resolution, and the reasons for it'), tookEffect],
    button: 'Resolve and close',
    done: 'The case was resolved and closed.',
  },
  referToHearing: {
    group: 'decide',
    explains: 'A panel hears the case.',
    fields: [reasons('Reasons for a hearing'), tookEffect],
    button: 'Refer for a hearing',
    done: 'The case was referred for a hearing.',
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
    explains: 'Closes the case after the hearing with a finding of breach and without a sanction.',
    fields: [findings, reasons('The panel’s reasons'), tookEffect],
    button: 'Close: breach, no sanction',
    done: 'The case was closed: breach, no sanction.',
  },
  imposeSanctions: {
    group: 'decide',
    explains: 'State the panel’s finding on each provision and each sanction with its terms.',
    fields: [findings, { kind: 'sanctions', name: 'sanctions' }, reasons('The panel’s reasons'), tookEffect],
    button: 'Impose sanctions',
    done: 'The findings and sanctions were recorded.',
  },
  endSanction: {
    group: 'decide',
    explains: 'Each sanction is followed until it is complied with, refused or no longer possible.',
    fields: [
      { kind: 'choice', name: 'sanction', missing: 'Choose a sanction', label: 'Sanction', of: 'openSanctions' },
      { kind: 'choice', name: 'how', missing: 'Choose how the sanction ended', label: 'How did it end?', of: 'sanctionEnds' },
      { kind: 'prose', name: 'note', label: 'Note', rows: 4 },
      tookEffect,
    ],
    button: 'Save',
    done: 'The end of the sanction was recorded.',
  },
  closeSanctions: {
    group: 'decide',
    explains: 'Closes the case: every sanction has ended.',
    fields: [reasons('Reasons for closing'), tookEffect],
    button: 'Close the case',
    done: 'The case was closed.',
  },
} satisfies Partial<Record<SentAction, ActionForm>>
