import { correctable, correctableInAllegation, type Correctable } from '../../domain/complaint/correcting.js'
import { keysOf } from '../../domain/complaint/vocabulary.js'
import { formatDayShort, parsePlainDate } from '../../domain/time/dates.js'
import type { FormBody } from '../../web/form-body.js'
import type { CasePapers } from './case-papers.service.js'
import { itemsOf, type Item, type Vocabulary } from './page-words.js'

/** Something that was entered, as it stands now and as it is asked for anew. */
export interface Entry {
  readonly field: Correctable
  readonly label: string
  /** Null for what stands in the complaint. */
  readonly allegation: string | null
  readonly standsIn: string
  readonly value: string
  /** As a person reads it. */
  readonly words: string
  readonly kind: 'day' | 'select' | 'prose' | 'line'
  readonly items: readonly Item[]
}

const coded: Readonly<Partial<Record<Correctable, Vocabulary>>> = {
  channel: 'channels',
  complainantType: 'complainantTypes',
  platform: 'platforms',
  act: 'acts',
}
const days: readonly Correctable[] = ['receivedOn', 'conductOn']
const long: readonly Correctable[] = ['words', 'remedySought', 'summary', 'complainantAddress']

/** Everything in the case that an officer may put right, in the order in which it was entered. */
export function entriesOf({ view, allegations }: CasePapers): readonly Entry[] {
  const { complainant } = view
  const inComplaint: Readonly<Partial<Record<Correctable, string | null>>> = {
    receivedOn: view.receivedOn,
    channel: view.channel,
    complainantType: complainant.type,
    complainantName: complainant.name,
    complainantEmail: complainant.email,
    complainantAddress: complainant.address,
    words: view.words,
    remedySought: view.remedySought,
  }
  return [
    ...keysOf(correctable).flatMap((field) =>
      field in inComplaint ? [entry(field, inComplaint[field] ?? '', null, 'The complaint')] : [],
    ),
    ...allegations
      .filter(({ result }) => result === null)
      .flatMap((allegation) =>
        correctableInAllegation.map((field) => entry(field, allegation[field], allegation.id, `Allegation ${allegation.number}`)),
      ),
  ]
}

/** Which of them the form is about. */
export const entryChosen = (papers: CasePapers, { field, allegation }: FormBody): Entry | undefined =>
  entriesOf(papers).find((one) => one.field === field && (one.allegation === null || one.allegation === allegation))

/** The form begins with what stands there, so that a word can be put right in a long text. */
export function standingNow({ kind, value }: Entry): FormBody {
  const [year = '', month = '', day = ''] = value.split('-')
  return kind === 'day' ? { 'value-day': day, 'value-month': month, 'value-year': year } : { value }
}

function entry(field: Correctable, value: string, allegation: string | null, standsIn: string): Entry {
  const items = coded[field] === undefined ? [] : itemsOf(coded[field])
  const isDay = days.includes(field)
  return {
    field,
    label: correctable[field],
    allegation,
    standsIn,
    value,
    words: isDay ? formatDayShort(parsePlainDate(value)) : (items.find((item) => item.value === value)?.text ?? value),
    kind: isDay ? 'day' : items.length > 0 ? 'select' : long.includes(field) ? 'prose' : 'line',
    items,
  }
}
