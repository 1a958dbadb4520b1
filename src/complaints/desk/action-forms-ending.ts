import type { SentAction } from '../acts/action-bodies.js'
import { reasons, tookEffect, type ActionForm } from './action-fields.js'

/** Ends of a case without a finding on its merits, and what may follow its end. */
export const endingForms = {
  closeAsDuplicate: {
    group: 'decide',
    explains: 'Closes the case, because the same complaint has been recorded already.',
    fields: [
      { kind: 'line', name: 'of', label: 'Reference of the other complaint', hint: 'Such as 2026/014', width: 'short' },
      reasons('Reasons for closing', 'They stand in the decision notice'),
      tookEffect,
    ],
    button: 'Close as a duplicate',
    done: 'The case was closed as a duplicate.',
  },
  referElsewhere: {
    group: 'decide',
    explains:
      'Closes the case, because it is for another authority or body. A member of another principal authority is for that authority’s Monitoring Officer.',
    fields: [
      { kind: 'line', name: 'to', label: 'Authority or body to which it is referred' },
      reasons('Reasons for referring it', 'They stand in the decision notice'),
      tookEffect,
    ],
    button: 'Refer and close',
    done: 'The case was referred elsewhere and closed.',
  },
  endAllegations: {
    group: 'decide',
    explains: 'Ends some of the allegations, while the rest of the case goes on.',
    fields: [
      { kind: 'choices', name: 'allegations', label: 'Which allegations end?', of: 'allegations' },
      { kind: 'choice', name: 'outcome', missing: 'Choose how they end', label: 'How do they end?', of: 'endsOfAllegations' },
      {
        kind: 'choices',
        name: 'because',
        label: 'Grounds',
        hint: 'Wanted for no further action. Tick all that apply',
        of: 'reasonsForNoFurtherAction',
      },
      reasons('Reasons for the decision', 'They stand in the decision notice'),
      tookEffect,
    ],
    button: 'End these allegations',
    done: 'The allegations ended. The rest of the case goes on.',
  },
  withdraw: {
    group: 'decide',
    explains: 'Closes the case at the complainant’s wish. In the public interest you may go on instead.',
    fields: [reasons('Why it is withdrawn'), tookEffect],
    button: 'Close as withdrawn',
    done: 'The complaint was withdrawn and the case closed.',
  },
  goOnInPublicInterest: {
    group: 'decide',
    explains: 'The complainant wishes to withdraw, and the case goes on all the same, because the public interest wants it to.',
    fields: [reasons('Why it goes on'), tookEffect],
    button: 'Go on with the case',
    done: 'It was recorded that the case goes on in the public interest.',
  },
  discontinue: {
    group: 'decide',
    explains: 'Closes a case that was referred for investigation without a decision on its merits.',
    fields: [reasons('Why it is discontinued', 'They stand in the decision notice'), tookEffect],
    button: 'Discontinue the case',
    done: 'The case was discontinued and closed.',
  },
  endForMemberLeft: {
    group: 'decide',
    explains: 'Closes the case, because the subject member has left office.',
    fields: [
      {
        kind: 'choice',
        name: 'how',
        missing: 'Choose how they left office',
        label: 'How did they leave office?',
        of: 'waysOfLeaving',
      },
      {
        kind: 'day',
        name: 'leftOn',
        label: 'When did they leave office?',
        asked: 'the day on which they left office',
        hint: 'For example, 27 3 2026',
      },
      reasons('Reasons for closing', 'They stand in the decision notice'),
      tookEffect,
    ],
    button: 'Close the case',
    done: 'The case was closed: the member has left office.',
  },
  dispenseWithView: {
    group: 'contact',
    explains:
      'Where an investigated case ends without a decision on its merits, the Independent Person is asked by default. Record why that is not done here.',
    fields: [reasons('Why no view is sought'), tookEffect],
    button: 'Record the reason',
    done: 'The reason to do without the Independent Person’s view was recorded.',
  },
  reopen: {
    group: 'decide',
    explains: 'The case returns to assessment. It stays the same case and is never counted twice.',
    fields: [reasons('Reasons for reopening'), tookEffect],
    button: 'Reopen the case',
    done: 'The case was reopened and is being assessed again.',
  },
  askForReview: {
    group: 'decide',
    explains: 'The council has adopted a review of its decisions. Record who asks for one, and why.',
    fields: [
      { kind: 'choice', name: 'from', missing: 'Choose who asks', label: 'Who asks?', of: 'sides' },
      reasons('Their reasons'),
      tookEffect,
    ],
    button: 'Record the request',
    done: 'The request for a review was recorded.',
  },
  dismissReview: {
    group: 'decide',
    explains: 'The decision stands. It cannot be reviewed a second time.',
    fields: [reasons('Reasons for dismissing it'), tookEffect],
    button: 'Dismiss the request',
    done: 'The request for a review was dismissed: the decision stands.',
  },
  allowReview: {
    group: 'decide',
    explains: 'The case returns to assessment and is decided again. It stays the same case and is never counted twice.',
    fields: [reasons('Reasons for allowing it'), tookEffect],
    button: 'Allow the review',
    done: 'The review was allowed. The case is being assessed again.',
  },
  recordAppeal: {
    group: 'decide',
    explains: 'Only where legislation in force gives an appeal: what the body of appeal decided.',
    fields: [
      { kind: 'choice', name: 'from', missing: 'Choose who appealed', label: 'Who appealed?', of: 'sides' },
      { kind: 'yesOrNo', name: 'allowed', label: 'Was the appeal allowed?', yes: 'Yes, allowed', no: 'No, dismissed' },
      reasons('Reasons of the decision'),
      tookEffect,
    ],
    button: 'Record the appeal',
    done: 'The appeal was recorded.',
  },
  decidePublication: {
    group: 'decide',
    explains:
      'Whether the public edition of a notice is published, and whether it names the councillor. Where nothing is decided, a finding of breach is published without the name, and nothing else is.',
    fields: [
      { kind: 'choice', name: 'decision', missing: 'Choose a decision', label: 'Which decision?', of: 'decisionsMade' },
      { kind: 'yesOrNo', name: 'published', label: 'Is it published?', yes: 'Yes, publish it', no: 'No' },
      { kind: 'yesOrNo', name: 'named', label: 'Is the councillor named?', yes: 'Yes, name them', no: 'No' },
      { kind: 'tick', name: 'askedByMember', label: 'The councillor asked for it' },
      reasons('Reasons'),
      tookEffect,
    ],
    button: 'Save the decision',
    done: 'Publication was decided.',
  },
} satisfies Partial<Record<SentAction, ActionForm>>
