import type { Case, Complaint } from '../complaint/complaint.js'
import { keysOf } from '../complaint/vocabulary.js'
import { NotFound } from '../errors.js'
import { formatDayShort, type PlainDate } from '../time/dates.js'
import { beginning } from './letters-beginning.js'
import { called } from './letters-called.js'
import type { Called } from './letters-calls.js'
import { ending } from './letters-ending.js'
import { hearings } from './letters-hearing.js'
import { inquiry } from './letters-inquiry.js'
import { letterKinds, type ComposedLetter, type Letter, type LetterCouncil, type LetterKind } from './letters-kinds.js'
import { addressee, everyGap, howToReach, salutation, type Writes } from './letters-parts.js'
import { canBeWrittenTo, sheetOf } from './letters-sheet.js'
import { waiting } from './letters-waiting.js'

const writes: Writes<LetterKind> = { ...beginning, ...inquiry, ...hearings, ...waiting, ...ending }

/** The letters that this case calls for, or has called for, the earliest first; none to whoever may not know of the case. */
export function lettersOf(complaint: Complaint, theCase: Case, today: PlainDate): readonly Letter[] {
  return keysOf(letterKinds)
    .flatMap((kind) =>
      called[kind]({ complaint, theCase, today })
        .filter((one) => canBeWrittenTo(kind, one, complaint, theCase, today))
        .map((one, at, all): Letter => ({ id: idOf(kind, one, all.slice(0, at)), kind, ...one })),
    )
    .sort((one, other) => one.on.localeCompare(other.on))
}

/** 'hearing-notice-to-complainant-2': nothing in it tells of anybody. */
function idOf(kind: LetterKind, { reader }: Called, before: readonly Called[]): string {
  const count = before.filter((one) => one.reader === reader).length + 1
  return `${inAddress(kind)}-to-${inAddress(reader)}${count === 1 ? '' : `-${count}`}`
}

const inAddress = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/**
 * The text of a letter, made of nothing but what its reader may see. One that is due bears the date of today, any other that of its happening.
 * @throws NotFound where the reader may not know of the case.
 */
export function composeLetter(
  letter: Letter,
  complaint: Complaint,
  theCase: Case,
  council: LetterCouncil,
  today: PlainDate,
): ComposedLetter {
  const sheet = sheetOf(letter, complaint, theCase, council, today)
  if (sheet === null) throw new NotFound('letter')
  const { subject, paragraphs } = writes[letter.kind](sheet)
  const { name, role } = council.contact
  const whole = [salutation(sheet), ...paragraphs, howToReach(sheet), 'Yours sincerely', [name, role, council.name].join('\n')]
  const to = addressee(sheet)
  return {
    to,
    on: letter.isDue ? today : letter.on,
    reference: sheet.view.publicReference,
    subject,
    paragraphs: whole,
    toComplete: everyGap.filter((gap) => [...to, subject, ...whole].some((text) => text.includes(gap))),
  }
}

/** The letter as plain text, ready to copy or to print. */
export function letterText({ to, on, reference, subject, paragraphs }: ComposedLetter, council: LetterCouncil): string {
  const head = [
    council.name,
    '',
    ...to,
    '',
    formatDayShort(on),
    `Our reference: ${reference}`,
    'Private and confidential',
    '',
    subject,
  ].join('\n')
  return `${[head, ...paragraphs].join('\n\n')}\n`
}
