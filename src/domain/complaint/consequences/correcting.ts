import { InvalidInput, Refused } from '../../errors.js'
import { formatDayShort, isBefore, isPlainDate, parsePlainDate, type PlainDate } from '../../time/dates.js'
import type { ActionOf } from '../actions.js'
import { correctStart } from '../clocks.js'
import type { Case, Complaint } from '../complaint.js'
import { acts, platforms } from '../conduct.js'
import { enteredInComplaint, isInAllegation, type Correctable } from '../correcting.js'
import type { ComplaintEvent } from '../events.js'
import type { Facts } from '../facts.js'
import { openAllegations } from '../open-allegations.js'
import type { Joining } from '../relations.js'
import { channels, complainantTypes, isKeyOf } from '../vocabulary.js'
import { allegationOf, nextNumber, openAllegationOf } from './assessing.js'
import { changeClocks } from './clock-events.js'
import type { Consequences, Context } from './consequence.js'
import { joined } from './joining.js'
import type { Allegation } from '../allegation.js'
import { early } from '../workflow.js'

/** Putting right what was entered wrongly, with what stood before kept; and putting things where they belong. */
export const correcting: Consequences<'correct' | 'moveAllegation' | 'splitOff' | 'changeAuthority' | 'relate'> = {
  correct: (action, context) => {
    const { on, field, allegation, value, reason } = action
    checkValue(field, value)
    const { complaint, theCase } = context
    if (isInAllegation(field)) notYetReliedOn(theCase)
    const law = isInAllegation(field) ? lawAfter(action, context) : null
    const from = isInAllegation(field) ? allegationOf(theCase, allegation ?? '')[field] : enteredInComplaint[field](complaint)
    if (from === value) throw invalid('/value', 'This is what stands there already')
    return [
      {
        type: 'corrected',
        caseId: theCase.id,
        on,
        field,
        allegation: isInAllegation(field) ? allegation : null,
        from,
        to: value,
        reason,
        law,
      },
      ...(field === 'receivedOn' ? receiptMoved(parsePlainDate(value), context) : []),
    ]
  },
  moveAllegation: ({ on, allegation, toCase, reason }, { complaint, theCase, actor, facts }) => {
    const moved = openAllegationOf(theCase, allegation)
    const target = complaint.cases.find(({ id }) => id === toCase && id !== theCase.id)
    if (!target) throw invalid('/toCase', 'Choose another case of this complaint')
    if (!early.includes(target.stage))
      throw new Refused([`the other case is past its assessment: add the allegation to it there`])
    if (target.standDowns.some(({ person }) => person === actor.person))
      throw new Refused(['you have declared a conflict of interest in the other case'])
    if (target.breachFoundOn !== null) throw new Refused(['a breach has been found in the other case'])
    const as = underLawOf(moved, target.subjectMember.authority, facts)
    return [
      {
        type: 'allegationMoved',
        caseId: theCase.id,
        on,
        allegation,
        toCase,
        as: { ...as, number: nextNumber(target), capacity: null },
        reason,
      },
    ]
  },
  splitOff: ({ on, allegations, to, reason }, { theCase }) => {
    if (allegations.length === 0) throw invalid('/allegations', 'Choose the allegations that become a complaint of their own')
    allegations.forEach((id) => openAllegationOf(theCase, id))
    if (new Set(allegations).size >= openAllegations(theCase).length)
      throw new Refused(['no allegation would be left open in this case'])
    return [{ type: 'allegationsSplitOff', caseId: theCase.id, on, allegations, to, reason }]
  },
  changeAuthority: ({ on, authority, reason }, { theCase, facts }) => {
    if (authority.authority === theCase.subjectMember.authority)
      throw invalid('/authority', 'The case is about this authority already')
    return [
      {
        type: 'authorityChanged',
        caseId: theCase.id,
        on,
        from: theCase.subjectMember.authorityName,
        subjectMember: { ...theCase.subjectMember, ...authority },
        allegations: theCase.allegations.map((one) =>
          one.result ? one : { ...underLawOf(one, authority.authority, facts), capacity: null },
        ),
        reason,
      },
    ]
  },
  relate: ({ on, relation, to, reason, joining }, context) => {
    const { complaint } = context
    if (to.id === complaint.id) throw invalid('/to', 'A complaint is not related to itself')
    if (complaint.relations.some((one) => one.kind === relation && one.complaint === to.id))
      throw new Refused(['this relation is recorded already'])
    const taken = relation === 'follows' ? joined(to, joining ?? nothingKnown, on, context) : []
    return [
      { type: 'related', on, relation: { kind: relation, complaint: to.id, reference: to.reference, reason, on } },
      ...taken,
    ]
  },
}

/** LA 2011 s28(7): the report, the Independent Person's view and the finding are on the allegation as it stood. */
function notYetReliedOn({ investigation, breachFoundOn }: Case): void {
  if (investigation?.finalReportOn != null || breachFoundOn !== null)
    throw new Refused(['the final report or a finding rests on the allegation as it stands: note the mistake instead'])
}

/** A lead of which nothing is known is about nobody, and so is not followed. */
const nothingKnown: Joining = { followers: [], follows: null, cases: [] }

/** Another Code, another set of provisions: links to those of the one before are dropped and made anew. */
export function underLawOf(allegation: Allegation, authority: string, facts: Facts): Allegation {
  const { conductOn, codeVersion, protocolVersion } = allegation
  const law = lawOn(conductOn, authority, facts, '/authority')
  return {
    ...allegation,
    ...law,
    provisionLinks: law.codeVersion === codeVersion ? allegation.provisionLinks : [],
    clauseLinks: law.protocolVersion === protocolVersion ? allegation.clauseLinks : [],
  }
}

function lawOn(
  on: PlainDate,
  authority: string,
  facts: Facts,
  pointer: string,
): Pick<Allegation, 'codeVersion' | 'protocolVersion'> {
  const code = facts.codeInForce(authority, on)
  if (!code)
    throw invalid(pointer, `No Code of Conduct is recorded as in force on ${formatDayShort(on)}: record its adoption first`)
  return { codeVersion: code.version, protocolVersion: facts.protocolInForce(authority, on)?.version ?? null }
}

function lawAfter({ field, allegation, value }: ActionOf<'correct'>, { complaint, theCase, facts }: Context) {
  const found = openAllegationOf(theCase, allegation ?? '')
  if (field !== 'conductOn') return null
  const day = parsePlainDate(value)
  if (isBefore(complaint.receivedOn, day))
    throw invalid('/value', `The complaint was received on ${formatDayShort(complaint.receivedOn)}, before this day`)
  const law = lawOn(day, theCase.subjectMember.authority, facts, '/value')
  if (law.codeVersion !== found.codeVersion && found.provisionLinks.length > 0)
    throw new Refused(['another version of the Code was in force on that day: unlink the provisions first'])
  if (law.protocolVersion !== found.protocolVersion && found.clauseLinks.length > 0)
    throw new Refused(['another version of the protocol was in force on that day: unlink the clauses first'])
  return law
}

/** What can stand in each field; the rest is prose. */
const readings: Readonly<Partial<Record<Correctable, (value: string) => boolean>>> = {
  receivedOn: isPlainDate,
  conductOn: isPlainDate,
  channel: (value) => isKeyOf(channels, value),
  complainantType: (value) => isKeyOf(complainantTypes, value),
  platform: (value) => isKeyOf(platforms, value),
  act: (value) => isKeyOf(acts, value),
}

function checkValue(field: Correctable, value: string): void {
  if (value.trim() === '') throw invalid('/value', 'Write what should stand there')
  if (readings[field]?.(value) === false)
    throw invalid('/value', 'This cannot stand there: choose or write it as when it was entered')
}

/** The clocks that ran from the receipt are counted from the right day; nothing already recorded may come before it. */
function receiptMoved(receivedOn: PlainDate, { complaint, facts, on }: Context): ComplaintEvent[] {
  if (isBefore(facts.today, receivedOn)) throw invalid('/value', `${formatDayShort(receivedOn)} is in the future`)
  if (isBefore(receivedOn, complaint.arrangements.from))
    throw invalid('/value', `The arrangements are recorded only from ${formatDayShort(complaint.arrangements.from)}`)
  const conduct = complaint.cases
    .flatMap(({ allegations }) => allegations)
    .find(({ conductOn }) => isBefore(receivedOn, conductOn))
  if (conduct) throw invalid('/value', `Conduct of ${formatDayShort(conduct.conductOn)} is complained of, after this day`)
  const first = firstRecorded(complaint)
  if (first !== null && isBefore(first, receivedOn))
    throw invalid('/value', `What is already recorded begins on ${formatDayShort(first)}, before this day`)
  return complaint.cases.flatMap((each: Case) =>
    changeClocks(
      each.id,
      on,
      correctStart(each.clocks, complaint.receivedOn, receivedOn, complaint.arrangements, facts.calendar),
    ),
  )
}

function firstRecorded({ acknowledgedOn, withholdingDecidedOn, cases }: Complaint): PlainDate | null {
  const days = [acknowledgedOn, withholdingDecidedOn, ...cases.flatMap(daysAtReceipt)].filter((day) => day != null)
  return days.sort()[0] ?? null
}

/** What can be recorded of a case before it is screened. */
const daysAtReceipt = (theCase: Case) => [
  theCase.leftReceivedOn,
  theCase.pause?.from,
  theCase.withdrawalAsked?.on,
  theCase.handedOver?.on,
  ...theCase.pastPauses.map(({ from }) => from),
  ...theCase.requests.map(({ askedOn }) => askedOn),
  ...theCase.standDowns.map(({ on }) => on),
  ...theCase.legalIssues.map(({ raisedOn }) => raisedOn),
]

const invalid = (pointer: string, message: string): InvalidInput => new InvalidInput([{ pointer, message }])
