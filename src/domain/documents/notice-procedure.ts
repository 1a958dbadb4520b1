import { formatDay, type PlainDate } from '../time/dates.js'
import { reasonsForAdjourning } from '../complaint/hearing.js'
import { jurisdictionTests, keysOf, type Side, type Stage } from '../complaint/vocabulary.js'
import type { Block, Text } from './blocks.js'
import { decisionWords } from './decision-words.js'
import { isOnSanctions } from './notice-advice.js'
import type { NoticeContent } from './notice-content.js'
import { lower, type NoticePart } from './notice-parts.js'

export function theProcedure(content: NoticeContent): NoticePart {
  const dated = stepsTaken(content).flatMap(({ on, what }) => (on == null ? [] : [{ on, what }]))
  return {
    title: 'How the complaint was dealt with',
    body: [
      'The complaint was dealt with under the arrangements that the council has adopted under section 28(6) of the Localism Act 2011. The steps taken were these.',
      {
        kind: 'table',
        caption: 'Steps taken and their dates',
        columns: [
          { heading: 'Date', align: 'left', share: 1 },
          { heading: 'Step', align: 'left', share: 2 },
        ],
        rows: dated
          .map((step, at) => ({ ...step, at }))
          .sort((one, other) => one.on.localeCompare(other.on) || one.at - other.at)
          .map(({ on, what }) => [formatDay(on), what]),
        rowHeaders: true,
      },
      ...theTests(content),
    ],
  }
}

interface StepTaken {
  readonly on: PlainDate | null | undefined
  readonly what: string
}

/** In the order of the procedure, which also stands between steps of one day. */
function stepsTaken(content: NoticeContent): readonly StepTaken[] {
  const { receivedOn, acknowledgedOn, toldOn, commentedOn, panel, investigation, earlierDecisions, decision } = content
  const { reopenings, reviewed } = content
  const decidedAt = (at: readonly Stage[]) =>
    earlierDecisions
      .filter(({ stage }) => at.includes(stage))
      .map(({ on, kind }) => ({ on, what: `It was decided: ${lower(decisionWords[kind])}.` }))
  return [
    { on: receivedOn, what: 'The complaint was received.' },
    { on: acknowledgedOn, what: 'It was acknowledged.' },
    { on: toldOn, what: 'The councillor was told of the complaint and invited to comment.' },
    { on: commentedOn, what: 'The councillor commented.' },
    ...consulted(content, ['received', 'screening', 'assessment', 'informalResolution']),
    { on: panel?.on, what: 'The assessment panel met.' },
    ...decidedAt(['received', 'screening', 'assessment', 'informalResolution']),
    { on: investigation?.draftReportOn, what: 'The draft report was sent to the parties for comment.' },
    { on: investigation?.finalReportOn, what: 'The final report was issued.' },
    ...consulted(content, ['investigation']),
    ...decidedAt(['investigation']),
    ...heard(content),
    ...consulted(content, ['hearing', 'sanctions', 'closed']),
    ...decidedAt(['hearing', 'sanctions', 'closed']),
    ...consultedAgain(content),
    ...reviewedOn(reviewed),
    ...reopenings.map((on) => ({ on, what: 'The case was reopened.' })),
    { on: decision.on, what: 'This decision was taken.' },
  ]
}

const reviewedOn = (reviewed: NoticeContent['reviewed']): StepTaken[] =>
  reviewed === null
    ? []
    : [
        { on: reviewed.askedOn, what: `${askers[reviewed.by]} asked for a review.` },
        { on: reviewed.decidedOn, what: 'It was decided whether to review the case.' },
      ]

const askers: Readonly<Record<Side, string>> = { complainant: 'The complainant', subjectMember: 'The councillor' }

const heard = ({ hearing }: NoticeContent): StepTaken[] => [
  { on: hearing?.noticeOn, what: 'Notice of a hearing was given.' },
  ...(hearing?.adjournments ?? []).map(({ on, because }) => ({
    on,
    what: `The hearing was adjourned: ${lower(reasonsForAdjourning[because]).replace('subject member', 'councillor')}.`,
  })),
  { on: hearing?.held?.on, what: 'The hearing was held.' },
]

type Consulted = NoticeContent['consultations'][number]

const consulted = (content: NoticeContent, at: readonly Stage[]): StepTaken[] =>
  content.consultations.filter((one) => at.includes(one.stage) && !isOnSanctions(content, one)).flatMap(askedAndAnswered)

const consultedAgain = (content: NoticeContent): StepTaken[] =>
  content.consultations.filter((one) => isOnSanctions(content, one)).flatMap(askedAndAnswered)

const askedAndAnswered = ({ askedOn, reply, name }: Consulted): StepTaken[] => [
  { on: askedOn, what: `An Independent Person, ${name}, was consulted.` },
  { on: reply?.on, what: `${name} gave a view.` },
]

/** The questions that a complaint out of scope has failed; for the others, that they were passed is in the decision itself. */
function theTests({ tests, decision }: NoticeContent): (Text | Block)[] {
  if (tests === null || decision.kind !== 'closeOutOfScope') return []
  return keysOf(jurisdictionTests).flatMap((test) => {
    const found = tests[test]
    if (found?.answer !== 'no') return []
    return [`A test of jurisdiction is not met. “${jurisdictionTests[test]}”: no. ${found.reasons}`]
  })
}
