import type { ActionKind, ActionOf, StatedFinding } from '../src/domain/complaint/actions.js'
import type { Case, Complaint } from '../src/domain/complaint/complaint.js'
import { addDays } from '../src/domain/time/dates.js'
import { anIndependentPerson, theInvestigatingOfficer } from './make-people.js'

type Body<K extends ActionKind> = Omit<ActionOf<K>, 'kind' | 'on'>

const reasons = 'For the reasons recorded.'
const named = ({ person, name }: { person: string | null; name: string }) => ({ person: person ?? '', name })
const firstOf = ({ allegations }: Case) => allegations[0]?.id ?? 'no-allegation'
const openOf = ({ consultations }: Case) => consultations.find(({ reply }) => reply === null)?.id ?? 'no-consultation'
const findings = ({ allegations }: Case, breach: boolean): StatedFinding[] =>
  allegations.flatMap(({ id, provisionLinks }) =>
    provisionLinks.map(({ provision }) => ({
      allegation: id,
      provision,
      breach,
      reasons,
      article10: breach ? 'The interference is lawful and proportionate.' : null,
    })),
  )

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
  linkProvision: (_, theCase) => ({ allegation: firstOf(theCase), provision: 'provision-1', reason: 'Disrespect' }),
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
    allegation: firstOf(theCase),
    finding: 'official',
    points: { CA1: { answer: 'yes', note: 'About the planning committee' } },
    indicators: ['titleInName', 'councilBusiness'],
    reasons: 'The account bears the title and the topic is council business.',
  }),
  weighFactor: () => ({ factor: 'publicInterest', weight: 'towardsAction', note: 'Seen by many' }),
  consultIndependentPerson: (_, { allegations }) => ({
    independentPerson: named(anIndependentPerson),
    allegations: allegations.map(({ id }) => id),
    question: 'What is your view?',
  }),
  giveView: (_, theCase) => ({ consultation: openOf(theCase), agreement: 'agrees', view: 'I agree with the proposal.' }),
  declareConflict: (_, theCase) => ({ consultation: openOf(theCase), reasons: 'The member is my neighbour.' }),
  closePrivate: () => ({ reasons }),
  takeNoFurtherAction: () => ({ reasons, because: ['trivial'] }),
  offerInformalResolution: () => ({ reasons, kinds: ['apology'], terms: 'A public apology' }),
  completeInformalResolution: () => ({ reasons }),
  failInformalResolution: () => ({ reasons }),
  referToInvestigation: () => ({ reasons }),
  appointInvestigatingOfficer: () => ({ officer: named(theInvestigatingOfficer) }),
  issueDraftReport: () => ({}),
  issueFinalReport: () => ({ report: 'I recommend a finding of breach.' }),
  closeNoBreach: (_, theCase) => ({ reasons, findings: findings(theCase, false) }),
  resolveLocally: () => ({ reasons }),
  referToHearing: () => ({ reasons }),
  closeHearingNoBreach: (_, theCase) => ({ reasons, findings: findings(theCase, false) }),
  closeBreachNoSanction: (_, theCase) => ({ reasons, findings: findings(theCase, true) }),
  imposeSanctions: (_, theCase) => ({
    reasons,
    findings: findings(theCase, true),
    sanctions: [{ kind: 'apology', addressedTo: theCase.subjectMember.name, terms: 'A written apology', dueOn: null }],
  }),
  endSanction: (_, { sanctions }) => ({
    sanction: sanctions.find(({ end }) => end === null)?.id ?? 'no-sanction',
    how: 'complied',
    note: 'Done',
  }),
  closeSanctions: () => ({ reasons }),
  askToWithdraw: () => ({ reasons: 'We have spoken and it is settled.' }),
  withdraw: () => ({ reasons: 'The complainant no longer wishes to go on.' }),
  pause: () => ({ category: 'police', reason: 'The police have asked us to wait.' }),
  resume: () => ({}),
  reopen: () => ({ reasons: 'New evidence' }),
  decideWithholding: () => ({ granted: true, reasons: 'A real risk of harassment' }),
  addNote: () => ({ text: 'Telephoned the clerk.' }),
  issueNotice: ({ version }, { decisions }) => ({
    decision: decisions.at(-1)?.id ?? 'no-decision',
    edition: 'complainant',
    document: { id: `document-${version}`, number: `N${version}`, sha256: '0'.repeat(64) },
  }),
}
