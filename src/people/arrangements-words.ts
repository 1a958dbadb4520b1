import { assessors, reviewSeekers, type ClockStart } from '../domain/complaint/arrangements.js'
import { clockKinds, keysOf, type ClockKind } from '../domain/complaint/vocabulary.js'
import { limitInWords } from '../domain/time/deadlines.js'
import type { Settings } from './arrangements.js'

/** As it follows 'from'. */
export const startsInWords: Readonly<Record<ClockStart, string>> = {
  received: 'receipt of the complaint',
  acknowledged: 'the acknowledgement',
  memberTold: 'telling the subject member',
  memberCommented: 'the subject member’s comment',
  referred: 'the referral to investigation',
  decided: 'the decision',
  asked: 'being asked',
}

const clockInWords =
  (kind: ClockKind) =>
  ({ clocks }: Settings): string =>
    `${limitInWords(clocks[kind].limit)} from ${startsInWords[clocks[kind].startsAt]}`

const reviewInWords = ({ review }: Settings): string =>
  review === null
    ? 'None'
    : `Asked for within ${limitInWords(review.within)}, by ${review.by.map((seeker) => reviewSeekers[seeker].toLowerCase()).join(' or ')}`

/** Every setting by its name, in the order in which a case meets them. */
export const settingNames = {
  ...clockKinds,
  assessmentBy: 'Who decides at assessment',
  asksIndependentPerson: 'Independent Person asked before the assessment is decided',
  timeBar: 'Time bar',
  hearingNotice: 'Notice of a hearing',
  quorum: 'Quorum of a hearing',
  review: 'Review of a closing decision',
} as const

const inWords: Readonly<Record<keyof typeof settingNames, (settings: Settings) => string>> = {
  acknowledge: clockInWords('acknowledge'),
  memberComment: clockInWords('memberComment'),
  assess: clockInWords('assess'),
  complainantReply: clockInWords('complainantReply'),
  independentPersonReply: clockInWords('independentPersonReply'),
  investigate: clockInWords('investigate'),
  decisionNotice: clockInWords('decisionNotice'),
  assessmentBy: ({ assessment }) => assessors[assessment.by],
  asksIndependentPerson: ({ assessment }) => (assessment.asksIndependentPerson ? 'Yes' : 'No'),
  timeBar: ({ timeBar }) => (timeBar === null ? 'None' : `Conduct more than ${limitInWords(timeBar)} before receipt`),
  hearingNotice: ({ hearing }) => `Not within ${limitInWords(hearing.notice)} of the final report`,
  quorum: ({ hearing }) => `${hearing.quorum} members`,
  review: reviewInWords,
}

/** The columns of a spreadsheet, and the lines of a page. */
export const settingsInWords = keysOf(settingNames).map((key) => ({ key, name: settingNames[key], words: inWords[key] }))

export interface Difference {
  readonly name: string
  readonly now: string
  readonly was: string
}

export const differences = (before: Settings, after: Settings): Difference[] =>
  settingsInWords
    .map(({ name, words }) => ({ name, now: words(after), was: words(before) }))
    .filter(({ now, was }) => now !== was)
