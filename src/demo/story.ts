import type { NewComplaintBody, Sent } from '../complaints/complaints.service.js'
import type { PlainDate } from '../domain/time/dates.js'
import type { Act, Platform } from '../domain/complaint/conduct.js'

/** Who of the invented council does a thing. */
export type Doer =
  'monitoringOfficer' | 'deputy' | 'firstIndependentPerson' | 'secondIndependentPerson' | 'investigatingOfficer' | 'theMember'

type BodyOfKind<K extends Sent['kind']> = Omit<Extract<Sent, { kind: K }>, 'on'>

/** What is filled in when it happens: ids that are not known before. */
export interface Known {
  readonly allegations: readonly string[]
  readonly provision: (lgaHeading: number) => string
  readonly person: (key: string) => string
  readonly consultation: string
  /** Every provision linked to an allegation that is still open. */
  readonly linked: readonly { readonly allegation: string; readonly provision: string }[]
  /** Those still to be complied with. */
  readonly sanctions: readonly string[]
  /** The working day so many days after the complaint was received, as a happening falls on one. */
  readonly day: (after: number) => PlainDate
}

/** One thing done: so many days after the complaint was received, by whom, and what. */
export interface Happening {
  readonly after: number
  readonly by: Doer
  readonly sends: (known: Known) => { [K in Sent['kind']]: BodyOfKind<K> }[Sent['kind']]
}

export interface ToldAllegation {
  readonly summary: string
  readonly daysBefore: number
  readonly platform: Platform
  readonly act: Act
}

/** One invented complaint, told by days before today, so that the demo is never out of date. */
export interface Story {
  readonly daysAgo: number
  readonly channel: NewComplaintBody['channel']
  readonly complainant: Pick<NewComplaintBody['complainant'], 'type' | 'name' | 'email' | 'withholdName'>
  readonly words: string
  readonly remedySought: string
  readonly about: readonly {
    readonly councillor: string
    readonly council?: string
    readonly allegations: readonly ToldAllegation[]
  }[]
  readonly happenings: readonly Happening[]
}
