import type { z } from 'zod'
import type { Action, ActionKind } from '../../domain/complaint/actions.js'
import type { HandedOver, SubjectMember } from '../../domain/complaint/complaint.js'
import { assessmentBodies } from './action-bodies-assessment.js'
import { hearingBodies } from './action-bodies-hearing.js'
import { keepingBodies } from './action-bodies-keeping.js'
import type { OtherComplaint } from '../../domain/complaint/relations.js'
import type { Named } from '../../domain/complaint/named.js'

/** What each action is sent with, one schema an action: the routes, the forms and the documentation are made from this. */
export const actionBodies = { ...assessmentBodies, ...hearingBodies, ...keepingBodies } as const satisfies Record<
  Exclude<ActionKind, 'issueNotice' | 'recountForBankHoliday'>,
  z.ZodType
>

/** Issuing a notice draws a document first, so it has a route of its own; a recount is the program’s. */
export type SentAction = keyof typeof actionBodies
export type BodyOf<K extends SentAction> = z.infer<(typeof actionBodies)[K]>

/** A body as it was sent, with its kind. */
export type Sent = { readonly [K in SentAction]: { readonly kind: K } & BodyOf<K> }[SentAction]

/** What a body names by id or reference, looked up on the registers. */
interface LookedUp {
  consultIndependentPerson: { readonly independentPerson: Named }
  appointInvestigatingOfficer: { readonly officer: Named }
  recordPanelMeeting: { readonly members: readonly Named[] }
  listHearing: { readonly panel: readonly Named[] }
  closeAsDuplicate: { readonly of: OtherComplaint }
  relate: { readonly to: OtherComplaint }
  splitOff: { readonly to: OtherComplaint }
  changeAuthority: { readonly authority: Pick<SubjectMember, 'authority' | 'authorityName' | 'tier'> }
  handOver: { readonly to: Omit<HandedOver, 'on' | 'reasons'> }
}

type Completed<S extends Sent> = S extends { kind: infer K extends keyof LookedUp } ? Omit<S, keyof LookedUp[K]> & LookedUp[K] : S

/** What was sent, with who and what is named in it: all but its day an action of the domain. */
export type CompleteAction = Completed<Sent>
export type DatedAction = CompleteAction & Pick<Action, 'on'>
