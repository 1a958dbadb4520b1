import type { SentAction } from '../acts/action-bodies.js'
import { allegation, reason, reasons, tookEffect, type ActionForm } from './action-fields.js'

const otherReference = {
  kind: 'line',
  name: 'to',
  label: 'Reference of the other complaint',
  hint: 'Such as 2026/014',
  width: 'short',
} as const

/** What may be done at many stages: clocks, corrections, legal issues, conflicts of interest. */
export const keepingForms = {
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
  referToPolice: {
    group: 'keep',
    explains:
      'Pauses the case while the police look into it: a failure to declare an interest may be an offence (Localism Act 2011, section 34), and so may other conduct.',
    fields: [
      { kind: 'line', name: 'to', label: 'Police force or body' },
      { kind: 'prose', name: 'offence', label: 'Which offence may have been committed?', rows: 4 },
      reasons('Reasons for referring it'),
      tookEffect,
    ],
    button: 'Refer and pause',
    done: 'The case was referred to the police and is paused.',
  },
  extendDeadline: {
    group: 'keep',
    explains: 'The date first due is kept: figures are reported by both.',
    fields: [
      { kind: 'choice', name: 'clock', missing: 'Choose a deadline', label: 'Which deadline?', of: 'runningClocks' },
      { kind: 'day', name: 'dueOn', label: 'New date', asked: 'the new date', hint: 'For example, 27 3 2026' },
      reason,
      tookEffect,
    ],
    button: 'Extend the deadline',
    done: 'The deadline was extended.',
  },
  addNote: {
    group: 'keep',
    explains: 'Notes are for the officers of this case. Neither party sees them.',
    fields: [{ kind: 'prose', name: 'text', label: 'Note', rows: 5 }, tookEffect],
    button: 'Add the note',
    done: 'The note was added.',
  },
  correct: {
    group: 'keep',
    explains: 'What stood before is kept in the history, with the reason.',
    fields: [{ kind: 'corrected', name: 'value' }, { ...reason, label: 'Reason for the correction' }, tookEffect],
    button: 'Correct it',
    done: 'The entry was corrected. What stood before is in the timeline.',
  },
  splitOff: {
    group: 'keep',
    explains: 'The chosen allegations become a complaint of their own, with a reference of its own, received on the same day.',
    fields: [
      { kind: 'choices', name: 'allegations', label: 'Which allegations are split off?', of: 'allegations' },
      reason,
      tookEffect,
    ],
    button: 'Split off a complaint',
    done: 'The allegations were split off and are a complaint of their own now.',
  },
  relate: {
    group: 'keep',
    explains: 'How this complaint stands to an earlier one.',
    fields: [
      {
        kind: 'choice',
        name: 'relation',
        missing: 'Choose how they are related',
        label: 'This complaint is a',
        of: 'statedRelations',
      },
      otherReference,
      reason,
      tookEffect,
    ],
    button: 'Relate the complaints',
    done: 'The relation was recorded.',
  },
  changeAuthority: {
    group: 'keep',
    explains:
      'A councillor can sit on several councils. The Code of the council in whose capacity they acted is the one engaged: links to another Code are dropped and made anew.',
    fields: [
      {
        kind: 'choice',
        name: 'authority',
        missing: 'Choose a council',
        label: 'In whose capacity did they act?',
        of: 'memberAuthorities',
      },
      reason,
      tookEffect,
    ],
    button: 'Change the authority',
    done: 'The authority was changed. Link the provisions of its Code next.',
  },
  flagLegalIssue: {
    group: 'keep',
    explains: 'What the conduct may lead to beside the Code, followed to its end.',
    fields: [
      allegation,
      { kind: 'choice', name: 'issue', missing: 'Choose the legal issue', label: 'Which legal issue?', of: 'legalIssues' },
      { kind: 'choice', name: 'leadsTo', missing: 'Choose what it leads to', label: 'What does it lead to?', of: 'legalSteps' },
      { kind: 'decisionAtRisk', name: 'decision' },
      { kind: 'prose', name: 'note', label: 'What is to be done', rows: 4 },
      {
        kind: 'tick',
        name: 'isPrivileged',
        label: 'Legally privileged',
        hint: 'The note is advice of a lawyer, or about it: it is left out of what others are given',
      },
      tookEffect,
    ],
    button: 'Flag the legal issue',
    done: 'The legal issue was flagged.',
  },
  endLegalIssue: {
    group: 'keep',
    explains: 'What came of it.',
    fields: [
      { kind: 'choice', name: 'legalIssue', missing: 'Choose a legal issue', label: 'Which legal issue?', of: 'openLegalIssues' },
      { kind: 'prose', name: 'note', label: 'How it ended', rows: 4 },
      tookEffect,
    ],
    button: 'Bring it to its end',
    done: 'The end of the legal issue was recorded.',
  },
  moveAllegation: {
    group: 'keep',
    explains: 'The allegation is about another councillor named in the same complaint.',
    fields: [
      allegation,
      { kind: 'choice', name: 'toCase', missing: 'Choose a case', label: 'To whose case does it belong?', of: 'otherCases' },
      reason,
      tookEffect,
    ],
    button: 'Move the allegation',
    done: 'The allegation was moved.',
  },
  standDown: {
    group: 'keep',
    explains:
      'You lose sight of the case at once, and cannot undo this yourself. If nobody else can take it, hand it over first.',
    fields: [reasons('Your conflict of interest'), tookEffect],
    button: 'Declare the conflict and stand down',
    done: 'Your conflict of interest was recorded. You no longer see the case.',
  },
  handOver: {
    group: 'keep',
    explains: 'Another officer takes the case over, because of a conflict of interest or for another reason.',
    fields: [{ kind: 'successor', name: 'to' }, reasons('Reasons for handing it over'), tookEffect],
    button: 'Hand the case over',
    done: 'The case was handed over.',
  },
} satisfies Partial<Record<SentAction, ActionForm>>
