import type { SentAction } from './action-bodies.js'
import { reason, reasons, tookEffect, type ActionForm } from './action-fields.js'

/** Receiving and screening, and what may be done at any time. */
export const screeningForms = {
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
  askToWithdraw: {
    group: 'contact',
    explains:
      'The complainant no longer wishes to go on. The case goes on until you close it as withdrawn, or decide it otherwise.',
    fields: [reasons('Why they wish to withdraw'), tookEffect],
    button: 'Record the wish',
    done: 'It was recorded that the complainant asks to withdraw.',
  },
  withdraw: {
    group: 'decide',
    explains: 'Closes the case at the complainant’s wish. In the public interest you may go on instead.',
    fields: [reasons('Why it is withdrawn'), tookEffect],
    button: 'Close as withdrawn',
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
} satisfies Partial<Record<SentAction, ActionForm>>
