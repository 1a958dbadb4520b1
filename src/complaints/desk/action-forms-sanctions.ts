import type { SentAction } from '../acts/action-bodies.js'
import { reasons, tookEffect, type ActionForm } from './action-fields.js'

/** What follows from a breach, and how it is followed to its end. */
export const sanctionForms = {
  imposeSanctions: {
    group: 'sanction',
    explains:
      'The law names no sanctions, and allows no disqualification and no stopping of allowances. In a case about a parish or town councillor they are recommended to that council.',
    fields: [{ kind: 'sanctions', name: 'sanctions' }, reasons('Reasons for the sanctions'), tookEffect],
    button: 'Impose sanctions',
    done: 'The sanctions were recorded.',
  },
  recordParishResponse: {
    group: 'sanction',
    explains:
      'The parish or town council decides whether it follows the recommendation; it may not add sanctions of its own. If it refuses, the sanction has ended.',
    fields: [
      {
        kind: 'choice',
        name: 'sanction',
        missing: 'Choose a sanction',
        label: 'Recommended sanction',
        of: 'sanctionsBeforeParish',
      },
      { kind: 'yesOrNo', name: 'accepts', label: 'Does the council accept it?', yes: 'Yes, it accepts', no: 'No, it refuses' },
      { kind: 'prose', name: 'note', label: 'What it resolved', rows: 4 },
      tookEffect,
    ],
    button: 'Record the response',
    done: 'The response of the parish council was recorded.',
  },
  endSanction: {
    group: 'sanction',
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
  suspendInInterim: {
    group: 'sanction',
    explains:
      'Only where legislation in force allows it: the councillor is suspended until the case is decided, or until this day.',
    fields: [
      {
        kind: 'day',
        name: 'until',
        label: 'Last day of the suspension',
        asked: 'the last day of the suspension',
        hint: 'For example, 27 3 2026',
      },
      reasons('Reasons for the suspension'),
      { ...tookEffect, label: 'Date from which it runs (optional)', asked: 'the date from which it runs' },
    ],
    button: 'Suspend in the interim',
    done: 'The interim suspension was recorded.',
  },
} satisfies Partial<Record<SentAction, ActionForm>>
