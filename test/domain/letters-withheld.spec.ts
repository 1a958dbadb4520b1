import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { mayNameComplainant } from '../../src/domain/complaint/case-view.js'
import type { Viewer } from '../../src/domain/complaint/visibility.js'
import { keysOf } from '../../src/domain/complaint/vocabulary.js'
import { letterKinds, letterReaders, type LetterReader } from '../../src/domain/documents/letters-kinds.js'
import { composeLetter, lettersOf, letterText } from '../../src/domain/documents/letters.js'
import { addDays } from '../../src/domain/time/dates.js'
import { aSownComplaint, council, secrets } from '../make-letters.js'

const eyes: Readonly<Record<LetterReader, Viewer['party'] | null>> = {
  complainant: 'complainant',
  subjectMember: 'councillor',
  independentPerson: 'independentPerson',
  investigatingOfficer: 'investigatingOfficer',
  addressee: null,
  parishClerk: null,
  police: null,
  otherBody: null,
}

describe('in letters of every kind, from complaints in which anything may have happened', () => {
  it('nobody reads who complained but those who may know, and nobody what is between others', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(aSownComplaint, fc.nat(500), (complaint, later) => {
        const today = addDays(complaint.receivedOn, later)
        for (const theCase of complaint.cases)
          for (const letter of lettersOf(complaint, theCase, today)) {
            const text = letterText(composeLetter(letter, complaint, theCase, council, today), council)
            seen.add(`${letter.kind} ${letter.reader}`)
            const party = eyes[letter.reader]
            if (party === null || !mayNameComplainant(complaint, party)) expect(text).not.toMatch(/quillon|zephyrine/i)
            if (party !== 'complainant' && party !== 'investigatingOfficer')
              expect(text).not.toMatch(/hidden canary|unfoundham|nowhere\.example/i)
            expect(Object.values(secrets).filter((secret) => text.includes(secret))).toEqual([])
            expect(text.includes('PARTY-COMPLAINANT')).toBe(letter.reader === 'complainant')
            expect(text.includes('PARTY-MEMBER')).toBe(letter.reader !== 'complainant')
            expect(text).not.toMatch(/undefined|null|NaN|\[object|“”/)
          }
      }),
      { numRuns: 60, seed: 5 },
    )
    const kinds = new Set([...seen].map((pair) => pair.split(' ')[0]))
    expect(keysOf(letterKinds).filter((kind) => !kinds.has(kind))).toEqual([])
    const readers = new Set([...seen].map((pair) => pair.split(' ')[1]))
    expect(keysOf(letterReaders).filter((reader) => !readers.has(reader))).toEqual([])
  })

  it('each letter has an id of its own, in words that stand in an address', () => {
    fc.assert(
      fc.property(aSownComplaint, (complaint) => {
        for (const theCase of complaint.cases) {
          const ids = lettersOf(complaint, theCase, addDays(complaint.receivedOn, 90)).map(({ id }) => id)
          expect(new Set(ids).size).toBe(ids.length)
          for (const id of ids) expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*(?:-\d+)?$/)
        }
      }),
      { numRuns: 50, seed: 6 },
    )
  })
})
