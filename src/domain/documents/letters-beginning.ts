import { formatDay } from '../time/dates.js'
import {
  byWhen,
  confidential,
  keepWhatThereIs,
  listed,
  nothingDecided,
  quoted,
  theAllegations,
  type Writes,
} from './letters-parts.js'
import type { LetterSheet } from './letters-sheet.js'
import type { IdentityHandling } from '../complaint/vocabulary.js'

const aboutTheName: Readonly<Record<IdentityHandling, string>> = {
  named:
    'The councillor will normally be told of your complaint and that it comes from you. If you are worried about this, please tell me now, before they are told. Your address, e-mail address and telephone number are not passed on to them.',
  withholdingRequested:
    'You asked us not to give your name to the councillor. I am considering this and will write to you about it. Until I have decided, your name is not given to them. Your address, e-mail address and telephone number are not passed on in any case.',
  withholdingGranted:
    'Your name is not given to the councillor. Your address, e-mail address and telephone number are not passed on either.',
  withholdingRefused:
    'I have decided that the councillor may be told that the complaint comes from you. Your address, e-mail address and telephone number are not passed on to them.',
  anonymous:
    'Your complaint was made without giving your name to the councillor, and they are not told who you are. It can be harder to look into a complaint in this way, and I will take that into account when I decide what to do.',
}

/** From the receipt of the complaint to the councillor's comments. */
export const beginning: Writes<'acknowledgement' | 'withholding' | 'informationRequest' | 'memberNotification'> = {
  acknowledgement: (sheet) => ({
    subject: `We have received your complaint about ${listed(sheet.members)}`,
    paragraphs: [
      `Thank you for your complaint about ${listed(sheet.members)}, which we received on ${formatDay(sheet.view.receivedOn)}. I know that it is not always easy to complain, and I would like to tell you what happens now.`,
      'First I look at whether the council can deal with your complaint: whether the person was a councillor and acting as one at the time, and whether what you describe could be a breach of the councillors’ Code of Conduct. Then I look at whether it should be taken further, and how.',
      `I aim to decide this ${byWhen(sheet, 'assess')}, and will then write to you with the reasons. If it takes longer, I will tell you.`,
      aboutTheName[sheet.view.complainant.identityHandling ?? 'withholdingRequested'],
      `You do not need to do anything now. If you have anything to add, please send it to me. ${keepWhatThereIs}`,
      'You may withdraw your complaint at any time before it is decided. In rare cases a matter has to go on all the same, in the public interest; I would tell you so.',
      `Your reference is ${sheet.view.publicReference}. If you were given a code when you complained, you can use both on the council’s website to see how far your complaint has come.`,
      confidential,
    ],
  }),
  withholding: (sheet) => ({
    subject: 'Whether your name is given to the councillor',
    paragraphs: [
      `You asked us not to give your name to ${sheet.view.subjectMember.name}. I have considered this with care.`,
      ...(sheet.view.complainant.isWithheld
        ? [
            'Your name will not be given to the councillor, and it will not stand in anything that is published. Sometimes a person can be recognised from what they describe. If you think that this could happen, please tell me, so that I can take care with the words that are used.',
          ]
        : [
            'I have decided that I cannot keep your name from the councillor if the complaint goes on. A person who is complained about should as a rule know who complains, so that they can answer fairly. This does not mean that your complaint is not taken seriously.',
            'You may withdraw your complaint instead. If that is what you wish, or if there is anything that I should know before your name is given, please tell me as soon as you can.',
          ]),
      'Your address, e-mail address and telephone number are not passed on in any case.',
    ],
  }),
  informationRequest: ({ view, letter: { about } }) => {
    const request = view.requests?.find(({ id }) => id === about)
    return {
      subject: `A question about your complaint about ${view.subjectMember.name}`,
      paragraphs: [
        'To go on with your complaint I need to ask you something:',
        quoted(request?.question ?? ''),
        ...(request === undefined
          ? []
          : [
              `Please answer by ${formatDay(request.dueOn)}. You can answer in your own words: a few lines are enough, and if you do not know something, just say so.`,
            ]),
        'If I do not hear from you by then I will decide with what I have, which may mean that the complaint is closed. I would much rather hear from you, so please tell me if you need longer.',
      ],
    }
  },
  memberNotification: (sheet) => ({
    subject: 'A complaint about your conduct, and how you can comment on it',
    paragraphs: [
      `We received a complaint on ${formatDay(sheet.view.receivedOn)} which says that you may not have followed the Code of Conduct of ${sheet.view.subjectMember.authorityName}. I am writing so that you hear of it from me and can say what you wish to say.`,
      nothingDecided,
      whoComplained(sheet),
      ...theAllegations(sheet),
      `You are invited to comment ${byMemberComment(sheet)}. You do not have to. If you would rather not, or if I do not hear from you by then, the assessment goes on with what I have.`,
      'You may ask for the view of one of the council’s Independent Persons, who are not councillors or officers (Localism Act 2011, section 28(7)). Tell me if you would like this, and I will arrange it. You may also take advice, and have somebody you trust help you or write for you.',
      `${keepWhatThereIs} Please do not get in touch with anybody about the complaint in a way that could be felt as pressure, even if you believe that you know who complained.`,
      `I aim to decide ${byWhen(sheet, 'assess')} whether anything further is to be done, and will write to you then. Support is there for you too: please tell me if this is a difficult time, or if you would find it easier to talk first.`,
      confidential,
    ],
  }),
}

const whoComplained = ({ view: { complainant } }: LetterSheet): string =>
  complainant.name === null
    ? 'The name of the person who complained is not given to you. That says nothing about whether the complaint is right: it is assessed in the same way, and I take it into account where it makes it harder for you to answer.'
    : `The complaint was made by ${complainant.name}.`

const byMemberComment = (sheet: LetterSheet): string =>
  sheet.promised('memberComment') === null && sheet.arrangements.clocks.memberComment.startsAt === 'memberTold'
    ? byWhen(sheet, 'memberComment').replace(/ of the day.*$/, ' of the day of this letter')
    : byWhen(sheet, 'memberComment')
