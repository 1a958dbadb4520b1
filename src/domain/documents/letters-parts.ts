import type { ClockStart } from '../complaint/arrangements.js'
import { acts, platforms } from '../complaint/conduct.js'
import type { ClockKind } from '../complaint/vocabulary.js'
import { formatDay, formatDayShort, isBefore } from '../time/dates.js'
import { limitInWords } from '../time/deadlines.js'
import { leftOut } from './letters-guard.js'
import type { LetterKind, LetterReader } from './letters-kinds.js'
import type { LetterSheet } from './letters-sheet.js'
import type { NoticeContact } from './notice-ending.js'

export interface LetterWords {
  readonly subject: string
  readonly paragraphs: readonly string[]
}

/** The letters of one part of the procedure. */
export type Writes<K extends LetterKind> = Readonly<Record<K, (sheet: LetterSheet) => LetterWords>>

/** Where the arrangements give no answer and the officer has to: printed in square brackets, and named beside the letter. */
export const gaps = {
  commentsBy: '[write the day here]',
  whyLonger: '[Say here why, in words that the reader may have.]',
} as const
export const everyGap: readonly string[] = [leftOut, ...Object.values(gaps)]

/** A sentence only where there is something to say. */
export const where = (isSo: boolean, ...paragraphs: readonly string[]): readonly string[] => (isSo ? paragraphs : [])

export const quoted = (words: string): string => (words === leftOut ? words : `“${words.trim()}”`)

/** 'a, b and c' */
export function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`
}

export const uncapitalised = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)

export const isToComplainant = ({ letter }: LetterSheet): boolean => letter.reader === 'complainant'

/** The complaint, as its reader would call it. */
export const theComplaint = (sheet: LetterSheet): string =>
  isToComplainant(sheet)
    ? `your complaint about ${sheet.view.subjectMember.name}`
    : sheet.letter.reader === 'subjectMember'
      ? 'the complaint about you'
      : `a complaint about ${sheet.view.subjectMember.name}`

const startOf: Readonly<Record<ClockStart, string>> = {
  received: 'the day on which we received the complaint',
  acknowledged: 'the day on which we acknowledged the complaint',
  memberTold: 'the day on which the councillor is told of the complaint',
  memberCommented: 'the day on which the councillor comments',
  referred: 'the day on which the matter was referred for investigation',
  decided: 'the day of the decision',
  asked: 'the day on which we asked',
}

/**
 * 'by Monday 30 March 2026', or, where no date runs yet, 'within 20 working days of …': what the arrangements promise. A day that has passed is
 * promised to nobody.
 */
export function byWhen({ promised, arrangements, letter, today }: LetterSheet, kind: ClockKind): string {
  const due = promised(kind)
  if (due !== null && isBefore(due, letter.isDue ? today : letter.on)) return 'as soon as possible'
  const { limit, startsAt } = arrangements.clocks[kind]
  return due === null ? `within ${limitInWords(limit)} of ${startOf[startsAt]}` : `by ${formatDay(due)}`
}

export function theAllegations({ view: { allegations } }: LetterSheet, chosen?: readonly string[]): readonly string[] {
  const included = allegations.filter(({ id }) => chosen === undefined || chosen.includes(id))
  return included.map(({ number, conductOn, platform, act, summary, provisionLinks }) => {
    const which = included.length === 1 && allegations.length === 1 ? 'What is alleged' : `Allegation ${number}`
    const engaged = (provisionLinks ?? []).map((link) => `${link.number} (${link.heading})`)
    const law =
      engaged.length === 0 ? '' : ` Part${engaged.length === 1 ? '' : 's'} of the Code of Conduct concerned: ${listed(engaged)}.`
    return `${which}, on ${formatDayShort(conductOn)} (${platforms[platform]}, ${uncapitalised(acts[act])}): ${quoted(summary)}${law}`
  })
}

export const nothingDecided =
  'Nothing has been decided. A complaint is an allegation: it is not a finding that the Code of Conduct was breached.'

export const confidential =
  'Please treat this letter as confidential. An allegation that is still being looked at, or is not upheld, can do lasting harm.'

export const keepWhatThereIs =
  'Please keep any posts, messages and pictures that have to do with this, and do not delete or change them.'

export const ombudsman =
  'The Local Government and Social Care Ombudsman can look at how the council dealt with the matter (www.lgo.org.uk, telephone 0300 061 0614). The Ombudsman looks at the process and does not decide whether the Code of Conduct was breached.'

const reachable = ({ email, telephone, address }: NoticeContact): string =>
  [
    `by e-mail at ${email}`,
    ...(telephone === undefined ? [] : [`by telephone on ${telephone}`]),
    ...(address === undefined ? [] : [`or in writing to ${address.split(/\s*\n\s*/).join(', ')}`]),
  ].join(', ')

const parties: readonly LetterReader[] = ['complainant', 'subjectMember']

/** How to answer: the last paragraph of every letter. The parties may need help to. */
export const howToReach = ({ letter: { reader }, council: { contact }, view: { publicReference } }: LetterSheet): string =>
  `If you have a question${parties.includes(reader) ? ', need more time or help with an answer, or would like this letter in large print, in another format or in another language' : ''}, please get in touch ${reachable(contact)}. Please give the reference ${publicReference}.`

const isTitled = (name: string): boolean => /^(?:Cllr|Councillor)\b/.test(name)

export function salutation({ letter: { reader, about }, view, council }: LetterSheet): string {
  if (reader === 'complainant') return `Dear ${view.complainant.name ?? 'complainant'}`
  if (reader === 'subjectMember')
    return `Dear ${isTitled(view.subjectMember.name) ? '' : 'Councillor '}${view.subjectMember.name}`
  if (reader === 'independentPerson')
    return `Dear ${view.consultations?.find(({ id }) => id === about)?.name ?? 'Independent Person'}`
  if (reader === 'investigatingOfficer') return `Dear ${view.investigation?.officer?.name ?? 'Investigating Officer'}`
  if (reader === 'parishClerk') return `Dear ${council.parish?.clerk.name ?? 'Clerk'}`
  return 'Dear Sir or Madam'
}

/** The lines above the letter: who it goes to, and where that is known. */
export function addressee({ letter: { reader, about }, view, council: { parish } }: LetterSheet): readonly string[] {
  const { name, address, email } = view.complainant
  switch (reader) {
    case 'complainant':
      return [name ?? 'The complainant', ...(address?.split(/\s*\n\s*/) ?? []), ...(email === null ? [] : [email])]
    case 'subjectMember':
      return [view.subjectMember.name, view.subjectMember.authorityName]
    case 'independentPerson':
      return [view.consultations?.find(({ id }) => id === about)?.name ?? '', 'Independent Person'].filter(isWritten)
    case 'investigatingOfficer':
      return [view.investigation?.officer?.name ?? '', 'Investigating Officer'].filter(isWritten)
    case 'addressee':
      return [view.sanctions?.find(({ id }) => id === about)?.addressedTo ?? '']
    case 'parishClerk':
      return parish === null
        ? [`The Clerk, ${view.subjectMember.authorityName}`]
        : [
            `${parish.clerk.name}, ${parish.clerk.role}`,
            parish.name,
            ...(parish.clerk.address?.split(/\s*\n\s*/) ?? []),
            parish.clerk.email,
          ]
    case 'police':
      return [view.policeReferrals?.[Number(about)]?.to ?? 'The police']
    case 'otherBody':
      return [view.decisions.find(({ id }) => id === about)?.referredTo ?? '']
  }
}

const isWritten = (line: string): boolean => line !== ''
