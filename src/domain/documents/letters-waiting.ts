import { sanctions } from '../complaint/decisions.js'
import type { ClockKind } from '../complaint/vocabulary.js'
import { formatDay, formatDayShort } from '../time/dates.js'
import {
  confidential,
  gaps,
  isToComplainant,
  nothingDecided,
  quoted,
  theAllegations,
  theComplaint,
  uncapitalised,
  where,
  type Writes,
} from './letters-parts.js'
import type { LetterSheet } from './letters-sheet.js'

/** What the council, or the reader, was to do by that date. */
const toDo: Readonly<Record<ClockKind, string>> = {
  acknowledge: 'acknowledge the complaint',
  memberComment: 'have your comments',
  assess: 'decide what to do about the complaint',
  complainantReply: 'have your answer',
  independentPersonReply: 'have the Independent Person’s view',
  investigate: 'finish the investigation',
  decisionNotice: 'send you the decision notice',
}

/** While a case waits: for more time, for somebody's answer, for another body. */
export const waiting: Writes<
  'extension' | 'holding' | 'chaser' | 'withdrawalAcknowledged' | 'goesOn' | 'policeReferral' | 'interimSuspension'
> = {
  extension: (sheet) => {
    const moved = sheet.extensions.find(({ kind, now }) => `${kind} ${now}` === sheet.letter.about)
    return {
      subject: `More time is needed for ${theComplaint(sheet)}`,
      paragraphs: [
        ...(moved === undefined
          ? []
          : [
              `We had hoped to ${toDo[moved.kind]} by ${formatDay(moved.was)}. The time for it has been extended, and the new date is ${formatDay(moved.now)}. ${gaps.whyLonger}`,
            ]),
        isToComplainant(sheet)
          ? 'I am sorry that you have to wait longer. You do not need to do anything, and it does not mean that your complaint is going badly.'
          : 'I am sorry that you have to wait longer. You do not need to do anything, and it says nothing about how the matter will end.',
      ],
    }
  },
  holding: (sheet) => ({
    subject: `Where things stand with ${theComplaint(sheet)}`,
    paragraphs: [...(sheet.letter.about.startsWith('pause') ? onHold(sheet) : late(sheet)), nothingYet(sheet)],
  }),
  chaser: (sheet) => {
    const { reader } = sheet.letter
    if (reader === 'parishClerk') return chaseTheParish(sheet)
    return reader === 'independentPerson' ? chaseTheIndependentPerson(sheet) : chaseTheComplainant(sheet)
  },
  withdrawalAcknowledged: (sheet) => ({
    subject: 'You asked to withdraw your complaint',
    paragraphs: [
      `You told us that you no longer wish to go on with your complaint about ${sheet.view.subjectMember.name}. Thank you for letting us know.`,
      'I now decide whether the case is closed. As a rule it is. In rare cases a matter has to go on all the same, in the public interest: for instance where others may have been harmed. Either way I will write to you.',
      'You do not need to do anything more. If somebody has put you under pressure to withdraw, or if you change your mind, please tell me as soon as you can. You can speak to me in confidence.',
    ],
  }),
  goesOn: (sheet) => ({
    subject: 'The matter goes on, although you asked to withdraw your complaint',
    paragraphs: [
      `You asked to withdraw your complaint about ${sheet.view.subjectMember.name}. I have thought about this with care and decided that the matter has to go on in the public interest. The reasons: ${quoted(sheet.view.withdrawalAsked?.goesOn?.reasons ?? '')}`,
      'You are not in any trouble, and you do not have to do anything more unless you wish to. I may ask you a question later; you may say no.',
      'You will still be told how the matter ends. What I told you about your name and your contact details stays as it is.',
    ],
  }),
  policeReferral: (sheet) => {
    const referral = sheet.view.policeReferrals?.[Number(sheet.letter.about)]
    return {
      subject: `Referral: possible offence by ${sheet.view.subjectMember.name}`,
      paragraphs: [
        `I am the council’s Monitoring Officer. In dealing with a complaint about ${sheet.view.subjectMember.name} of ${sheet.view.subjectMember.authorityName}, received on ${formatDay(sheet.view.receivedOn)}, I have come to think that an offence may have been committed: ${quoted(referral?.offence ?? '')}`,
        ...theAllegations(sheet),
        'The council’s own procedure waits from now on, so that nothing is done that could get in your way. Please tell me whether you will investigate, and when you have finished or decided not to go on, so that the procedure can be taken up again.',
        sheet.view.toldMember?.told === true
          ? 'The councillor knows of the complaint. They have not been told by this letter that it was referred to you.'
          : 'The councillor has not been told of the complaint. Please speak to me before they learn of it from you.',
        'The person who complained is not named in this letter. Their details, and the evidence, can be given to you on a request that states the power under which you ask.',
        confidential,
      ],
    }
  },
  interimSuspension: (sheet) => {
    const suspension = sheet.view.interimSuspension
    return {
      subject: 'You are suspended while the complaint about you is dealt with',
      paragraphs: [
        `I am writing to tell you that you are suspended as a councillor${suspension === null ? '' : ` from ${formatDay(suspension.from)} until ${formatDay(suspension.until)}`}, while the complaint about you is dealt with.`,
        'This is not a finding that the Code of Conduct was breached and not a sanction: it keeps matters as they are until there is a decision.',
        ...(suspension === null ? [] : [`The reasons: ${quoted(suspension.reasons)}`]),
        'You may wish to take legal advice. If your circumstances change, or if you think that the suspension should end sooner, please tell me, and it will be looked at again.',
        'I know that this is hard news. If you would find it helpful to talk, please get in touch.',
        confidential,
      ],
    }
  },
}

function onHold(sheet: LetterSheet): string[] {
  const open = isToComplainant(sheet) ? sheet.view.requests?.find(({ reply }) => reply === null) : undefined
  return [
    `I would like to tell you that ${theComplaint(sheet)} has been on hold since ${formatDay(sheet.letter.on)}. While it is, the time limits do not run. Any date that I gave you before moves by as many days as it is on hold, and I will tell you the new one.`,
    ...where(
      open !== undefined,
      `It helps to have your answer to the question that I asked on ${formatDay(open?.askedOn ?? sheet.letter.on)}. The case goes on as soon as possible after that.`,
    ),
  ]
}

function late(sheet: LetterSheet): string[] {
  const kinds: readonly ClockKind[] = ['acknowledge', 'assess', 'investigate', 'decisionNotice']
  const kind = kinds.find((one) => one === sheet.letter.about) ?? 'assess'
  const due = sheet.promised(kind)
  return [
    `I am writing about ${theComplaint(sheet)}. We had hoped to ${toDo[kind]}${due === null ? '' : ` by ${formatDay(due)}`} and have not managed to do so. I am sorry. ${gaps.whyLonger}`,
    'It has not been forgotten, and I will write to you again as soon as there is something to tell.',
  ]
}

const nothingYet = (sheet: LetterSheet): string =>
  sheet.view.decisions.length === 0
    ? `You do not need to do anything now. ${nothingDecided}`
    : 'You do not need to do anything now.'

function chaseTheComplainant({ view, letter: { about } }: LetterSheet) {
  const request = view.requests?.find(({ id }) => id === about)
  return {
    subject: `We have not heard from you about your complaint about ${view.subjectMember.name}`,
    paragraphs: [
      ...(request === undefined
        ? []
        : [
            `On ${formatDay(request.askedOn)} I asked you a question about your complaint, and hoped to hear from you by ${formatDay(request.dueOn)}. This was the question:`,
            quoted(request.question),
          ]),
      'If you have answered already, thank you, and please forgive this letter. If not: a few lines are enough, and help with writing is there if you would like it.',
      'Without your answer I may have to decide with what I have, and the complaint may be closed. If you no longer wish to go on with it, please just say so.',
    ],
  }
}

function chaseTheIndependentPerson(sheet: LetterSheet) {
  const asked = sheet.view.consultations?.find(({ id }) => id === sheet.letter.about)
  return {
    subject: `A reminder: your view on a complaint about ${sheet.view.subjectMember.name}`,
    paragraphs: [
      ...(asked === undefined
        ? []
        : [
            `On ${formatDay(asked.askedOn)} I asked for your view on a complaint about ${sheet.view.subjectMember.name}, and hoped to have it by ${formatDay(asked.dueOn)}. This was the question: ${quoted(asked.question)}`,
          ]),
      'The case cannot go on without an Independent Person where the law requires their view. If you cannot answer soon, or have a conflict of interest, please tell me now: I will then ask another Independent Person.',
      confidential,
    ],
  }
}

function chaseTheParish(sheet: LetterSheet) {
  const sanction = sheet.view.sanctions?.find(({ id }) => id === sheet.letter.about)
  return {
    subject: `A reminder: our recommendation about ${sheet.view.subjectMember.name}`,
    paragraphs: [
      ...(sanction === undefined
        ? []
        : [
            `On ${formatDay(sanction.imposedOn)} we recommended to ${sheet.view.subjectMember.authorityName}: ${uncapitalised(sanctions[sanction.kind])}. It was to be done${sanction.dueOn === null ? '' : ` by ${formatDayShort(sanction.dueOn)}`}.`,
          ]),
      'Please tell me what your council has decided, and on which day, or at which meeting it will be considered. If it decides not to follow the recommendation, a line to say so is enough: the case can then be brought to its end.',
    ],
  }
}
