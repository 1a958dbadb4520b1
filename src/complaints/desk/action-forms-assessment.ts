import type { SentAction } from '../acts/action-bodies.js'
import { allegation, reason, reasons, tookEffect, type ActionForm, type Field } from './action-fields.js'

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
    asked: 'the date when it happened',
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

/** Assessing: what is alleged, in what capacity, under which provision, and what to do about it. */
export const assessmentForms = {
  addAllegation: {
    group: 'assess',
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
} satisfies Partial<Record<SentAction, ActionForm>>
