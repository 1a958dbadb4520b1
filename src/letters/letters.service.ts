import { Injectable } from '@nestjs/common'
import { ComplaintsService } from '../complaints/complaints.service.js'
import { IssuingService, type Looking, type WhichCase } from '../complaints/acts/issuing.service.js'
import type { Case, Complaint } from '../domain/complaint/complaint.js'
import { letterKinds, letterReaders, type Letter, type LetterCouncil } from '../domain/documents/letters-kinds.js'
import { uncapitalised } from '../domain/documents/letters-parts.js'
import { composeLetter, lettersOf, letterText } from '../domain/documents/letters.js'
import { NotFound } from '../domain/errors.js'
import { AuthoritiesService } from '../people/authorities.service.js'
import type { LetterAnswer, LetterLine, WhichLetter } from './letter.js'

export interface WrittenLetter {
  readonly answer: LetterAnswer
  readonly text: string
}

/** Letters of a case as text: composed from it each time and kept nowhere. */
@Injectable()
export class LettersService {
  constructor(
    private readonly issuing: IssuingService,
    private readonly complaints: ComplaintsService,
    private readonly authorities: AuthoritiesService,
  ) {}

  async list(which: WhichCase, viewer: Looking): Promise<LetterLine[]> {
    const { complaint, theCase } = await this.issuing.stands(which, viewer)
    return lettersOf(complaint, theCase, this.complaints.today()).map(lineOf)
  }

  /** Those that are due, in full. */
  async due(which: WhichCase, viewer: Looking): Promise<WrittenLetter[]> {
    return this.written(which, viewer, ({ isDue }) => isDue)
  }

  async read({ letter, ...which }: WhichLetter, viewer: Looking): Promise<WrittenLetter> {
    const [found] = await this.written(which, viewer, ({ id }) => id === letter)
    if (found === undefined) throw new NotFound('letter')
    return found
  }

  private async written(which: WhichCase, viewer: Looking, chosen: (letter: Letter) => boolean): Promise<WrittenLetter[]> {
    const { complaint, theCase } = await this.issuing.stands(which, viewer)
    const today = this.complaints.today()
    const council = await this.council(complaint, theCase)
    return lettersOf(complaint, theCase, today)
      .filter(chosen)
      .map((letter) => {
        const composed = composeLetter(letter, complaint, theCase, council, today)
        const { on, to, paragraphs, toComplete, ...head } = composed
        return {
          answer: {
            ...lineOf(letter),
            ...head,
            dated: on,
            to: [...to],
            paragraphs: [...paragraphs],
            toComplete: [...toComplete],
          },
          text: letterText(composed, council),
        }
      })
  }

  private async council({ authority }: Complaint, { subjectMember }: Case): Promise<LetterCouncil> {
    const [deciding, theirs] = await Promise.all([this.authorities.get(authority), this.authorities.get(subjectMember.authority)])
    return {
      name: deciding.name,
      contact: deciding.contact,
      parish: deciding.id === theirs.id ? null : { name: theirs.name, clerk: theirs.contact },
    }
  }
}

const lineOf = ({ id, kind, reader, because, on, isDue }: Letter): LetterLine => ({
  id,
  kind,
  reader,
  title: `${letterKinds[kind]}, to ${uncapitalised(letterReaders[reader])}`,
  because,
  on,
  isDue,
})
