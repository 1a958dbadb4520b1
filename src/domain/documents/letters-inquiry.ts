import { informalResolutions } from '../complaint/decisions.js'
import { stages } from '../complaint/vocabulary.js'
import { formatDay } from '../time/dates.js'
import {
  byWhen,
  confidential,
  gaps,
  isToComplainant,
  keepWhatThereIs,
  listed,
  nothingDecided,
  quoted,
  theAllegations,
  theComplaint,
  uncapitalised,
  where,
  type Writes,
} from './letters-parts.js'

/** What is offered, asked and found out before there is a hearing. */
export const inquiry: Writes<
  'informalResolutionOffer' | 'independentPersonConsultation' | 'investigatorAppointment' | 'draftReport'
> = {
  informalResolutionOffer: (sheet) => {
    const { kinds = [], terms = '' } = sheet.view.informalResolution ?? {}
    return {
      subject: `An offer to settle ${theComplaint(sheet)} informally`,
      paragraphs: [
        `I would like to settle ${theComplaint(sheet)} informally, without an investigation. What I propose: ${listed(kinds.map((kind) => uncapitalised(informalResolutions[kind])))}.`,
        `In more words: ${quoted(terms)}`,
        isToComplainant(sheet)
          ? 'To settle in this way is not a finding that the Code of Conduct was breached, and it says nothing against your complaint. It is often the quickest way to put things right.'
          : 'To settle in this way is not a finding that the Code of Conduct was breached, and it is never counted as one. It is often the quickest way to put things right.',
        'The choice is yours. If you or the other side say no, or if it does not work out, the complaint is assessed again, and nobody holds it against you.',
        'There is no set time for your answer, but it helps everybody to know soon. If you would like to talk about the proposal, or to suggest something else, please get in touch.',
        confidential,
      ],
    }
  },
  independentPersonConsultation: (sheet) => {
    const asked = sheet.view.consultations?.find(({ id }) => id === sheet.letter.about)
    const ofMember = asked?.soughtBy === 'subjectMember'
    return {
      subject: `Your view as Independent Person on a complaint about ${sheet.view.subjectMember.name}`,
      paragraphs: [
        'Before you read on: if you know one of the people concerned well, or have any other conflict of interest, please do not read the papers and tell me at once, so that somebody else can be asked.',
        ofMember
          ? `${sheet.view.subjectMember.name} has asked for your view on the complaint about them, as a councillor may (Localism Act 2011, section 28(7)). Your view is for them; it does not take the place of the one that the council may have to ask for.`
          : 'I ask for your view under section 28(7) of the Localism Act 2011. Where an allegation has been investigated, the council has to have your view, and take it into account, before it decides.',
        `The complaint was received on ${formatDay(sheet.view.receivedOn)} and is now at this stage: ${uncapitalised(stages[asked?.stage ?? sheet.view.stage])}. ${who(sheet.view.complainant.name)}`,
        ...theAllegations(sheet, asked?.allegations),
        `The question: ${quoted(asked?.question ?? '')}`,
        ...(asked === undefined ? [] : [`I would be grateful for your answer by ${formatDay(asked.dueOn)}.`]),
        'Please say on each allegation whether you agree with what is proposed, and why. What you say is kept on the case, and a decision notice may quote it.',
        ...where(!ofMember, 'You are free to disagree. If you do, the decision has to say why it was taken all the same.'),
        confidential,
      ],
    }
  },
  investigatorAppointment: (sheet) => {
    const { plan, referredOn } = sheet.view.investigation ?? { plan: null, referredOn: null }
    const due = sheet.view.clocks?.find(
      ({ kind, met, stoppedOn }) => kind === 'investigate' && met === null && stoppedOn === null,
    )
    const { name, isWithheld, address, email } = sheet.view.complainant
    return {
      subject: `Your appointment to investigate a complaint about ${sheet.view.subjectMember.name}`,
      paragraphs: [
        `You are appointed to investigate a complaint about ${sheet.view.subjectMember.name} of ${sheet.view.subjectMember.authorityName}${referredOn === null ? '' : `, which was referred for investigation on ${formatDay(referredOn)}`}. If you have a conflict of interest, please tell me before you begin.`,
        ...theAllegations(sheet),
        ...(plan === null ? [] : [`The plan: ${quoted(plan)}`]),
        due === undefined
          ? `The investigation is to be finished ${byWhen(sheet, 'investigate')}.`
          : `The investigation is to be finished by ${formatDay(due.dueOn)}. If you will need longer, please tell me in good time and say why, so that both parties can be told.`,
        'Please hear both sides with an open mind, keep a note of each interview, and collect the posts as they were with the time at which they were captured. First you issue a draft report, on which both parties may comment; then a final report with a recommended finding on each provision of the Code. You recommend: you do not decide.',
        name === null
          ? 'The complainant has not given a name.'
          : `The complainant is ${name}${[address?.split(/\s*\n\s*/).join(', '), email].flatMap((one) => (one == null ? [] : [`, ${one}`])).join('')}. ${
              isWithheld
                ? 'Their name is withheld from the councillor: it must not stand in the report, in a question to anybody or in the name of a file, and nothing in them should lead to it.'
                : 'Please do not pass on their contact details.'
            }`,
        confidential,
      ],
    }
  },
  draftReport: (sheet) => ({
    subject: `The draft report on ${theComplaint(sheet)}, and how you can comment on it`,
    paragraphs: [
      `The Investigating Officer has finished the draft of the report on ${theComplaint(sheet)}. It goes with this letter.`,
      'It is a draft. It may still change, and it decides nothing. A decision is taken only after the final report.',
      `Please read it and tell me where you think that a fact is wrong or something is missing, by ${gaps.commentsBy}. You do not have to comment. What you say is given to the Investigating Officer, who may refer to it in the final report.`,
      nothingDecided,
      `${confidential} Please do not show the draft to anybody but a person who advises you. ${keepWhatThereIs}`,
    ],
  }),
}

const who = (name: string | null): string =>
  name === null ? 'The complainant’s name is not given.' : `The complainant is ${name}.`
