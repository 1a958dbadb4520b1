import { Injectable } from '@nestjs/common'
import { clauseGroups } from '../domain/protocol/clauses.js'
import { PeopleService } from '../people/people.service.js'
import type { Source } from './action-fields.js'
import type { CasePapers } from './case-papers.service.js'
import { itemsOf, pageWords, type Item, type Vocabulary } from './page-words.js'
import type { Looking } from './who.js'

type Allegation = CasePapers['allegations'][number]

/** What a form offers to choose from, where that depends on the case. */
@Injectable()
export class ActionChoicesService {
  constructor(private readonly people: PeopleService) {}

  async of(papers: CasePapers, allegation: Allegation | undefined, viewer: Looking) {
    const [independentPersons, investigatingOfficers] = await Promise.all([
      this.people.independentPersons(viewer.authority, papers.today),
      this.people.investigatingOfficers(viewer.authority, papers.today),
    ])
    const { consultations, sanctions } = papers.view
    const sources: Readonly<Record<Source, readonly Item[]>> = {
      independentPersons: independentPersons.map(nameOf),
      investigatingOfficers: investigatingOfficers.map(nameOf),
      allegations: papers.allegations.map(({ id, number, summary }) => ({
        value: id,
        text: `Allegation ${number}`,
        hint: summary,
      })),
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
      openConsultations: (consultations ?? [])
        .filter(({ reply }) => reply === null)
        .map(({ id, name, question }) => ({ value: id, text: name, hint: question })),
      openSanctions: (sanctions ?? [])
        .filter(({ end }) => end === null)
        .map(({ id, kind, terms }) => ({ value: id, text: pageWords.sanctions[kind], hint: terms })),
    }
    return {
      items: (of: Source | Vocabulary) => (isSource(sources, of) ? sources[of] : itemsOf(of)),
      clauseGroups: clausesOf(allegation),
    }
  }
}

const isSource = (sources: object, of: Source | Vocabulary): of is Source => of in sources

const nameOf = ({ id, name }: { readonly id: string; readonly name: string }): Item => ({ value: id, text: name })

const clausesOf = (allegation: Allegation | undefined) =>
  clauseGroups.map(({ group, name }) => ({
    name,
    clauses: (allegation?.protocol?.clauses ?? []).filter((clause) => clause.group === group),
  }))
