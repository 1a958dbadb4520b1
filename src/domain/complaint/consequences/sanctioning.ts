import { InvalidInput, Refused } from '../../errors.js'
import { isBefore } from '../../time/dates.js'
import { requireCountable } from '../../time/deadlines.js'
import type { NewSanction } from '../actions.js'
import type { Case } from '../complaint.js'
import { cautions, regimeOfSanction, sanctions as sanctionNames } from '../decisions.js'
import type { ComplaintEvent } from '../events.js'
import type { Consequences, Context } from './consequence.js'
import { decision } from './deciding.js'
import { isOfParish, resultsOfBreach } from './hearing.js'
import type { Sanction } from '../sanction.js'

export const sanctioning: Consequences<
  'imposeSanctions' | 'recordParishResponse' | 'endSanction' | 'closeSanctions' | 'suspendInInterim'
> = {
  imposeSanctions: ({ on, reasons, sanctions }, context) => {
    const { theCase, facts } = context
    if (sanctions.length === 0) throw invalid('/sanctions', 'State at least one sanction')
    sanctions.forEach((sanction, index) => {
      checkSanction(sanction, context, `/sanctions/${index}`)
    })
    const { tier, authorityName } = theCase.subjectMember
    return [
      ...decision(context, 'imposeSanctions', reasons, resultsOfBreach(context, true)),
      ...sanctions.map((sanction): ComplaintEvent => ({
        type: 'sanctionImposed',
        caseId: theCase.id,
        on,
        sanction: {
          ...sanction,
          id: facts.newId(),
          imposedOn: on,
          recommendedTo: isOfParish(tier) ? authorityName : null,
          parishResponse: null,
          end: null,
        },
      })),
    ]
  },
  recordParishResponse: ({ on, sanction, accepts, note }, { theCase }) => {
    const { recommendedTo, parishResponse } = openSanction(theCase, sanction)
    if (recommendedTo === null) throw invalid('/sanction', 'This sanction was not recommended to a parish council')
    if (parishResponse) throw new Refused(['the parish council has responded already'])
    return [
      { type: 'parishResponded', caseId: theCase.id, on, sanction, response: { on, accepts, note } },
      ...(accepts
        ? []
        : [{ type: 'sanctionEnded' as const, caseId: theCase.id, on, sanction, end: { how: 'refused' as const, on, note } }]),
    ]
  },
  endSanction: ({ on, sanction, how, note }, { theCase }) => {
    openSanction(theCase, sanction)
    return [{ type: 'sanctionEnded', caseId: theCase.id, on, sanction, end: { how, on, note } }]
  },
  closeSanctions: ({ reasons }, context) => decision(context, 'closeSanctions', reasons, {}),
  suspendInInterim: ({ on, until, reasons }, { theCase }) => {
    if (until <= on) throw invalid('/until', 'The suspension ends after it begins')
    return [{ type: 'suspendedInInterim', caseId: theCase.id, on, suspension: { from: on, until, reasons } }]
  },
}

function checkSanction({ kind, despiteCaution, dueOn }: NewSanction, { complaint, facts, on }: Context, pointer: string): void {
  const regime = regimeOfSanction[kind]
  if (regime !== undefined && !complaint.arrangements.regimes.includes(regime))
    throw new Refused([`no legislation in force when the complaint was received allows “${sanctionNames[kind]}”`])
  const caution = cautions[kind]
  if (caution !== undefined && (despiteCaution ?? '').trim() === '')
    throw invalid(`${pointer}/despiteCaution`, `${caution} State why it is imposed all the same`)
  if (dueOn === null) return
  if (isBefore(dueOn, on)) throw invalid(`${pointer}/dueOn`, 'A sanction is not due before it is imposed')
  requireCountable(dueOn, facts.calendar, `${pointer}/dueOn`)
}

function openSanction({ sanctions }: Case, id: string): Sanction {
  const found = sanctions.find((one) => one.id === id)
  if (!found) throw invalid('/sanction', 'There is no such sanction in this case')
  if (found.end) throw new Refused(['this sanction has ended already'])
  return found
}

const invalid = (pointer: string, message: string): InvalidInput => new InvalidInput([{ pointer, message }])
