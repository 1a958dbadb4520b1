import type { Sent } from '../src/complaints/complaints.service.js'
import type { Case } from '../src/domain/complaint/complaint.js'
import type { Key, MonitoringOffice } from './monitoring-office.js'
import type { Typed } from './page-form.js'

export interface Stored {
  readonly type: string
  readonly [part: string]: unknown
}

/** A form of the case page: what a person types into it, what has to be on the record then, and what the timeline says. */
export interface FormStep {
  readonly action: Sent['kind']
  readonly by?: Key
  /** Which of several links to this form: 2 for that of the second allegation. */
  readonly link?: number
  readonly typed: (office: MonitoringOffice, theCase: Case) => Typed
  readonly stored: (office: MonitoringOffice, theCase: Case) => readonly Stored[]
  readonly says: string
  /** Where a page before the form asks what it is about: a part of the address that is followed. */
  readonly about?: (theCase: Case) => string
  /** What is typed and kept, and stands elsewhere than on the page of the case. */
  readonly elsewhere?: readonly string[]
}

export type Day = `${number}-${number}-${number}`

/** What names something that only the register knows. */
export type Looked = (office: MonitoringOffice, theCase: Case) => Promise<Sent>

export interface Journey {
  readonly name: string
  readonly logged?: (office: MonitoringOffice) => object
  /** What was done before, by the usual people; a date sets the day for what follows it. */
  readonly before: readonly (Sent['kind'] | Sent | Day | Looked)[]
  readonly steps: readonly FormStep[]
}

/** Words that a page must neither run, nor swallow, nor change. */
export const words = (what: string): string =>
  `${what}: <script>alert("1")</script> & &amp; 'one' "two" \`three\` \\ {{ 7 * 7 }} £€ 🦊 e\u0301 \u202Eabc\u202C\r\n\r\n  second line\t.`

/** As they are typed into one line. */
export const line = (what: string): string => `${what} <b>&amp; 'one'</b> "two" £ 🦊`

export const nothing = () => ({})
export const onDay = (name: string, date: Day): Typed => {
  const [year = '', month = '', day = ''] = date.split('-')
  return { [`${name}-day`]: String(Number(day)), [`${name}-month`]: String(Number(month)), [`${name}-year`]: year }
}
export const step = (
  action: Sent['kind'],
  says: string,
  typed: FormStep['typed'],
  stored: FormStep['stored'],
  more: Pick<FormStep, 'by' | 'link' | 'about' | 'elsewhere'> = {},
): FormStep => ({ action, says, typed, stored, ...more })

/** A step that is all reasons. */
export const reasoned = (
  action: Sent['kind'],
  says: string,
  stored: (reasons: string) => Stored,
  more: Pick<FormStep, 'by'> = {},
): FormStep =>
  step(
    action,
    says,
    () => ({ reasons: words(action) }),
    () => [stored(words(action))],
    more,
  )
export const decision =
  (kind: Sent['kind'], endsCase: boolean) =>
  (reasons: string): Stored => ({ type: 'decided', decision: { kind, reasons, endsCase } })

export const test = (name: string, answer: string, says: string): FormStep =>
  step(
    'answerTest',
    says,
    () => ({ test: name, answer, reasons: words(name) }),
    () => [{ type: 'testAnswered', test: name, answer, reasons: words(name) }],
  )

export const linkProvision = (nth: number): FormStep =>
  step(
    'linkProvision',
    'linked',
    (office) => ({ provision: office.provision(nth), reason: words('linkProvision') }),
    (office, { allegations }) => [
      {
        type: 'provisionLinked',
        allegation: allegations[nth]?.id,
        link: { provision: office.provision(nth), reason: words('linkProvision') },
      },
    ],
    { link: nth + 1 },
  )

export const findCapacity = (nth: number, finding: string, says: string): FormStep =>
  step(
    'findCapacity',
    says,
    () => ({
      'points-CA1-answer': 'yes',
      'points-CA1-note': 'About <b>planning</b> & "roads"',
      'points-CA7-answer': 'unclear',
      indicators: ['titleInName', 'disclaimer'],
      finding,
      reasons: words('findCapacity'),
    }),
    (_, { allegations }) => [
      {
        type: 'capacityFound',
        allegation: allegations[nth]?.id,
        capacity: {
          finding,
          points: {
            CA1: { answer: 'yes', note: 'About <b>planning</b> & "roads"' },
            CA7: { answer: 'unclear', note: '' },
          },
          indicators: ['titleInName', 'disclaimer'],
          reasons: words('findCapacity'),
        },
      },
    ],
    { link: nth + 1 },
  )

export const consult = (key: Key): FormStep =>
  step(
    'consultIndependentPerson',
    'was consulted',
    (office, { allegations }) => ({
      independentPerson: office.person(key),
      allegations: allegations.map(({ id }) => id),
      question: words('consultIndependentPerson'),
    }),
    (office, { allegations }) => [
      {
        type: 'independentPersonConsulted',
        consultation: {
          independentPerson: office.person(key),
          allegations: allegations.map(({ id }) => id),
          question: words('consultIndependentPerson'),
        },
      },
    ],
  )
const openConsultation = ({ consultations }: Case) => consultations.find(({ reply }) => reply === null)?.id ?? 'none'
export const giveView = (by: Key): FormStep =>
  step(
    'giveView',
    'The Independent Person gave a view: disagrees',
    (_, theCase) => ({ consultation: openConsultation(theCase), agreement: 'disagrees', view: words('giveView') }),
    (_, theCase) => [
      {
        type: 'independentPersonReplied',
        consultation: openConsultation(theCase),
        reply: { kind: 'view', agreement: 'disagrees', view: words('giveView') },
      },
    ],
    { by },
  )
export const declareConflict = (by: Key): FormStep =>
  step(
    'declareConflict',
    'The Independent Person declared a conflict of interest',
    (_, theCase) => ({ consultation: openConsultation(theCase), reasons: words('declareConflict') }),
    (_, theCase) => [
      {
        type: 'independentPersonReplied',
        consultation: openConsultation(theCase),
        reply: { kind: 'conflict', reason: words('declareConflict') },
      },
    ],
    { by },
  )
