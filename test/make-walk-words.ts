import type { ActionKind } from '../src/domain/complaint/actions.js'
import { endsOfAllegations } from '../src/domain/complaint/actions.js'
import { isRunning } from '../src/domain/complaint/clocks.js'
import type { Case, Complaint } from '../src/domain/complaint/complaint.js'
import { correctable, isInAllegation } from '../src/domain/complaint/correcting.js'
import { sanctionEnds, sanctions } from '../src/domain/complaint/decisions.js'
import type { Actor } from '../src/domain/complaint/events.js'
import { legalSteps } from '../src/domain/complaint/legal-issues.js'
import { openAllegations } from '../src/domain/complaint/open-allegations.js'
import { relations, type Joining } from '../src/domain/complaint/relations.js'
import {
  capacities,
  factors,
  ipAgreements,
  jurisdictionTests,
  keysOf,
  pauseCategories,
  testAnswers,
} from '../src/domain/complaint/vocabulary.js'
import { addDays, isBefore, type PlainDate } from '../src/domain/time/dates.js'
import { aComplaint, caseOf } from './make.js'
import { aSecondInvestigatingOfficer, anotherIndependentPerson, theCouncil } from './make-people.js'

/** Where a walk stands, and the numbers by which it chooses its words. */
interface Standing {
  readonly complaint: Complaint
  readonly theCase: Case
  readonly actor: Actor
  readonly on: PlainDate
  readonly words: number
  readonly place: number
}

const pick = <T>(list: readonly T[], at: number, otherwise: T): T => list[at % list.length] ?? otherwise
const some = <T>(isSo: boolean, words: T): T | object => (isSo ? words : {})
const named = ({ person, name }: Actor) => ({ person: person ?? '', name })
const tests = keysOf(jurisdictionTests)
const authorities = [
  { authority: theCouncil, authorityName: 'Harrowmere City Council', tier: 'district' },
  { authority: 'ambleford', authorityName: 'Ambleford Town Council', tier: 'town' },
  { authority: 'the-county', authorityName: 'The County Council', tier: 'county' },
]

/** What is said otherwise than usually: often enough for every refusal to be met, seldom enough for cases to get on. */
export function otherWords(kind: ActionKind, standing: Standing): object {
  return wordsOf[kind]?.(standing) ?? some(standing.words % 40 === 0, { reasons: ' ' })
}

const wordsOf: Readonly<Partial<Record<ActionKind, (standing: Standing) => object>>> = {
  answerTest: ({ theCase, words, place }) => ({
    test: tests.find((test) => theCase.tests[test] === undefined) ?? pick(tests, words, 'inOffice'),
    answer: place % 8 === 0 ? pick(keysOf(testAnswers), words, 'no') : 'yes',
  }),
  linkProvision: aProvision,
  unlinkProvision: aProvision,
  linkClause: aClause,
  unlinkClause: aClause,
  weighFactor: ({ words }) => ({ factor: words % 3 === 0 ? pick(keysOf(factors), words, 'tooOld') : 'tooOld' }),
  findCapacity: ({ theCase, words, place }) => ({
    allegation: unsettled(theCase) ?? pick(theCase.allegations, words, undefined)?.id ?? 'nowhere',
    finding: place % 6 === 0 ? pick(keysOf(capacities), words, 'mixed') : place % 6 === 1 ? 'private' : 'official',
  }),
  consultIndependentPerson: ({ theCase, words, place }) => ({
    ...some(words % 3 === 0, { independentPerson: named(anotherIndependentPerson) }),
    ...some(place % 7 === 0, { allegations: [pick(theCase.allegations, words, undefined)?.id ?? 'nowhere'] }),
    ...some(words % 11 === 0, { soughtBy: 'subjectMember' }),
  }),
  giveView: ({ theCase, words, place }) => ({
    ...some(place % 5 === 0, { agreement: pick(keysOf(ipAgreements), words, 'noView') }),
    ...some(place % 7 === 0, { consultation: pick(theCase.consultations, words, undefined)?.id ?? 'nowhere' }),
  }),
  appointInvestigatingOfficer: ({ words }) => some(words % 5 === 0, { officer: named(aSecondInvestigatingOfficer) }),
  commentOnDraft: aSide,
  askForReview: aSide,
  recordAppeal: aSide,
  suspendInInterim: ({ on }) => ({ until: addDays(on, 60) }),
  endAllegations: ({ theCase, words, place }) => ({
    allegations: openAllegations(theCase)
      .filter((_, at) => (words + at) % 2 === 0)
      .map(({ id }) => id),
    outcome: pick(endsOfAllegations, place, 'withdrawn'),
  }),
  findBreach: ({ theCase, words, place }) => some(place % 2 === 0, { findings: findingsFor(theCase, words) }),
  closeNoBreach: ({ theCase, words, place }) => some(place % 5 === 0, { findings: findingsFor(theCase, words) }),
  closeHearingNoBreach: ({ theCase, words, place }) => some(place % 5 === 0, { findings: findingsFor(theCase, words) }),
  findNoBreach: ({ words }) => some(words % 9 === 0, { findings: [] }),
  listHearing: ({ theCase, on, words, place }) => ({
    hearingOn: addDays(later(on, addDays(theCase.investigation?.finalReportOn ?? on, 14)), place % 24),
    ...some(words % 6 === 0, { parishRepresentative: words % 12 === 0 ? 'Cllr Ivy Stone' : null }),
    ...some(words % 4 === 0, { exempt: { paragraph: 'paragraph1', publicInterest: words % 8 === 0 ? '' : 'Harm to a child' } }),
  }),
  adjournHearing: ({ words, on, theCase }) =>
    words % 3 === 0
      ? { reconvenesOn: null }
      : { reconvenesOn: addDays(later(on, theCase.hearing?.listing?.hearingOn ?? on), (words % 30) - 4) },
  holdHearing: ({ theCase, words }) =>
    some(words % 4 === 0, { present: theCase.hearing?.listing?.panel.slice(words % 3).map(({ person }) => person) ?? [] }),
  imposeSanctions: ({ theCase, words, place }) => ({
    sanctions: keysOf(sanctions)
      .filter((_, at) => (words + at) % 4 === 0 && (place % 4 === 0 || at < 10))
      .map((one) => ({
        kind: one,
        addressedTo: theCase.subjectMember.name,
        terms: 'As resolved',
        dueOn: null,
        despiteCaution: place % 5 === 0 ? null : 'Needed for the safety of staff',
      })),
  }),
  endSanction: ({ words }) => ({ how: pick(keysOf(sanctionEnds), words, 'complied') }),
  recordParishResponse: ({ words }) => ({ accepts: words % 3 !== 0 }),
  endForMemberLeft: ({ on, words }) => ({ leftOn: addDays(on, words % 9 === 0 ? 1 : -1) }),
  pause: ({ words }) => ({ category: pick(keysOf(pauseCategories), words, 'police') }),
  extendDeadline: ({ theCase, words }) => {
    const running = pick(theCase.clocks.filter(isRunning), words, undefined)
    return running ? { clock: running.kind, dueOn: addDays(running.dueOn, (words % 12) - 1) } : {}
  },
  recountForBankHoliday: ({ theCase, words }) => {
    const running = pick(theCase.clocks.filter(isRunning), words, undefined)
    return running ? { day: addDays(running.dueOn, -(words % 5)) } : {}
  },
  decideWithholding: ({ words }) => ({ granted: words % 2 === 0 }),
  takeNoFurtherAction: ({ place }) => some(place % 9 === 0, { because: [] }),
  decidePublication: ({ words }) => ({ published: words % 2 === 0, named: words % 3 === 0 }),
  issueNotice: ({ words }) => ({ edition: pick(['complainant', 'subjectMember', 'public'], words, 'public') }),
  correct: aCorrection,
  moveAllegation: ({ complaint, theCase, words }) => ({
    allegation: pick(theCase.allegations, words, undefined)?.id ?? 'nowhere',
    toCase: pick(complaint.cases, words, theCase).id,
  }),
  splitOff: ({ theCase, words }) => ({
    allegations: theCase.allegations.filter((_, at) => (words + at) % 2 === 0).map(({ id }) => id),
  }),
  relate: ({ complaint, theCase, words }) => ({
    relation: pick(keysOf(relations), words, 'counters'),
    to:
      words % 8 === 0
        ? { id: complaint.id, reference: complaint.reference }
        : { id: `other-${words % 9}`, reference: '2026/900' },
    joining: joiningOf(theCase, words),
  }),
  changeAuthority: ({ words }) => ({ authority: pick(authorities, words, authorities[0]) }),
  flagLegalIssue: ({ on, words }) => ({
    leadsTo: pick(keysOf(legalSteps), words, 'police'),
    ...some(words % 3 === 0, { decision: { title: 'Planning application 26/0117', on } }),
  }),
  handOver: ({ words }) =>
    some(words % 3 === 0, {
      to: { person: null, name: 'Alun Rees', authorityName: words % 6 === 0 ? '' : 'Ambleford Borough Council' },
    }),
}

const later = (one: PlainDate, other: PlainDate): PlainDate => (isBefore(one, other) ? other : one)

/** A lead about the same councillor, of whom three things are alleged in it. */
const joiningOf = ({ subjectMember: { person, authority } }: Case, words: number): Joining => ({
  followers: words % 12 === 0 ? ['2026/901'] : [],
  follows: null,
  cases: [
    {
      person,
      allegations: caseOf(aComplaint({ receivedOn: '2025-12-01', subjectMember: { authority }, allegations: [{}, {}, {}] }))
        .allegations,
    },
  ],
})

/** An allegation on whose capacity nothing is decided. */
const unsettled = (theCase: Case): string | undefined => openAllegations(theCase).find(({ capacity }) => capacity === null)?.id

function aProvision({ theCase, words, place }: Standing): object {
  const bare = openAllegations(theCase).find(({ provisionLinks }) => provisionLinks.length === 0)
  return {
    allegation: bare?.id ?? pick(theCase.allegations, words, undefined)?.id ?? 'nowhere',
    provision: `provision-${1 + (place % 6)}`,
  }
}

function aClause({ theCase, words, place }: Standing): object {
  return {
    allegation: pick(theCase.allegations, words, undefined)?.id ?? 'nowhere',
    clause: pick(['GP2', 'CA7', 'CC9'], place, 'GP2'),
  }
}

function aSide({ actor, words }: Standing): object {
  const own = actor.party === 'complainant' ? 'complainant' : 'subjectMember'
  const isOfficer = actor.party !== 'complainant' && actor.party !== 'councillor'
  return { from: isOfficer || words % 7 === 0 ? pick(['complainant', 'subjectMember'], words, own) : own }
}

const values: Readonly<Partial<Record<keyof typeof correctable, readonly string[]>>> = {
  channel: ['letter', 'email', 'pigeon'],
  complainantType: ['resident', 'business'],
  platform: ['x', 'tikTok', 'pigeon'],
  act: ['share', 'comment'],
}

function aCorrection({ complaint, theCase, words, place }: Standing): object {
  const field = pick(keysOf(correctable), words, 'words')
  const shifted = (day: PlainDate | undefined) => addDays(day ?? complaint.receivedOn, (place % 15) - 7)
  const allegation = pick(theCase.allegations, place, undefined)
  const value =
    field === 'receivedOn'
      ? shifted(complaint.receivedOn)
      : field === 'conductOn'
        ? place % 4 === 0
          ? '2019-05-01'
          : shifted(allegation?.conductOn)
        : pick(values[field] ?? [`As corrected ${place}`], place, ' ')
  return { field, value, allegation: isInAllegation(field) ? (allegation?.id ?? 'nowhere') : null }
}

const findingsFor = (theCase: Case, words: number) =>
  openAllegations(theCase).flatMap(({ id, provisionLinks }, nth) =>
    provisionLinks.map(({ provision }, at) => ({
      allegation: id,
      provision,
      breach: (words + nth + at) % 2 === 0,
      reasons: 'As found',
      article10: words % 9 === 0 ? null : 'Proportionate',
    })),
  )
