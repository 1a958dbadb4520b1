import type { SentAction } from './action-bodies.js'
import { allegation, reason, reasons, tookEffect, type Field } from './action-fields.js'

/** Where a link to the form stands on the page of the case; 'allegation' forms are beside their allegation. */
export const groups = {
  contact: 'People',
  assess: 'Assessment',
  decide: 'Decisions',
  keep: 'Case keeping',
  allegation: 'Allegations',
} as const

export interface ActionForm {
  readonly group: keyof typeof groups
  /** What this is and what follows from it, in a sentence or two. */
  readonly explains: string
  readonly fields: readonly Field[]
  readonly button: string
  /** Said when it has been done. */
  readonly done: string
}

const conduct: readonly Field[] = [
  {
    kind: 'prose',
    name: 'allegation-summary',
    label: 'What is alleged?',
    hint: 'In a sentence or two: one post or one matter',
    rows: 3,
  },
  {
    kind: 'day',
    name: 'allegation-conductOn',
    label: 'When did it happen?',
    hint: 'This decides which Code and protocol apply. For example, 27 3 2026',
  },
  {
    kind: 'select',
    name: 'allegation-platform',
    missing: 'Choose where online it happened',
    label: 'Where online?',
    of: 'platforms',
  },
  { kind: 'select', name: 'allegation-act', missing: 'Choose what was done', label: 'What was done?', of: 'acts' },
]

const findings: Field = { kind: 'findings', name: 'findings' }

/** Every action as a form: the template draws it from this, the body that the API takes is read from it. */
export const actionForms: Readonly<Record<SentAction, ActionForm>> = {
  acknowledge: {
    group: 'contact',
    explains: 'Record that the complainant has been written to. This meets the clock for acknowledging.',
    fields: [tookEffect],
    button: 'Record the acknowledgement',
    done: 'The complaint was acknowledged.',
  },
  startScreening: {
    group: 'decide',
    explains: 'The case moves to screening, where the four jurisdiction tests are answered.',
    fields: [tookEffect],
    button: 'Start screening',
    done: 'Screening has started. Answer the four jurisdiction tests next.',
  },
  answerTest: {
    group: 'assess',
    explains: 'Can the council deal with it? A clear no closes the case as out of scope; unclear goes on.',
    fields: [
      { kind: 'choice', name: 'test', missing: 'Choose a test', label: 'Which test?', of: 'jurisdictionTests' },
      { kind: 'choice', name: 'answer', missing: 'Choose yes, no or unclear', label: 'Answer', of: 'testAnswers' },
      reasons('Reasons for the answer'),
      tookEffect,
    ],
    button: 'Save the answer',
    done: 'The jurisdiction test was answered.',
  },
  passScreening: {
    group: 'decide',
    explains: 'The council can deal with it: the case moves to assessment.',
    fields: [reasons('Reasons for passing screening'), tookEffect],
    button: 'Pass screening',
    done: 'Screening was passed. The case is now being assessed.',
  },
  closeOutOfScope: {
    group: 'decide',
    explains: 'Closes the case, because a jurisdiction test is answered with a clear no. A decision notice follows.',
    fields: [reasons('Reasons for closing', 'They stand in the decision notice'), tookEffect],
    button: 'Close as out of scope',
    done: 'The case was closed as out of scope.',
  },
  tellMember: {
    group: 'contact',
    explains:
      'Record that the councillor has been told of the complaint. From then on they see it, and their time to comment runs.',
    fields: [tookEffect],
    button: 'Record that the councillor was told',
    done: 'The councillor was told. Their time to comment is running.',
  },
  doNotTellMember: {
    group: 'contact',
    explains: 'The councillor is told unless there is a reason not to. The councillor does not see the case meanwhile.',
    fields: [reasons('Reason not to tell the councillor yet'), tookEffect],
    button: 'Record the reason',
    done: 'The reason not to tell the councillor was recorded.',
  },
  recordMemberComment: {
    group: 'contact',
    explains: 'Write down what the councillor said about the complaint, in their own words.',
    fields: [{ kind: 'prose', name: 'text', label: 'The councillor’s comment', rows: 10 }, tookEffect],
    button: 'Record the comment',
    done: 'The councillor’s comment was recorded.',
  },
  addAllegation: {
    group: 'keep',
    explains:
      'Two posts or two matters are two allegations. Each is assessed against the Code in force on the day of the conduct.',
    fields: [...conduct, tookEffect],
    button: 'Add the allegation',
    done: 'The allegation was added.',
  },
  linkProvision: {
    group: 'allegation',
    explains: 'Which provision of the Code of Conduct does the conduct engage? At least one is needed before a decision.',
    fields: [
      allegation,
      {
        kind: 'choice',
        name: 'provision',
        missing: 'Choose a provision of the Code',
        label: 'Provision of the Code',
        of: 'provisions',
      },
      { ...reason, hint: 'Why the conduct engages it' },
      tookEffect,
    ],
    button: 'Link the provision',
    done: 'The provision was linked to the allegation.',
  },
  unlinkProvision: {
    group: 'allegation',
    explains: 'The link and its reason stay in the history.',
    fields: [
      allegation,
      {
        kind: 'choice',
        name: 'provision',
        missing: 'Choose the provision to unlink',
        label: 'Provision to unlink',
        of: 'linkedProvisions',
      },
      reason,
      tookEffect,
    ],
    button: 'Unlink the provision',
    done: 'The provision was unlinked.',
  },
  linkClause: {
    group: 'allegation',
    explains:
      'The protocol is guidance: a clause is what the conduct may depart from, as evidence and illustration. Only a provision of the Code can be breached.',
    fields: [
      allegation,
      { kind: 'clause', name: 'clause', missing: 'Choose a clause of the protocol', label: 'Clause of the protocol' },
      {
        kind: 'choice',
        name: 'strength',
        missing: 'Choose how strongly the conduct departs from the clause',
        label: 'How strongly does the conduct depart from it?',
        of: 'strengths',
      },
      { ...reason, hint: 'Why the conduct may depart from it' },
      { kind: 'choice', name: 'suggestedBy', missing: 'Choose who suggested it', label: 'Who suggested it?', of: 'suggestedBy' },
      tookEffect,
    ],
    button: 'Link the clause',
    done: 'The clause was linked to the allegation.',
  },
  unlinkClause: {
    group: 'allegation',
    explains: 'The link and its reason stay in the history.',
    fields: [
      allegation,
      { kind: 'choice', name: 'clause', missing: 'Choose the clause to unlink', label: 'Clause to unlink', of: 'linkedClauses' },
      reason,
      tookEffect,
    ],
    button: 'Unlink the clause',
    done: 'The clause was unlinked.',
  },
  findCapacity: {
    group: 'allegation',
    explains:
      'In what capacity did the councillor act? The points and indicators help to decide; they never decide by themselves.',
    fields: [
      allegation,
      { kind: 'capacityPoints', name: 'points' },
      { kind: 'choices', name: 'indicators', label: 'Indicators', hint: 'Tick all that are present', of: 'indicators' },
      { kind: 'choice', name: 'finding', missing: 'Choose your finding', label: 'Your finding', of: 'capacities' },
      reasons('Reasons for the finding', 'They stand in the decision notice'),
      tookEffect,
    ],
    button: 'Save the capacity sheet',
    done: 'The capacity sheet was saved.',
  },
  weighFactor: {
    group: 'assess',
    explains: 'Should the council deal with it? Each factor that matters is weighed with a note.',
    fields: [
      { kind: 'choice', name: 'factor', missing: 'Choose a factor', label: 'Factor', of: 'factors' },
      {
        kind: 'choice',
        name: 'weight',
        missing: 'Choose which way the factor points',
        label: 'Which way does it point?',
        of: 'weights',
      },
      { kind: 'prose', name: 'note', label: 'Note', rows: 4 },
      tookEffect,
    ],
    button: 'Save the factor',
    done: 'The factor was weighed.',
  },
  consultIndependentPerson: {
    group: 'contact',
    explains: 'The Independent Person sees the case from then on, and has until their due date to reply.',
    fields: [
      {
        kind: 'choice',
        name: 'independentPerson',
        missing: 'Choose an Independent Person',
        label: 'Independent Person',
        of: 'independentPersons',
      },
      { kind: 'choices', name: 'allegations', label: 'About which allegations?', of: 'allegations' },
      { kind: 'prose', name: 'question', label: 'What is asked', rows: 5 },
      tookEffect,
    ],
    button: 'Consult the Independent Person',
    done: 'The Independent Person was consulted.',
  },
  giveView: {
    group: 'contact',
    explains: 'The view is recorded as it was given, and taken into account in the decision.',
    fields: [
      {
        kind: 'choice',
        name: 'consultation',
        missing: 'Choose a consultation',
        label: 'Which consultation?',
        of: 'openConsultations',
      },
      {
        kind: 'choice',
        name: 'agreement',
        missing: 'Choose whether the Independent Person agrees',
        label: 'Does the Independent Person agree with what is proposed?',
        of: 'ipAgreements',
      },
      { kind: 'prose', name: 'view', label: 'The view', rows: 10 },
      tookEffect,
    ],
    button: 'Record the view',
    done: 'The Independent Person’s view was recorded.',
  },
  declareConflict: {
    group: 'contact',
    explains: 'An Independent Person with a conflict of interest is replaced, never skipped: consult another.',
    fields: [
      {
        kind: 'choice',
        name: 'consultation',
        missing: 'Choose a consultation',
        label: 'Which consultation?',
        of: 'openConsultations',
      },
      reasons('The conflict of interest'),
      tookEffect,
    ],
    button: 'Declare the conflict',
    done: 'The conflict of interest was recorded. Another Independent Person has to be consulted.',
  },
  closePrivate: {
    group: 'decide',
    explains:
      'Closes the case, because every allegation was found to be conduct in a private capacity, where the Code does not apply.',
    fields: [reasons('Reasons for closing', 'They stand in the decision notice'), tookEffect],
    button: 'Close the case',
    done: 'The case was closed: private capacity.',
  },
  takeNoFurtherAction: {
    group: 'decide',
    explains: 'Closes the case without a finding. A decision notice with these reasons follows.',
    fields: [
      { kind: 'choices', name: 'because', label: 'Grounds', hint: 'Tick all that apply', of: 'reasonsForNoFurtherAction' },
      reasons('Reasons for the decision', 'They stand in the decision notice'),
      tookEffect,
    ],
    button: 'Take no further action',
    done: 'The case was closed: no further action.',
  },
  offerInformalResolution: {
    group: 'decide',
    explains:
      'An informal resolution makes no finding of breach. Either side can refuse; if it fails, the case returns to assessment.',
    fields: [
      { kind: 'choices', name: 'kinds', label: 'What is offered?', of: 'informalResolutions' },
      { kind: 'prose', name: 'terms', label: 'Terms', hint: 'Who does what, by when', rows: 4 },
      reasons('Reasons for offering it'),
      tookEffect,
    ],
    button: 'Offer informal resolution',
    done: 'Informal resolution was offered.',
  },
  completeInformalResolution: {
    group: 'decide',
    explains: 'Closes the case: what was offered has been done. No breach is found.',
    fields: [reasons('How it was completed'), tookEffect],
    button: 'Complete and close',
    done: 'Informal resolution was completed, and the case closed.',
  },
  failInformalResolution: {
    group: 'decide',
    explains: 'The offer was refused, or not kept. The case returns to assessment.',
    fields: [reasons('Why it failed'), tookEffect],
    button: 'Return to assessment',
    done: 'Informal resolution failed. The case is being assessed again.',
  },
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
  withdraw: {
    group: 'decide',
    explains: 'Closes the case at the complainant’s wish. In the public interest you may go on instead.',
    fields: [reasons('Why it is withdrawn'), tookEffect],
    button: 'Withdraw and close',
    done: 'The complaint was withdrawn and the case closed.',
  },
  pause: {
    group: 'keep',
    explains: 'Stops the clocks. When the case is resumed, each deadline moves by the days paused.',
    fields: [
      {
        kind: 'choice',
        name: 'category',
        missing: 'Choose what the case is waiting for',
        label: 'What is it waiting for?',
        of: 'pauseCategories',
      },
      reason,
      tookEffect,
    ],
    button: 'Pause the case',
    done: 'The case is paused, and its clocks stand still.',
  },
  resume: {
    group: 'keep',
    explains: 'The clocks run again, and each deadline moves by the days paused.',
    fields: [tookEffect],
    button: 'Resume the case',
    done: 'The case was resumed. Its deadlines moved by the days paused.',
  },
  reopen: {
    group: 'decide',
    explains: 'The case returns to assessment. It stays the same case and is never counted twice.',
    fields: [reasons('Reasons for reopening'), tookEffect],
    button: 'Reopen the case',
    done: 'The case was reopened and is being assessed again.',
  },
  decideWithholding: {
    group: 'contact',
    explains: 'The complainant asked that the councillor is not told their name. Once told, a name cannot be taken back.',
    fields: [
      {
        kind: 'yesOrNo',
        name: 'granted',
        label: 'Is the name withheld?',
        yes: 'Yes, withhold the name',
        no: 'No, the councillor may be told',
      },
      reasons('Reasons'),
      tookEffect,
    ],
    button: 'Save the decision',
    done: 'The request to withhold the name was decided.',
  },
  addNote: {
    group: 'keep',
    explains: 'Notes are for the officers of this case. Neither party sees them.',
    fields: [{ kind: 'prose', name: 'text', label: 'Note', rows: 5 }, tookEffect],
    button: 'Add the note',
    done: 'The note was added.',
  },
}
