import type { ActionKind, ActionOf, StatedFinding } from '../src/domain/complaint/actions.js'
import { isRunning } from '../src/domain/complaint/clocks.js'
import type { Case, Complaint } from '../src/domain/complaint/complaint.js'
import { openAllegations } from '../src/domain/complaint/open-allegations.js'
import { addDays, parsePlainDate } from '../src/domain/time/dates.js'
import { anIndependentPerson, theDeputy, theInvestigatingOfficer, thePanel } from './make-people.js'

type Body<K extends ActionKind> = Omit<ActionOf<K>, 'kind' | 'on'>

const reasons = 'For the reasons recorded.'
const named = ({ person, name }: { person: string | null; name: string }) => ({ person: person ?? '', name })
const firstOf = (theCase: Case) => (openAllegations(theCase)[0] ?? theCase.allegations[0])?.id ?? 'no-allegation'
/** The first on which this is still to be done, or the first of all. */
const bareOf = (theCase: Case) =>
  openAllegations(theCase).find(({ provisionLinks }) => provisionLinks.length === 0)?.id ?? firstOf(theCase)
const unsettledOf = (theCase: Case) => openAllegations(theCase).find(({ capacity }) => capacity === null)?.id ?? firstOf(theCase)
const lastOf = (theCase: Case) => openAllegations(theCase).at(-1)?.id ?? 'no-allegation'
const openOf = ({ consultations }: Case) => consultations.find(({ reply }) => reply === null)?.id ?? 'no-consultation'
const parishTiers: readonly string[] = ['parish', 'town']
const anotherComplaint = { id: 'another-complaint', reference: '2026/900' }
const findings = (theCase: Case, breach: boolean): StatedFinding[] =>
  openAllegations(theCase).flatMap(({ id, provisionLinks }) =>
    provisionLinks.map(({ provision }) => ({
      allegation: id,
      provision,
      breach,
      reasons,
      article10: breach ? 'The interference is lawful and proportionate.' : null,
    })),
  )

/** After the usual complaint, and within its longer limits. */
const aProclaimedHoliday = { day: parsePlainDate('2026-03-20'), name: 'Day of mourning' }
const noDay = parsePlainDate('2026-12-01')

/** What is usually said with each action; the first allegation, the open consultation, the latest decision. */
export const usualBodies: { readonly [K in ActionKind]: (complaint: Complaint, theCase: Case) => Body<K> } = {
  acknowledge: () => ({}),
  startScreening: () => ({}),
  answerTest: () => ({ test: 'inCapacity', answer: 'yes', reasons }),
  passScreening: () => ({ reasons }),
  closeOutOfScope: () => ({ reasons }),
  tellMember: () => ({}),
  doNotTellMember: () => ({ reasons: 'Telling now would put evidence at risk.' }),
  recordMemberComment: () => ({ text: 'I was joking.' }),
  addAllegation: ({ receivedOn }) => ({
    allegation: {
      summary: 'Shared a private letter',
      conductOn: addDays(receivedOn, -20),
      platform: 'x',
      act: 'share',
      post: null,
    },
  }),
  linkProvision: (_, theCase) => ({ allegation: bareOf(theCase), provision: 'provision-1', reason: 'Disrespect' }),
  unlinkProvision: (_, theCase) => ({ allegation: firstOf(theCase), provision: 'provision-1', reason: 'Linked by mistake' }),
  linkClause: (_, theCase) => ({
    allegation: firstOf(theCase),
    clause: 'GP2',
    suggestedBy: 'officer',
    strength: 'alleged',
    reason: 'Posted in anger',
  }),
  unlinkClause: (_, theCase) => ({ allegation: firstOf(theCase), clause: 'GP2', reason: 'Not what was alleged' }),
  findCapacity: (_, theCase) => ({
    allegation: unsettledOf(theCase),
    finding: 'official',
    points: { CA1: { answer: 'yes', note: 'About the planning committee' } },
    indicators: ['titleInName', 'councilBusiness'],
    reasons: 'The account bears the title and the topic is council business.',
  }),
  weighFactor: () => ({ factor: 'publicInterest', weight: 'towardsAction', note: 'Seen by many' }),
  consultIndependentPerson: (_, theCase) => ({
    independentPerson: named(anIndependentPerson),
    allegations: openAllegations(theCase).map(({ id }) => id),
    question: 'What is your view?',
    soughtBy: 'council',
  }),
  giveView: (_, theCase) => ({ consultation: openOf(theCase), agreement: 'agrees', view: 'I agree with the proposal.' }),
  declareConflict: (_, theCase) => ({ consultation: openOf(theCase), reasons: 'The member is my neighbour.' }),
  seekView: () => ({ question: 'Is this within the Code at all?' }),
  askComplainant: () => ({ question: 'Where was it posted?' }),
  recordComplainantReply: (_, { requests }) => ({
    request: requests.find(({ reply }) => reply === null)?.id ?? 'no-request',
    text: 'In the group of our street.',
  }),
  referToPanel: () => ({ reasons }),
  recordPanelMeeting: () => ({ members: thePanel.map(named), conclusion: 'To be investigated' }),
  referToPolice: () => ({ reasons, to: 'The county police', offence: 'An interest not registered (LA 2011 s34)' }),
  suspendInInterim: (_, { latestOn }) => ({ reasons, until: addDays(latestOn, 60) }),
  closePrivate: () => ({ reasons }),
  closeAsDuplicate: () => ({ reasons, of: anotherComplaint }),
  referElsewhere: () => ({ reasons, to: 'The Monitoring Officer of the county council' }),
  endAllegations: (_, theCase) => ({
    reasons,
    allegations: [firstOf(theCase)],
    outcome: 'noFurtherAction',
    because: ['insufficientEvidence'],
  }),
  takeNoFurtherAction: () => ({ reasons, because: ['trivial'] }),
  offerInformalResolution: () => ({ reasons, kinds: ['apology'], terms: 'A public apology' }),
  completeInformalResolution: () => ({ reasons }),
  failInformalResolution: () => ({ reasons }),
  referToInvestigation: () => ({ reasons }),
  appointInvestigatingOfficer: () => ({ officer: named(theInvestigatingOfficer), plan: 'Interview both; collect the posts.' }),
  issueDraftReport: () => ({ report: 'The post was made, as alleged.' }),
  commentOnDraft: () => ({ from: 'subjectMember', text: 'The date is wrong.' }),
  issueFinalReport: (_, theCase) => ({
    report: 'I recommend a finding of breach.',
    recommendations: findings(theCase, true).map(({ allegation, provision, breach }) => ({
      allegation,
      provision,
      breach,
      reasons,
    })),
  }),
  findNoBreach: (_, theCase) => ({
    reasons,
    findings: findings(theCase, false).filter(({ allegation }) => allegation === lastOf(theCase)),
  }),
  findBreach: (_, theCase) => ({ reasons, findings: findings(theCase, true) }),
  closeNoBreach: (_, theCase) => ({ reasons, findings: findings(theCase, false) }),
  resolveLocally: () => ({ reasons, kinds: ['apology'], terms: 'An apology in the group' }),
  referToHearing: () => ({ reasons }),
  closeHearingNoBreach: (_, theCase) => ({ reasons, findings: findings(theCase, false) }),
  listHearing: (_, { latestOn, investigation, subjectMember }) => ({
    hearingOn: addDays(investigation?.finalReportOn ?? latestOn, 56),
    at: '10:30',
    place: 'Council Chamber',
    panel: thePanel.map(named),
    parishRepresentative: parishTiers.includes(subjectMember.tier) ? 'Cllr Ivy Stone' : null,
    exempt: null,
  }),
  adjournHearing: (_, { hearing }) => ({
    because: 'inquorate',
    reason: 'Two members were ill.',
    reconvenesOn: hearing?.listing ? addDays(hearing.listing.hearingOn, 7) : null,
  }),
  holdHearing: (_, { hearing }) => ({
    present: hearing?.listing?.panel.map(({ person }) => person) ?? [],
    attended: ['subjectMember', 'investigatingOfficer'],
  }),
  closeBreachNoSanction: () => ({ reasons }),
  imposeSanctions: (_, theCase) => ({
    reasons,
    sanctions: [
      {
        kind: 'apology',
        addressedTo: theCase.subjectMember.name,
        terms: 'A written apology',
        dueOn: null,
        despiteCaution: null,
      },
    ],
  }),
  recordParishResponse: (_, { sanctions }) => ({
    sanction: sanctions.find(({ end, parishResponse }) => end === null && parishResponse === null)?.id ?? 'no-sanction',
    accepts: true,
    note: 'Resolved at its meeting',
  }),
  endSanction: (_, { sanctions }) => ({
    sanction: sanctions.find(({ end }) => end === null)?.id ?? 'no-sanction',
    how: 'complied',
    note: 'Done',
  }),
  closeSanctions: () => ({ reasons }),
  askToWithdraw: () => ({ reasons: 'We have spoken and it is settled.' }),
  withdraw: () => ({ reasons: 'The complainant no longer wishes to go on.' }),
  goOnInPublicInterest: () => ({ reasons: 'Others were named in the same post.' }),
  discontinue: () => ({ reasons: 'No witness can be found.' }),
  endForMemberLeft: (_, { latestOn }) => ({ reasons, how: 'resigned', leftOn: latestOn }),
  dispenseWithView: () => ({ reasons: 'Nothing is decided on the merits.' }),
  pause: () => ({ category: 'police', reason: 'The police have asked us to wait.' }),
  resume: () => ({}),
  extendDeadline: (_, { clocks }) => {
    const running = clocks.find(isRunning)
    return {
      clock: running?.kind ?? 'assess',
      dueOn: addDays(running?.dueOn ?? noDay, 14),
      reason: 'A witness is away.',
    }
  },
  recountForBankHoliday: () => ({ day: aProclaimedHoliday.day, name: aProclaimedHoliday.name }),
  askForReview: () => ({ from: 'complainant', reasons: 'Not all was looked at.' }),
  dismissReview: () => ({ reasons }),
  allowReview: () => ({ reasons }),
  recordAppeal: () => ({ from: 'subjectMember', allowed: false, reasons }),
  reopen: () => ({ reasons: 'New evidence' }),
  decideWithholding: () => ({ granted: true, reasons: 'A real risk of harassment' }),
  addNote: () => ({ text: 'Telephoned the clerk.' }),
  flagLegalIssue: (_, theCase) => ({
    allegation: firstOf(theCase),
    issue: 'libel',
    leadsTo: 'legalAdvice',
    decision: null,
    note: 'The resident may sue.',
    isPrivileged: false,
  }),
  endLegalIssue: (_, { legalIssues }) => ({
    legalIssue: legalIssues.find(({ end }) => end === null)?.id ?? 'no-legal-issue',
    note: 'Advice received',
  }),
  correct: () => ({ field: 'remedySought', allegation: null, value: 'A public apology', reason: 'Misread' }),
  moveAllegation: ({ cases }, theCase) => ({
    allegation: lastOf(theCase),
    toCase: cases.find(({ id }) => id !== theCase.id)?.id ?? 'no-case',
    reason: 'It is about the other councillor.',
  }),
  splitOff: (_, theCase) => ({ allegations: [lastOf(theCase)], to: anotherComplaint, reason: 'Another matter' }),
  relate: () => ({ relation: 'counters', to: anotherComplaint, reason: 'Each complains of the other.' }),
  changeAuthority: () => ({
    authority: { authority: 'ambleford', authorityName: 'Ambleford Town Council', tier: 'town' },
    reason: 'They acted as a town councillor.',
  }),
  standDown: () => ({ reasons: 'The complainant is my neighbour.' }),
  handOver: () => ({ reasons: 'A conflict of interest', to: { ...named(theDeputy), authorityName: null } }),
  decidePublication: (_, { decisions }) => ({
    decision: decisions.at(-1)?.id ?? 'no-decision',
    published: true,
    named: false,
    askedByMember: false,
    reasons,
  }),
  issueNotice: ({ version }, { decisions }) => ({
    decision: decisions.at(-1)?.id ?? 'no-decision',
    edition: 'complainant',
    document: { id: `document-${version}`, number: `N${version}`, sha256: '0'.repeat(64) },
  }),
}
