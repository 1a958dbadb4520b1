import type { PlainDate } from '../time/dates.js'
import type { Allegation } from './allegation.js'
import type { Case, Complaint } from './complaint.js'
import type { Decision } from './decisions.js'
import type { Investigation } from './investigation.js'
import type { Prose } from './vocabulary.js'

export type AllegationView = Omit<Allegation, 'provisionLinks' | 'clauseLinks'> & {
  readonly provisionLinks: Allegation['provisionLinks'] | null
  readonly clauseLinks: Allegation['clauseLinks'] | null
}

export interface Draft {
  readonly issuedOn: PlainDate
  readonly report: Prose
  readonly comments: Investigation['draftComments']
}

export interface MemberView {
  readonly question: Prose
  readonly name: string
  readonly on: PlainDate
  readonly view: Prose
}

type Shown<T> = { readonly [K in keyof T]: T[K] | null }

export type CaseView = {
  readonly id: string
  readonly complaint: string
  readonly reference: string | null
  readonly publicReference: string
  readonly version: number | null
  readonly number: number | null
  readonly receivedOn: Complaint['receivedOn']
  readonly acknowledgedOn: Complaint['acknowledgedOn']
  readonly complainant: Shown<Pick<Complaint['complainant'], 'type' | 'name' | 'identityHandling' | 'email' | 'address'>> & {
    readonly isWithheld: boolean
  }
  readonly subjectMember: { readonly name: string; readonly authorityName: string }
  readonly allegations: readonly AllegationView[]
  readonly decisions: readonly (Omit<Decision, 'reasons'> & { readonly reasons: string | null })[]
  readonly isPaused: boolean
  readonly draft: Draft | null
  readonly viewsForMember: readonly MemberView[] | null
  readonly otherCases:
    readonly { readonly id: string; readonly number: number; readonly stage: Case['stage']; readonly name: string }[] | null
} & Pick<Case, 'stage' | 'enteredStageOn' | 'toldMember' | 'informalResolution' | 'closings' | 'memberLeft'> &
  Shown<Pick<Complaint, 'channel' | 'words' | 'remedySought' | 'notes' | 'relations'>> &
  Shown<
    Pick<
      Case,
      | 'pause'
      | 'clocks'
      | 'tests'
      | 'memberComments'
      | 'withdrawalAsked'
      | 'factors'
      | 'consultations'
      | 'investigation'
      | 'sanctions'
      | 'hearing'
      | 'breachFoundOn'
      | 'panel'
      | 'policeReferrals'
      | 'interimSuspension'
      | 'requests'
      | 'viewsSought'
      | 'viewDispensedWith'
      | 'review'
      | 'appeals'
      | 'legalIssues'
      | 'standDowns'
      | 'handedOver'
      | 'pastPauses'
    >
  >
