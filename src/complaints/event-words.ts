import type { ComplaintEvent, EventOf } from '../domain/complaint/events.js'
import {
  capacities,
  channels,
  clockKinds,
  complainantTypes,
  factors,
  identityHandlings,
  ipAgreements,
  jurisdictionTests,
  pauseCategories,
  sides,
  stages,
  strengths,
  testAnswers,
  waysOfLeaving,
  weights,
} from '../domain/complaint/vocabulary.js'
import { acts, platforms } from '../domain/complaint/conduct.js'
import { correctable, type Correctable } from '../domain/complaint/correcting.js'
import { sanctionEnds, sanctions } from '../domain/complaint/decisions.js'
import { reasonsForAdjourning } from '../domain/complaint/hearing.js'
import { legalIssues } from '../domain/complaint/legal-issues.js'
import { relations } from '../domain/complaint/relations.js'
import { formatDayShort, isPlainDate } from '../domain/time/dates.js'
import { decisionWords } from '../domain/documents/decision-words.js'

type Words = { readonly [T in ComplaintEvent['type']]: (event: EventOf<T>) => string }

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`

const names = (people: readonly { readonly name: string }[]): string => people.map(({ name }) => name).join(', ')

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/** Each event as one sentence of the timeline. */
const words: Words = {
  complaintLogged: ({ cases }) => `Complaint received${cases.length > 1 ? ` about ${cases.length} councillors` : ''}`,
  acknowledged: () => 'Complaint acknowledged',
  withholdingDecided: ({ identityHandling }) => `Complainant’s name: ${lower(identityHandlings[identityHandling])}`,
  noteAdded: ({ note }) => `Note: ${note.text}`,
  stageEntered: ({ stage }) => `Stage: ${lower(stages[stage])}`,
  clocksChanged: ({ changes }) => changes.map(clockWords).join('; '),
  testAnswered: ({ test, answer }) =>
    `Jurisdiction test answered ${lower(testAnswers[answer])}: ${lower(jurisdictionTests[test])}`,
  screeningPassed: () => 'Screening passed: the council can deal with it',
  memberTold: ({ told }) =>
    told.told ? 'The councillor was told of the complaint' : 'Reason recorded not to tell the councillor yet',
  memberCommented: () => 'The councillor commented',
  allegationAdded: ({ allegation }) => `Allegation ${allegation.number} added`,
  provisionLinked: ({ link }) => `Provision ${link.number} (${link.heading}) linked`,
  provisionUnlinked: () => 'A provision was unlinked',
  clauseLinked: ({ link }) => `Clause ${link.clause} linked: ${lower(strengths[link.strength])}`,
  clauseUnlinked: ({ clause }) => `Clause ${clause} unlinked`,
  capacityFound: ({ capacity }) => `Capacity: ${lower(capacities[capacity.finding])}`,
  factorWeighed: ({ factor, weight }) => `Factor weighed, ${lower(weights[weight])}: ${lower(factors[factor])}`,
  independentPersonConsulted: ({ consultation }) => `The Independent Person, ${consultation.name}, was consulted`,
  independentPersonReplied: ({ reply }) =>
    reply.kind === 'view'
      ? `The Independent Person gave a view: ${lower(ipAgreements[reply.agreement])}`
      : 'The Independent Person declared a conflict of interest',
  decided: ({ decision }) => `Decision: ${lower(decisionWords[decision.kind])}`,
  informalResolutionOffered: () => 'Informal resolution offered',
  informalResolutionFailed: () => 'Informal resolution failed: back to assessment',
  viewSought: () => 'The councillor would like the Independent Person’s view',
  complainantAsked: ({ request }) => `The complainant was asked, reply by ${formatDayShort(request.dueOn)}`,
  complainantReplied: () => 'The complainant replied',
  referredToPanel: () => 'Referred to an assessment panel',
  panelMet: ({ met }) => `The assessment panel met: ${names(met.members)}`,
  referredToPolice: ({ referral }) => `Referred to ${referral.to}`,
  suspendedInInterim: ({ suspension }) => `Suspended in the interim until ${formatDayShort(suspension.until)}`,
  investigatingOfficerAppointed: ({ officer }) => `Investigating Officer appointed: ${officer.name}`,
  draftReportIssued: () => 'Draft report issued to the parties',
  draftCommentedOn: ({ comment }) => `${sides[comment.from]} commented on the draft report`,
  finalReportIssued: () => 'Final report issued',
  findingMade: ({ finding }) => (finding.breach ? 'Finding: breach' : 'Finding: no breach'),
  breachFound: () => 'A breach of the Code was found',
  hearingListed: ({ listing }) => `Hearing listed for ${formatDayShort(listing.hearingOn)} at ${listing.at}, ${listing.place}`,
  hearingAdjourned: ({ adjournment }) =>
    `Hearing adjourned: ${lower(reasonsForAdjourning[adjournment.because])}${
      adjournment.reconvenesOn === null ? '' : `; it reconvenes on ${formatDayShort(adjournment.reconvenesOn)}`
    }`,
  hearingHeld: ({ sitting }) => `The hearing panel sat: ${names(sitting.present)}`,
  sanctionImposed: ({ sanction }) => `Sanction: ${lower(sanctions[sanction.kind])}`,
  parishResponded: ({ response }) =>
    response.accepts ? 'The parish council accepted a recommendation' : 'The parish council refused a recommendation',
  sanctionEnded: ({ end }) => `Sanction ${lower(sanctionEnds[end.how])}`,
  paused: ({ pause }) => `Paused: ${lower(pauseCategories[pause.category])}`,
  resumed: ({ pause }) => `Resumed; paused from ${formatDayShort(pause.from)}`,
  withdrawalAsked: () => 'The complainant asked to withdraw',
  wentOnInPublicInterest: () => 'The case goes on in the public interest',
  viewDispensedWith: () => 'No view of the Independent Person is sought on ending the case',
  memberLeft: ({ how, leftOn }) => `The councillor left office on ${formatDayShort(leftOn)}: ${lower(waysOfLeaving[how])}`,
  reopened: () => 'Case reopened',
  reviewAsked: ({ by }) => `${sides[by]} asked for a review`,
  reviewDecided: ({ allowed }) => (allowed ? 'Review allowed' : 'Review dismissed'),
  appealRecorded: ({ appeal }) => `Appeal ${appeal.allowed ? 'allowed' : 'dismissed'}`,
  legalIssueFlagged: ({ legalIssue }) => `Legal issue: ${lower(legalIssues[legalIssue.issue])}`,
  legalIssueEnded: () => 'A legal issue was brought to its end',
  corrected: ({ field }) => `Corrected: ${lower(correctable[field])}`,
  allegationMoved: ({ as }) => `An allegation was moved to another councillor’s case, as allegation ${as.number}`,
  allegationsSplitOff: ({ allegations, to }) =>
    `${counted(allegations.length, 'allegation')} split off as complaint ${to.reference}`,
  authorityChanged: ({ subjectMember, from }) => `Acted for ${subjectMember.authorityName}, not for ${from}`,
  related: ({ relation }) => `${relations[relation.kind]} ${relation.reference}`,
  stoodDown: ({ standDown }) => `${standDown.name} declared a conflict of interest and stood down`,
  handedOver: ({ to }) => `Handed over to ${to.name}${to.authorityName === null ? '' : `, ${to.authorityName}`}`,
  publicationDecided: ({ publication }) =>
    publication.published ? `To be published${publication.named ? ', with the name' : ''}` : 'Not to be published',
  noticeIssued: ({ edition, document }) => `Decision notice ${document.number} issued (${editionWords[edition]})`,
}

const editionWords = {
  complainant: 'for the complainant',
  subjectMember: 'for the councillor',
  public: 'public edition',
  exempt: 'exempt edition',
} as const

function clockWords(change: EventOf<'clocksChanged'>['changes'][number]): string {
  if (change.change === 'started') return `${clockKinds[change.clock.kind]} due ${formatDayShort(change.clock.dueOn)}`
  const what = clockKinds[change.kind]
  if (change.change === 'met') return `${what}: done after ${counted(change.met.workingDays, 'working day')}`
  switch (change.change) {
    case 'moved':
      return `${what} now due ${formatDayShort(change.move.to)}`
    case 'communicated':
      return `${what}: the date was told`
    case 'remarked':
      return `${what}: stays as promised, although ${change.remark.bankHoliday.name} has become a bank holiday`
    case 'startCorrected':
      return `${what} counted from ${formatDayShort(change.clock.startedOn)}, due ${formatDayShort(change.clock.dueOn)}`
    case 'stopped':
      return `${what} no longer waited for`
  }
}

/** Why, in the words of whoever did it, where a later change takes these words from the page of the case. */
const whys: { readonly [T in ComplaintEvent['type']]?: (event: EventOf<T>) => string | null } = {
  withholdingDecided: ({ reasons }) => reasons,
  testAnswered: ({ reasons }) => reasons,
  screeningPassed: ({ reasons }) => reasons,
  memberTold: ({ told }) => (told.told ? null : told.reason),
  provisionUnlinked: ({ reason }) => reason,
  clauseUnlinked: ({ reason }) => reason,
  capacityFound: ({ capacity }) => capacity.reasons,
  factorWeighed: ({ note }) => note,
  informalResolutionFailed: ({ reasons }) => reasons,
  paused: ({ pause }) => pause.reason,
  withdrawalAsked: ({ reasons }) => reasons,
  wentOnInPublicInterest: ({ reasons }) => reasons,
  viewDispensedWith: ({ reasons }) => reasons,
  viewSought: ({ question }) => question,
  complainantAsked: ({ request }) => request.question,
  complainantReplied: ({ reply }) => reply.text,
  referredToPanel: ({ reasons }) => reasons,
  panelMet: ({ met }) => met.conclusion,
  referredToPolice: ({ referral }) => `${referral.offence}: ${referral.reasons}`,
  suspendedInInterim: ({ suspension }) => suspension.reasons,
  hearingAdjourned: ({ adjournment }) => adjournment.reason,
  parishResponded: ({ response }) => response.note,
  reopened: ({ reasons }) => reasons,
  reviewAsked: ({ reasons }) => reasons,
  reviewDecided: ({ reasons }) => reasons,
  appealRecorded: ({ appeal }) => appeal.reasons,
  legalIssueEnded: ({ end }) => end.note,
  corrected: ({ reason }) => reason,
  allegationMoved: ({ reason }) => reason,
  allegationsSplitOff: ({ reason }) => reason,
  authorityChanged: ({ reason }) => reason,
  related: ({ relation }) => relation.reason,
  stoodDown: ({ standDown }) => standDown.reasons,
  handedOver: ({ to }) => to.reasons,
  publicationDecided: ({ publication }) => publication.reasons,
}

export function reasonsOf<T extends ComplaintEvent['type']>(event: EventOf<T> & { readonly type: T }): string | null {
  const say: ((event: EventOf<T>) => string | null) | undefined = whys[event.type]
  return say?.(event) ?? null
}

export interface Change {
  readonly from: string | null
  readonly to: string
}

/** The old words whole, beside the new: a correction may be of a name that not everybody who works on the case may know. */
export function changeIn(event: ComplaintEvent): Change | null {
  if (event.type !== 'corrected') return null
  const say = (entered: string) => enteredInWords(event.field, entered)
  return { from: event.from === null ? null : say(event.from), to: say(event.to) }
}

const chosenFrom: Readonly<Partial<Record<Correctable, Readonly<Record<string, string>>>>> = {
  channel: channels,
  complainantType: complainantTypes,
  platform: platforms,
  act: acts,
}

const enteredInWords = (field: Correctable, entered: string): string =>
  isPlainDate(entered) ? formatDayShort(entered) : (chosenFrom[field]?.[entered] ?? entered)

/** Outside parties learn that a thing happened, in the plainest words, and no name of anybody else. */
const outside: Partial<Record<ComplaintEvent['type'], string>> = {
  complaintLogged: 'Complaint received',
  memberCommented: 'Your comment was received',
  memberTold: 'You were told of the complaint',
  noticeIssued: 'Decision notice issued',
}

export const eventInWords = (event: ComplaintEvent, isInside: boolean): string =>
  isInside ? sentence(event) : (outside[event.type] ?? sentence(event))

function sentence<T extends ComplaintEvent['type']>(event: EventOf<T> & { readonly type: T }): string {
  const say: (event: EventOf<T>) => string = words[event.type]
  return say(event)
}
