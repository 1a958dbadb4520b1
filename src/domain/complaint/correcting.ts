import { parsePlainDate } from '../time/dates.js'
import type { Complainant, Complaint } from './complaint.js'
import { acts, platforms } from './conduct.js'
import { channels, complainantTypes, isKeyOf, type ComplainantType, type KeyOf, type Prose } from './vocabulary.js'
import type { Allegation } from './allegation.js'

/** What an officer may have entered wrongly, and may put right with the old value kept. */
export const correctable = {
  receivedOn: 'Day of receipt',
  channel: 'Channel',
  complainantType: 'Kind of complainant',
  complainantName: 'Complainant’s name',
  complainantEmail: 'Complainant’s e-mail address',
  complainantAddress: 'Complainant’s address',
  words: 'The complaint in its words',
  remedySought: 'Remedy sought',
  summary: 'What is alleged',
  conductOn: 'Day of the conduct',
  platform: 'Platform',
  act: 'Kind of act',
} as const
export type Correctable = KeyOf<typeof correctable>

/** What stood before is kept beside what stands now. */
export interface Corrected {
  readonly type: 'corrected'
  readonly field: Correctable
  readonly allegation: string | null
  readonly from: Prose | null
  readonly to: Prose
  readonly reason: Prose
  /** Where the day of the conduct changed, and with it perhaps the Code and the protocol that apply. */
  readonly law: Pick<Allegation, 'codeVersion' | 'protocolVersion'> | null
}

/** What stands in an allegation; everything else stands in the complaint. */
export const correctableInAllegation = ['summary', 'conductOn', 'platform', 'act'] as const satisfies readonly Correctable[]
export type CorrectableInAllegation = (typeof correctableInAllegation)[number]

export const isInAllegation = (field: Correctable): field is CorrectableInAllegation =>
  (correctableInAllegation as readonly Correctable[]).includes(field)

/** What stands there now, as it was entered. */
export const enteredInComplaint: Readonly<
  Record<Exclude<Correctable, CorrectableInAllegation>, (complaint: Complaint) => string | null>
> = {
  receivedOn: ({ receivedOn }) => receivedOn,
  channel: ({ channel }) => channel,
  complainantType: ({ complainant }) => complainant.type,
  complainantName: ({ complainant }) => complainant.name,
  complainantEmail: ({ complainant }) => complainant.email,
  complainantAddress: ({ complainant }) => complainant.address,
  words: ({ words }) => words,
  remedySought: ({ remedySought }) => remedySought,
}

/** @throws where the value is none that the field can hold; deciding has refused such a correction before. */
export function correctedComplaint(complaint: Complaint, { field, to }: Pick<Corrected, 'field' | 'to'>): Complaint {
  const { complainant } = complaint
  switch (field) {
    case 'receivedOn':
      return { ...complaint, receivedOn: parsePlainDate(to) }
    case 'channel':
      return isKeyOf(channels, to) ? { ...complaint, channel: to } : complaint
    case 'complainantType':
      return isKeyOf(complainantTypes, to) ? { ...complaint, complainant: ofType(complainant, to) } : complaint
    case 'complainantName':
      return { ...complaint, complainant: { ...complainant, name: to } }
    case 'complainantEmail':
      return { ...complaint, complainant: { ...complainant, email: to } }
    case 'complainantAddress':
      return { ...complaint, complainant: { ...complainant, address: to } }
    case 'words':
      return { ...complaint, words: to }
    case 'remedySought':
      return { ...complaint, remedySought: to }
    default:
      return complaint
  }
}

/** Whoever turns out to have written without giving a name is named to nobody from then on. */
const ofType = (complainant: Complainant, type: ComplainantType): Complainant =>
  type === 'anonymous' ? { ...complainant, type, identityHandling: 'anonymous' } : { ...complainant, type }

export function correctedAllegation(
  allegation: Allegation,
  { field, to, law }: Pick<Corrected, 'field' | 'to' | 'law'>,
): Allegation {
  switch (field) {
    case 'summary':
      return { ...allegation, summary: to }
    case 'conductOn':
      return { ...allegation, conductOn: parsePlainDate(to), ...law }
    case 'platform':
      return isKeyOf(platforms, to) ? { ...allegation, platform: to } : allegation
    case 'act':
      return isKeyOf(acts, to) ? { ...allegation, act: to } : allegation
    default:
      return allegation
  }
}
