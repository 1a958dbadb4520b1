import { exemptParagraphs, reasonsForAdjourning, type Listing } from '../complaint/hearing.js'
import { formatDay } from '../time/dates.js'
import {
  confidential,
  isToComplainant,
  listed,
  nothingDecided,
  quoted,
  theAllegations,
  theComplaint,
  uncapitalised,
  where,
  type Writes,
} from './letters-parts.js'

export const hearings: Writes<'hearingNotice' | 'hearingAdjournment'> = {
  hearingNotice: (sheet) => {
    const listing = sheet.view.hearing?.listing ?? null
    return {
      subject: `Notice of a hearing on ${theComplaint(sheet)}${listing === null ? '' : `, ${formatDay(listing.hearingOn)}`}`,
      paragraphs: [
        `A panel will hear ${theComplaint(sheet)}. A hearing is a meeting at which the panel reads the report, listens to those concerned and then decides. ${nothingDecided}`,
        ...(listing === null ? [] : [whenAndWhere(listing), whoSits(listing), whetherPublic(listing)]),
        ...theAllegations(sheet),
        ...(isToComplainant(sheet) ? forComplainant : forMember),
        ...where(isToComplainant(sheet) && sheet.view.complainant.isWithheld, staysWithheld),
        'If there is anything else that the panel should read, or if you would like a witness to be heard, please send it or tell me as soon as you can. The papers for the hearing go out at least five clear working days before it; what comes later can be read only if the panel agrees.',
        'If you cannot come on that day, please tell me as soon as you know, and why. The panel may then choose another day, or may go on without you.',
        'Tell me, too, if there is anything that would make it easier for you to take part: step-free access, a hearing loop, an interpreter, a break, a place to wait on your own.',
        ...where(listing?.exempt != null, confidential),
      ],
    }
  },
  hearingAdjournment: (sheet) => {
    const adjournment = sheet.view.hearing?.adjournments[Number(sheet.letter.about)]
    const listing = sheet.view.hearing?.listing ?? null
    const isListed = adjournment?.reconvenesOn != null && listing?.hearingOn === adjournment.reconvenesOn
    return {
      subject: `The hearing on ${theComplaint(sheet)} has been put off`,
      paragraphs: [
        `The hearing on ${theComplaint(sheet)} was put off on ${formatDay(sheet.letter.on)}. The reason: ${uncapitalised(reasonsForAdjourning[adjournment?.because ?? 'other'])}.`,
        adjournment?.reconvenesOn == null
          ? 'I will write to you with the new day, in good time.'
          : `It continues on ${formatDay(adjournment.reconvenesOn)}${isListed ? ` at ${listing.at}. The place: ${quoted(listing.place)}` : ''}. What I wrote to you about your rights at the hearing still holds.`,
        'I am sorry for the wait. If the new day is impossible for you, please tell me as soon as you can.',
        nothingDecided,
      ],
    }
  },
}

const whenAndWhere = ({ hearingOn, at, place }: Listing): string =>
  `The hearing is on ${formatDay(hearingOn)} at ${at}. The place: ${quoted(place)}`

const whoSits = ({ panel, parishRepresentative }: Listing): string =>
  `On the panel: ${listed(panel.map(({ name }) => name))}.${
    parishRepresentative === null
      ? ''
      : ` ${parishRepresentative} sits with the panel for the parish or town council, and has no vote.`
  } If you think that one of them should not hear the case, please tell me before the hearing, and why.`

const whetherPublic = ({ exempt }: Listing): string =>
  exempt === null
    ? 'The hearing is open to the public and the press.'
    : `I will ask the panel to hear the case without the public and the press, because of exempt information (Local Government Act 1972, Schedule 12A, paragraph ${exemptParagraphs[exempt.paragraph].replace('. ', ': ')}). Why the public interest in keeping it closed is thought to weigh more than that in opening it: ${quoted(exempt.publicInterest)} The panel itself decides. You may attend all the same.`

const forComplainant = [
  'You are welcome to attend, and somebody you trust may come with you. You do not have to come, unless you wish to. If you may be needed as a witness, I will ask you separately beforehand.',
  'The decision is taken in private. It is announced at the end or sent to you afterwards, with the reasons.',
]

const staysWithheld =
  'Your name is still withheld, and it is not used at the hearing. People who see you there could guess who you are: please talk to me before you decide whether to come.'

const forMember = [
  'You have a right to attend, to speak, to put questions through the chair and to call witnesses. You may be represented by a lawyer, by another councillor or by somebody else whom you choose, at your own cost.',
  'The Independent Person is asked for their view before the panel decides whether there was a breach, and again before it decides what should follow. You may also ask for their view yourself. The decision is announced at the end or sent to you afterwards, with the reasons.',
]
