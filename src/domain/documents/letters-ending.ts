import { cautions, decisionMakers, regimeOfSanction, sanctions, type DecisionKind } from '../complaint/decisions.js'
import { sides, type Side } from '../complaint/vocabulary.js'
import { formatDay } from '../time/dates.js'
import { dayAfter, limitInWords } from '../time/deadlines.js'
import { decisionWords } from './decision-words.js'
import {
  byWhen,
  confidential,
  isToComplainant,
  listed,
  ombudsman,
  quoted,
  theAllegations,
  theComplaint,
  uncapitalised,
  where,
  type Writes,
} from './letters-parts.js'
import type { LetterSheet } from './letters-sheet.js'
import { whatWasDecided } from './letters-decisions.js'

/** What was decided, and what comes of it. */
export const ending: Writes<
  'outcome' | 'referralElsewhere' | 'sanction' | 'parishRecommendation' | 'reviewAsked' | 'reviewDecided'
> = {
  outcome: (sheet) => {
    const decision = sheet.view.decisions.find(({ id }) => id === sheet.letter.about)
    const kind = decision?.kind ?? 'takeNoFurtherAction'
    return {
      subject: `The decision on ${theComplaint(sheet)}: ${uncapitalised(decisionWords[kind])}`,
      paragraphs: [
        `${decisionMakers[decision?.maker ?? 'monitoringOfficer']} decided on ${theComplaint(sheet)} on ${formatDay(sheet.letter.on)}.`,
        whatWasDecided(kind, sheet),
        ...(decision?.referredTo == null ? [] : [`It was referred to: ${quoted(decision.referredTo)}`]),
        ...settledBy(sheet, kind),
        noticeIs(sheet),
        ...(decision?.endsCase === true ? whatCanBeDone(sheet) : [whatNext[kind] ?? goingOn]),
        isToComplainant(sheet)
          ? 'Thank you for bringing this to us. I know that the wait, and perhaps the outcome, may not have been easy.'
          : 'I know that a complaint can weigh on a person, whatever its outcome. If you would like to talk about this decision, please get in touch.',
        confidential,
      ],
    }
  },
  referralElsewhere: (sheet) => ({
    subject: `Referral of a complaint about ${sheet.view.subjectMember.name}`,
    paragraphs: [
      `On ${formatDay(sheet.view.receivedOn)} we received a complaint about the conduct of ${sheet.view.subjectMember.name} of ${sheet.view.subjectMember.authorityName}. On ${formatDay(sheet.letter.on)} it was decided to refer it to you, since it seems to be for you to decide whether and how to deal with it. Here the case is closed.`,
      ...theAllegations(sheet),
      'No finding has been made. Whether the councillor acted in a capacity that concerns you is for you to decide.',
      'The person who complained is not named in this letter. If you need their details or the evidence, please ask: I will then ask the person whether they agree, unless the law says otherwise.',
      'Please tell me that you have received this, and whether you take the matter up.',
      confidential,
    ],
  }),
  sanction: (sheet) => {
    const sanction = sheet.view.sanctions?.find(({ id }) => id === sheet.letter.about)
    const toMember = sheet.letter.reader === 'subjectMember'
    const kind = sanction?.kind ?? 'publishFinding'
    return {
      subject: `What follows from the breach of the Code of Conduct: ${uncapitalised(sanctions[kind])}`,
      paragraphs: [
        `It was found that ${toMember ? 'you' : sheet.view.subjectMember.name} breached the Code of Conduct. On ${formatDay(sheet.letter.on)} this sanction was decided: ${uncapitalised(sanctions[kind])}.`,
        `In more words: ${quoted(sanction?.terms ?? '')}`,
        ...(sanction?.recommendedTo == null
          ? []
          : [
              `It is recommended to ${sanction.recommendedTo}, which decides whether to follow the recommendation. The reason is that a parish or town council’s members are judged by us, but only their own council can act.`,
            ]),
        sanction?.dueOn == null
          ? 'No day has been set by which it has to be done.'
          : `It is to be done by ${formatDay(sanction.dueOn)}.`,
        ...where(
          toMember && regimeOfSanction[kind] === undefined && cautions[kind] === undefined,
          'No councillor can be suspended or disqualified by this, and no allowance is stopped. What is asked of you is asked by the council; it will be recorded whether it was done, and the council may make that known.',
        ),
        ...where(
          toMember && regimeOfSanction[kind] !== undefined,
          'The suspension is made under the law in force when the complaint was received. You may wish to take legal advice at once.',
        ),
        ...(toMember ? whatCanBeDone(sheet) : []),
        'When it has been done, please tell me. If something makes it difficult, tell me that too, and we will look for a way.',
        ...where(toMember, 'Support is there for you. If you would like to talk, please get in touch.'),
        ...where(!toMember, confidential),
      ],
    }
  },
  parishRecommendation: (sheet) => {
    const { subjectMember, allegations } = sheet.view
    const recommended = (sheet.view.sanctions ?? []).filter(
      ({ recommendedTo, imposedOn }) => recommendedTo !== null && imposedOn === sheet.letter.about,
    )
    const breached = allegations.flatMap(({ provisionLinks }) =>
      (provisionLinks ?? []).flatMap(({ number, heading, finding }) =>
        finding?.breach === true ? [`${number} (${heading})`] : [],
      ),
    )
    return {
      subject: `A recommendation to ${subjectMember.authorityName} about ${subjectMember.name}`,
      paragraphs: [
        `It was found that ${subjectMember.name} breached the Code of Conduct of ${subjectMember.authorityName}${breached.length === 0 ? '' : `: ${listed([...new Set(breached)])}`}. The decision notice gives the reasons.`,
        `On ${formatDay(sheet.letter.on)} it was decided to recommend to your council:`,
        ...recommended.map(
          ({ kind, terms, dueOn }) =>
            `${sanctions[kind]}: ${quoted(terms)}${dueOn === null ? '' : ` To be done by ${formatDay(dueOn)}.`}`,
        ),
        'Under the Localism Act 2011 we decide whether a parish or town councillor breached the Code. Your council decides whether to follow the recommendation. It may not look into the complaint again, and may not add a sanction of its own (Taylor v Honiton Town Council [2016] EWHC 3307 (Admin)).',
        'Please put this before your council at its next meeting, and tell me what it decides and on which day. The person who complained is not named here; please do not try to find out who it was.',
        confidential,
      ],
    }
  },
  reviewAsked: (sheet) => {
    const { review } = sheet.view
    const isOwn = review?.by === sheet.letter.reader
    return {
      subject: `A review of the decision on ${theComplaint(sheet)}`,
      paragraphs: [
        isOwn
          ? `You asked on ${formatDay(sheet.letter.on)} for a review of the decision on ${theComplaint(sheet)}. Thank you; your request has been received.`
          : `${sides[review?.by ?? 'complainant']} asked on ${formatDay(sheet.letter.on)} for a review of the decision on ${theComplaint(sheet)}. I am telling you so that you know; you do not need to do anything.`,
        ...where(isOwn, `What you wrote: ${quoted(review?.reasons ?? '')}`),
        'It will be looked at whether there is reason to assess the complaint again. Until that has been decided, the decision stands. You will be told the result, with the reasons.',
        'A decision is reviewed once.',
        confidential,
      ],
    }
  },
  reviewDecided: (sheet) => {
    const decided = sheet.view.review?.decided
    return {
      subject: `The result of the review of the decision on ${theComplaint(sheet)}`,
      paragraphs: [
        decided?.allowed === true
          ? `The review of the decision on ${theComplaint(sheet)} was allowed on ${formatDay(sheet.letter.on)}. The complaint is assessed again from the start, ${byWhen(sheet, 'assess')}. Nothing has been found for or against anybody by allowing the review.`
          : `The review of the decision on ${theComplaint(sheet)} was dismissed on ${formatDay(sheet.letter.on)}. The decision stands as it is.`,
        `The reasons: ${quoted(decided?.reasons ?? '')}`,
        ...where(decided?.allowed !== true, 'A decision is reviewed once.', ombudsman),
        confidential,
      ],
    }
  },
}

const goingOn =
  'The case goes on. You will be told when there is more to tell, and there will be a further notice of how it ends.'

const whatNext: Readonly<Partial<Record<DecisionKind, string>>> = {
  referToInvestigation:
    'What happens next: an Investigating Officer looks into the matter and may want to speak to you. You will get the draft of the report and may comment on it before anything is decided.',
  referToHearing: 'What happens next: I will write to you with the day, the time and the place of the hearing, in good time.',
}

function settledBy({ view: { informalResolution } }: LetterSheet, kind: DecisionKind): readonly string[] {
  const isSettled = kind === 'resolveLocally' || kind === 'completeInformalResolution'
  return informalResolution === null || !isSettled ? [] : [`What was agreed or asked for: ${quoted(informalResolution.terms)}`]
}

/** The letter is short: the notice has the reasons. */
function noticeIs(sheet: LetterSheet): string {
  const edition: Side = isToComplainant(sheet) ? 'complainant' : 'subjectMember'
  const { noticesIssued = [] } = sheet.view.decisions.find(({ id }) => id === sheet.letter.about) ?? {}
  return noticesIssued.includes(edition)
    ? 'The decision notice that goes with this letter gives the reasons in full.'
    : `The decision notice gives the reasons in full. You will have it ${byWhen(sheet, 'decisionNotice')}.`
}

/** What the arrangements and the law in force when the complaint was received let this reader do about a decision. */
function whatCanBeDone({ letter: { reader, on }, arrangements: { review, regimes }, view }: LetterSheet): string[] {
  const mayAsk = review?.by.some((side) => side === reader) === true && view.review === null && view.stage === 'closed'
  return [
    ...(mayAsk
      ? [
          `You may ask for a review of this decision by ${formatDay(dayAfter(on, review.within))}, that is within ${limitInWords(review.within)}. Write to me and say why you think that it should be looked at again.`,
        ]
      : []),
    regimes.includes('nationalAppeal')
      ? 'You may have a right to appeal to a national body. The decision notice says how and by when.'
      : 'There is no right of appeal: the law provides none.',
    ombudsman,
  ]
}
