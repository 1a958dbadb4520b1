import type { Case, Complaint } from '../domain/complaint/complaint.js'
import type { Recorded } from '../domain/complaint/events.js'
import { reviewUntil } from '../domain/complaint/prompts.js'
import type { CaseView } from '../domain/complaint/seen-case.js'
import type { PlainDate } from '../domain/time/dates.js'
import {
  datesFor,
  mayNow,
  sideOf,
  story,
  waitingFor,
  type Happening,
  type MayNow,
  type OutsideParty,
  type PromisedDate,
  type WaitingFor,
} from './outside.js'
import type { Looking } from './who.js'

/** When and where, and whether the public may come; why it was put off or closed is between the council and others. */
export interface ToldHearing {
  readonly listed: { readonly on: PlainDate; readonly at: string; readonly place: string; readonly isPublic: boolean } | null
  readonly putOffOn: readonly PlainDate[]
  readonly heldOn: PlainDate | null
}

/** The draft report, with what this party said of it and nothing of what the other did. */
export interface ToldDraft {
  readonly issuedOn: PlainDate
  readonly report: string
  readonly comments: readonly { readonly on: PlainDate; readonly text: string }[]
}

/** A review that this party asked for; the other's is told to them once it is decided, as a thing that happened. */
export interface ToldReview {
  readonly askedOn: PlainDate
  readonly reasons: string
  readonly decided: { readonly on: PlainDate; readonly allowed: boolean; readonly reasons: string } | null
}

/** A case as one of its parties is told of it. */
export interface OutsideCase {
  readonly view: CaseView
  readonly waitingFor: WaitingFor
  readonly dates: readonly PromisedDate[]
  readonly happenings: readonly Happening[]
  readonly hearing: ToldHearing | null
  readonly draft: ToldDraft | null
  readonly review: ToldReview | null
  /** While they may ask for one. */
  readonly reviewUntil: PlainDate | null
  readonly may: MayNow
}

export function outsideCase(
  party: OutsideParty,
  complaint: Complaint,
  theCase: Case,
  view: CaseView,
  recorded: readonly Recorded[],
  viewer: Looking,
  today: PlainDate,
): OutsideCase {
  const may = mayNow(party, complaint, theCase, viewer.actor, today)
  return {
    view,
    waitingFor: waitingFor(party, theCase),
    dates: datesFor(party, theCase),
    happenings: story(recorded, theCase, { ...viewer, party }),
    hearing: hearingIn(view),
    draft: draftIn(view),
    review: view.review?.by === sideOf[party] ? reviewIn(view.review) : null,
    reviewUntil: may.askForReview ? reviewUntil(complaint, theCase) : null,
    may,
  }
}

function hearingIn({ hearing }: CaseView): ToldHearing | null {
  if (hearing === null) return null
  const { listing, adjournments, held } = hearing
  return {
    listed: listing && {
      on: listing.hearingOn,
      at: listing.at,
      place: listing.place,
      isPublic: listing.exempt === null,
    },
    putOffOn: adjournments.map(({ on }) => on),
    heldOn: held?.on ?? null,
  }
}

const draftIn = ({ draft }: CaseView): ToldDraft | null =>
  draft && { ...draft, comments: draft.comments.map(({ on, text }) => ({ on, text })) }

const reviewIn = ({ askedOn, reasons, decided }: NonNullable<CaseView['review']>): ToldReview => ({ askedOn, reasons, decided })
