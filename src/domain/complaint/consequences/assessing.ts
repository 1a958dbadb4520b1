import { InvalidInput, Refused } from '../../errors.js'
import { dueOn } from '../../time/deadlines.js'
import { formatDayShort, isBefore, type PlainDate } from '../../time/dates.js'
import { workingDaysBetween } from '../../time/working-days.js'
import type { NewAllegation } from '../actions.js'
import type { Case, Complaint, Consultation } from '../complaint.js'
import type { Facts } from '../facts.js'
import { isParty } from '../needs.js'
import { hasConflict } from '../needs-advice.js'
import type { Consequences, Context } from './consequence.js'
import type { Allegation } from '../allegation.js'

export const assessing: Consequences<
  | 'addAllegation'
  | 'linkProvision'
  | 'unlinkProvision'
  | 'linkClause'
  | 'unlinkClause'
  | 'findCapacity'
  | 'weighFactor'
  | 'consultIndependentPerson'
  | 'giveView'
  | 'declareConflict'
> = {
  addAllegation: ({ on, allegation }, { complaint, theCase, facts }) => [
    {
      type: 'allegationAdded',
      caseId: theCase.id,
      on,
      allegation: newAllegation(allegation, nextNumber(theCase), theCase.subjectMember.authority, complaint.receivedOn, facts),
    },
  ],
  linkProvision: ({ on, allegation, provision, reason }, { theCase, facts }) => {
    const { conductOn, codeVersion } = openAllegationOf(theCase, allegation)
    const code = facts.codeInForce(theCase.subjectMember.authority, conductOn)
    if (code?.version !== codeVersion) throw new Refused([lawHasChanged(conductOn)])
    const found = code.provisions.find(({ id }) => id === provision)
    if (!found) throw invalid('/provision', `This provision is not in the Code that was in force on ${formatDayShort(conductOn)}`)
    const link = { provision, number: found.number, heading: found.heading, reason, finding: null }
    return [{ type: 'provisionLinked', caseId: theCase.id, on, allegation, link }]
  },
  unlinkProvision: ({ on, allegation, provision, reason }, { theCase }) => {
    if (!openAllegationOf(theCase, allegation).provisionLinks.some((link) => link.provision === provision))
      throw invalid('/provision', 'This provision is not linked to the allegation')
    return [{ type: 'provisionUnlinked', caseId: theCase.id, on, allegation, provision, reason }]
  },
  linkClause: ({ on, allegation, clause, suggestedBy, strength, reason }, { theCase, facts }) => {
    const { conductOn, protocolVersion } = allegationOf(theCase, allegation)
    const protocol = facts.protocolInForce(theCase.subjectMember.authority, conductOn)
    if (protocol !== undefined && protocol.version !== protocolVersion) throw new Refused([lawHasChanged(conductOn)])
    if (!protocol?.clauses.includes(clause))
      throw invalid('/clause', `This clause is not in the protocol that was in force on ${formatDayShort(conductOn)}`)
    return [{ type: 'clauseLinked', caseId: theCase.id, on, allegation, link: { clause, suggestedBy, strength, reason } }]
  },
  unlinkClause: ({ on, allegation, clause, reason }, { theCase }) => {
    if (!allegationOf(theCase, allegation).clauseLinks.some((link) => link.clause === clause))
      throw invalid('/clause', 'This clause is not linked to the allegation')
    return [{ type: 'clauseUnlinked', caseId: theCase.id, on, allegation, clause, reason }]
  },
  findCapacity: ({ on, allegation, finding, points, indicators, reasons }, { theCase }) => [
    {
      type: 'capacityFound',
      caseId: theCase.id,
      on,
      allegation: openAllegationOf(theCase, allegation).id,
      capacity: { finding, points, indicators, reasons, on },
    },
  ],
  weighFactor: ({ on, factor, weight, note }, { theCase }) => [
    { type: 'factorWeighed', caseId: theCase.id, on, factor, weight, note },
  ],
  consultIndependentPerson: ({ on, independentPerson, allegations, question, soughtBy }, context) => {
    const { complaint, theCase, facts } = context
    notAPartyToIt(independentPerson.person, context)
    if (hasConflict(theCase, independentPerson.person))
      throw new Refused(['this Independent Person has a conflict of interest in the case: ask another'])
    if (allegations.length === 0) throw invalid('/allegations', 'State on which allegations a view is sought')
    allegations.forEach((allegation) => allegationOf(theCase, allegation))
    const consultation: Consultation = {
      id: facts.newId(),
      independentPerson: independentPerson.person,
      name: independentPerson.name,
      stage: theCase.stage,
      soughtBy,
      allegations,
      question,
      askedOn: on,
      dueOn: dueOn(on, complaint.arrangements.clocks.independentPersonReply.limit, facts.calendar),
      reply: null,
      overtaken: false,
    }
    return [{ type: 'independentPersonConsulted', caseId: theCase.id, on, consultation }]
  },
  giveView: ({ on, consultation, agreement, view }, context) => {
    const asked = openConsultation(context, consultation)
    const workingDays = workingDaysBetween(asked.askedOn, on, context.facts.calendar)
    const reply = { kind: 'view' as const, on, agreement, view, workingDays }
    return [{ type: 'independentPersonReplied', caseId: context.theCase.id, on, consultation, reply }]
  },
  declareConflict: ({ on, consultation, reasons }, context) => {
    openConsultation(context, consultation)
    return [
      {
        type: 'independentPersonReplied',
        caseId: context.theCase.id,
        on,
        consultation,
        reply: { kind: 'conflict', on, reason: reasons },
      },
    ]
  },
}

/** An allegation is judged by the Code, and read beside the protocol, that were in force on the day of its conduct. */
export function newAllegation(
  { summary, conductOn, platform, act, post }: NewAllegation,
  number: number,
  authority: string,
  receivedOn: PlainDate,
  facts: Pick<Facts, 'codeInForce' | 'protocolInForce' | 'newId'>,
  pointer = '/allegation',
): Allegation {
  if (isBefore(receivedOn, conductOn))
    throw invalid(`${pointer}/conductOn`, 'The conduct cannot be later than the day on which the complaint was received')
  const code = facts.codeInForce(authority, conductOn)
  if (!code)
    throw invalid(
      `${pointer}/conductOn`,
      `No Code of Conduct is recorded as in force on ${formatDayShort(conductOn)}: record its adoption first`,
    )
  return {
    id: facts.newId(),
    number,
    summary,
    conductOn,
    platform,
    act,
    post,
    codeVersion: code.version,
    protocolVersion: facts.protocolInForce(authority, conductOn)?.version ?? null,
    capacity: null,
    provisionLinks: [],
    clauseLinks: [],
    result: null,
  }
}

/** An allegation that was moved away leaves its number unused: a number once told is not given twice. */
export const nextNumber = ({ numbersGiven }: Case): number => numbersGiven + 1

const lawHasChanged = (conductOn: PlainDate): string =>
  `the Code or protocol recorded as in force on ${formatDayShort(conductOn)} has changed since: correct the day of the conduct to apply it`

export function openAllegationOf(theCase: Case, id: string): Allegation {
  const allegation = allegationOf(theCase, id)
  if (allegation.result) throw new Refused([`allegation ${allegation.number} has been decided`])
  return allegation
}

export function allegationOf(theCase: Case, id: string): Allegation {
  const allegation = theCase.allegations.find((one) => one.id === id)
  if (!allegation) throw invalid('/allegation', 'There is no such allegation in this case')
  return allegation
}

/** SAFETY: people cannot be assigned to a case they are party to, nor to one of another councillor named in the same complaint. */
export function notAPartyToIt(person: string, { complaint }: { complaint: Complaint }): void {
  if (isParty(person, complaint)) throw new Refused(['a party to the case cannot be asked to advise on it or to investigate it'])
}

function openConsultation({ theCase, actor, on }: Context, id: string): Consultation {
  const consultation = theCase.consultations.find((one) => one.id === id)
  if (!consultation || (actor.party === 'independentPerson' && actor.person !== consultation.independentPerson))
    throw invalid('/consultation', 'There is no such consultation in this case')
  if (consultation.reply) throw new Refused(['this consultation has been answered already'])
  if (isBefore(on, consultation.askedOn))
    throw new Refused([`the question was put only on ${formatDayShort(consultation.askedOn)}`])
  return consultation
}

const invalid = (pointer: string, message: string): InvalidInput => new InvalidInput([{ pointer, message }])
