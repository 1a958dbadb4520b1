import type { SentAction } from '../acts/action-bodies.js'
import { reasons, tookEffect, type ActionForm } from './action-fields.js'

/** Asking for advice on a case, and taking it down. */
export const adviceForms = {
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
      {
        kind: 'choice',
        name: 'soughtBy',
        missing: 'Choose who seeks the view',
        label: 'Who seeks the view?',
        of: 'viewSeekers',
      },
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
  referToPanel: {
    group: 'assess',
    explains: 'An assessment panel considers the case before it is decided. Record its meeting next.',
    fields: [reasons('Reasons for referring it'), tookEffect],
    button: 'Refer to the panel',
    done: 'The case was referred to an assessment panel.',
  },
  recordPanelMeeting: {
    group: 'assess',
    explains: 'Who sat on the assessment panel, and what it concluded. The decision itself is recorded after it.',
    fields: [
      { kind: 'choices', name: 'members', label: 'Who sat on the panel?', of: 'panelMembers' },
      { kind: 'prose', name: 'conclusion', label: 'What the panel concluded', rows: 8 },
      { ...tookEffect, label: 'Date of the meeting (optional)', asked: 'the date of the meeting' },
    ],
    button: 'Record the meeting',
    done: 'The meeting of the assessment panel was recorded.',
  },
} satisfies Partial<Record<SentAction, ActionForm>>
