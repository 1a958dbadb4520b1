import { InvalidInput, Refused } from '../../errors.js'
import { formatDayShort, isBefore, type PlainDate } from '../../time/dates.js'
import { meetClock } from '../clocks.js'
import type { Case } from '../complaint.js'
import type { Decision } from '../decisions.js'
import { allegationOf, notAPartyToIt } from './assessing.js'
import { changeClocks } from './clock-events.js'
import type { Consequences, Context } from './consequence.js'

export const keeping: Consequences<
  | 'askToWithdraw'
  | 'goOnInPublicInterest'
  | 'dispenseWithView'
  | 'addNote'
  | 'flagLegalIssue'
  | 'endLegalIssue'
  | 'standDown'
  | 'handOver'
  | 'decidePublication'
  | 'issueNotice'
> = {
  askToWithdraw: ({ on, reasons }, { theCase }) => [{ type: 'withdrawalAsked', caseId: theCase.id, on, reasons }],
  goOnInPublicInterest: ({ on, reasons }, { theCase }) => [{ type: 'wentOnInPublicInterest', caseId: theCase.id, on, reasons }],
  dispenseWithView: ({ on, reasons }, { theCase }) => [{ type: 'viewDispensedWith', caseId: theCase.id, on, reasons }],
  addNote: ({ on, text }, { facts }) => [{ type: 'noteAdded', on, note: { on, by: facts.actor.name, text } }],
  flagLegalIssue: ({ on, allegation, issue, leadsTo, decision, note, isPrivileged }, { theCase, facts }) => {
    allegationOf(theCase, allegation)
    if (leadsTo === 'decisionAtRisk' && decision === null)
      throw invalid('/decision', 'State the decision of the Council that may be challenged, and its date')
    const legalIssue = {
      id: facts.newId(),
      allegation,
      issue,
      leadsTo,
      decision,
      note,
      // advice on the law is privileged whatever box was ticked
      isPrivileged: isPrivileged || leadsTo === 'legalAdvice',
      raisedOn: on,
      end: null,
    }
    return [{ type: 'legalIssueFlagged', caseId: theCase.id, on, legalIssue }]
  },
  endLegalIssue: ({ on, legalIssue, note }, { theCase }) => {
    const found = theCase.legalIssues.find(({ id }) => id === legalIssue)
    if (!found) throw invalid('/legalIssue', 'There is no such legal issue in this case')
    if (found.end) throw new Refused(['this legal issue has been brought to its end already'])
    if (isBefore(on, found.raisedOn)) throw new Refused([`this legal issue was raised only on ${formatDayShort(found.raisedOn)}`])
    return [{ type: 'legalIssueEnded', caseId: theCase.id, on, legalIssue, end: { on, note } }]
  },
  standDown: ({ on, reasons }, { theCase, actor }) => {
    if (actor.person === null) throw new Refused(['only somebody on the people register can stand down'])
    return [{ type: 'stoodDown', caseId: theCase.id, on, standDown: { on, reasons, person: actor.person, name: actor.name } }]
  },
  handOver: ({ on, reasons, to }, context) => {
    const { theCase } = context
    if (to.person !== null) freeToActFor(to.person, context)
    else if ((to.authorityName ?? '').trim() === '')
      throw invalid('/to/authorityName', 'State the authority whose Monitoring Officer takes the case over')
    return [{ type: 'handedOver', caseId: theCase.id, on, to: { ...to, on, reasons } }]
  },
  decidePublication: ({ on, decision, published, named, askedByMember, reasons }, { theCase }) => {
    decisionOf(theCase, decision, on)
    if (reasons.trim() === '') throw invalid('/reasons', 'Give the reasons for publishing it or not')
    if (named && !published) throw invalid('/named', 'A notice that is not published names nobody')
    const publication = { on, published, named, askedByMember, reasons }
    return [{ type: 'publicationDecided', caseId: theCase.id, on, decision, publication }]
  },
  issueNotice: ({ on, decision, edition, document }, { complaint, theCase, facts }) => {
    if (
      (edition === 'subjectMember' || edition === 'public') &&
      complaint.complainant.identityHandling === 'withholdingRequested'
    )
      throw new Refused(['the complainant’s request to withhold their name has not been decided'])
    const decided = decisionOf(theCase, decision, on)
    if (edition === 'public' && decided.publication?.published === false)
      throw new Refused(['it was decided not to publish this decision'])
    return [
      { type: 'noticeIssued', caseId: theCase.id, on, decision, edition, document },
      ...(theCase.decisions.at(-1)?.id === decision
        ? changeClocks(theCase.id, on, meetClock(theCase.clocks, 'decisionNotice', on, facts.calendar))
        : []),
    ]
  },
}

function freeToActFor(person: string, context: Context): void {
  notAPartyToIt(person, context)
  if (context.theCase.standDowns.some((one) => one.person === person))
    throw new Refused(['this officer has declared a conflict of interest in the case'])
}

function decisionOf({ decisions }: Case, id: string, on: PlainDate): Decision {
  const found = decisions.find((one) => one.id === id)
  if (!found) throw invalid('/decision', 'There is no such decision in this case')
  if (isBefore(on, found.on)) throw new Refused([`this was decided only on ${formatDayShort(found.on)}`])
  return found
}

const invalid = (pointer: string, message: string): InvalidInput => new InvalidInput([{ pointer, message }])
