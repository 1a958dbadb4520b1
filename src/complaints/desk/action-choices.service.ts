import { Injectable } from '@nestjs/common'
import { AccountsService } from '../../accounts/accounts.service.js'
import { isRunning } from '../../domain/complaint/clocks.js'
import type { Case, Complaint } from '../../domain/complaint/complaint.js'
import { cautions, regimeOfSanction } from '../../domain/complaint/decisions.js'
import { keysOf } from '../../domain/complaint/vocabulary.js'
import { formatDayShort } from '../../domain/time/dates.js'
import { clauseGroups } from '../../domain/protocol/clauses.js'
import { MembersService } from '../../people/members.service.js'
import { PeopleService } from '../../people/people.service.js'
import type { Source } from './action-fields.js'
import type { CasePapers } from './case-papers.service.js'
import { caseIn } from '../complaints.service.js'
import { itemsOf, pageWords, type Item, type Vocabulary } from './page-words.js'
import { StreamsRepository } from '../record/streams.repository.js'
import type { Looking } from '../who.js'

type Allegation = CasePapers['allegations'][number]

/** What a form offers to choose from, where that depends on the case. */
@Injectable()
export class ActionChoicesService {
  constructor(
    private readonly people: PeopleService,
    private readonly members: MembersService,
    private readonly accounts: AccountsService,
    private readonly streams: StreamsRepository,
  ) {}

  async of(papers: CasePapers, allegation: Allegation | undefined, viewer: Looking) {
    const { view, today } = papers
    const { complaint } = await this.streams.loadByCase(view.id)
    const theCase = caseIn(complaint, view.id)
    const { person } = theCase.subjectMember
    const [independentPersons, investigatingOfficers, panelMembers, members, officers] = await Promise.all([
      this.people.independentPersons(viewer.authority, today),
      this.people.investigatingOfficers(viewer.authority, today),
      this.people.panelMembers(viewer.authority, today),
      this.members.members([person]),
      this.accounts.holders(['monitoringOfficer', 'deputyMonitoringOfficer'], viewer.authority),
    ])
    const seats = (members.get(person)?.councils ?? []).filter(({ decidedBy }) => decidedBy === viewer.authority)
    const sources: Readonly<Record<Source, readonly Item[]>> = {
      independentPersons: independentPersons.map(nameOf),
      investigatingOfficers: investigatingOfficers.map(nameOf),
      panelMembers: panelMembers.filter(({ id }) => id !== person).map(nameOf),
      panelListed: (theCase.hearing?.listing?.panel ?? []).map(named),
      memberAuthorities: [...new Map(seats.map((seat) => [seat.id, nameOf(seat)])).values()],
      ...ofPapers(papers, allegation),
      ...ofCase(theCase, complaint),
    }
    return {
      items: (of: Source | Vocabulary) => (isSource(sources, of) ? sources[of] : itemsOf(of)),
      clauseGroups: clausesOf(allegation),
      officers: officers.filter((officer) => officer.person !== viewer.actor.person).map(named),
      sanctionKinds: keysOf(pageWords.sanctions)
        .filter((kind) => isLawful(regimeOfSanction[kind], complaint))
        .map((kind) => ({ value: kind, text: pageWords.sanctions[kind], caution: cautions[kind] })),
    }
  }
}

const isSource = (sources: object, of: Source | Vocabulary): of is Source => of in sources

const nameOf = ({ id, name }: { readonly id: string; readonly name: string }): Item => ({ value: id, text: name })
const named = ({ person, name }: { readonly person: string; readonly name: string }): Item => ({ value: person, text: name })

type Regime = Complaint['arrangements']['regimes'][number]
const isLawful = (regime: Regime | undefined, { arrangements }: Complaint): boolean =>
  regime === undefined || arrangements.regimes.includes(regime)

/** What the viewer sees in the papers of the case. */
const ofPapers = ({ view, allegations }: CasePapers, allegation: Allegation | undefined) => ({
  allegations: allegations
    .filter(({ result }) => result === null)
    .map(({ id, number, summary }) => ({ value: id, text: `Allegation ${number}`, hint: summary })),
  provisions: (allegation?.code.provisions ?? []).map(({ id, number, heading, text }) => ({
    value: id,
    text: `${number} ${heading}`,
    hint: text,
  })),
  linkedProvisions: (allegation?.provisions ?? []).map(({ provision, number, heading }) => ({
    value: provision,
    text: `${number} ${heading}`,
  })),
  linkedClauses: (allegation?.clauses ?? []).map(({ clause, text }) => ({ value: clause, text: clause, hint: text })),
  openConsultations: (view.consultations ?? [])
    .filter(({ reply }) => reply === null)
    .map(({ id, name, question }) => ({ value: id, text: name, hint: question })),
})

const ofCase = (theCase: Case, complaint: Complaint) => {
  const openSanctions = theCase.sanctions.filter(({ end }) => end === null)
  const sanctionItem = ({ id, kind, terms }: (typeof openSanctions)[number]): Item => ({
    value: id,
    text: pageWords.sanctions[kind],
    hint: terms,
  })
  return {
    openSanctions: openSanctions.map(sanctionItem),
    sanctionsBeforeParish: openSanctions
      .filter(({ recommendedTo, parishResponse }) => recommendedTo !== null && parishResponse === null)
      .map(sanctionItem),
    openRequests: theCase.requests
      .filter(({ reply }) => reply === null)
      .map(({ id, question, askedOn }) => ({ value: id, text: `Asked on ${formatDayShort(askedOn)}`, hint: question })),
    openLegalIssues: theCase.legalIssues
      .filter(({ end }) => end === null)
      .map(({ id, issue, leadsTo }) => ({ value: id, text: pageWords.legalIssues[issue], hint: pageWords.legalSteps[leadsTo] })),
    decisionsMade: theCase.decisions.map(({ id, kind, on }) => ({
      value: id,
      text: `${pageWords.decisions[kind]}, ${formatDayShort(on)}`,
    })),
    runningClocks: theCase.clocks
      .filter(isRunning)
      .map(({ kind, dueOn }) => ({ value: kind, text: pageWords.clockKinds[kind], hint: `Due ${formatDayShort(dueOn)}` })),
    otherCases: complaint.cases
      .filter(({ id }) => id !== theCase.id)
      .map(({ id, subjectMember: { name, authorityName } }) => ({ value: id, text: name, hint: authorityName })),
  }
}

const clausesOf = (allegation: Allegation | undefined) =>
  clauseGroups.map(({ group, name }) => ({
    name,
    clauses: (allegation?.protocol?.clauses ?? []).filter((clause) => clause.group === group),
  }))
