import type { SentAction } from '../acts/action-bodies.js'
import { reasons, tookEffect, type ActionForm } from './action-fields.js'

/** Receiving and screening: what passes between the council and the parties. */
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
  askComplainant: {
    group: 'contact',
    explains: 'What the complainant is asked, as it is put to them. Their time to reply runs from then on.',
    fields: [{ kind: 'prose', name: 'question', label: 'What is asked', rows: 6 }, tookEffect],
    button: 'Ask the complainant',
    done: 'The complainant was asked. Their time to reply is running.',
  },
  recordComplainantReply: {
    group: 'contact',
    explains: 'Write down what the complainant replied, in their own words.',
    fields: [
      { kind: 'choice', name: 'request', missing: 'Choose what was asked', label: 'To which question?', of: 'openRequests' },
      { kind: 'prose', name: 'text', label: 'The reply', rows: 10 },
      tookEffect,
    ],
    button: 'Record the reply',
    done: 'The complainant’s reply was recorded.',
  },
  seekView: {
    group: 'contact',
    explains:
      'The councillor may ask for the Independent Person’s view (Localism Act 2011, section 28(7)). Write down what they would like it on; consult the Independent Person next.',
    fields: [{ kind: 'prose', name: 'question', label: 'On what would they like the view?', rows: 5 }, tookEffect],
    button: 'Record the request',
    done: 'It was recorded that the councillor seeks the Independent Person’s view.',
  },
} satisfies Partial<Record<SentAction, ActionForm>>
