import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Clause } from '../../src/domain/protocol/clauses.js'
import { compareVersions, redline } from '../../src/domain/protocol/redline.js'

const joined = (before: string, after: string, kinds: readonly string[]) =>
  redline(before, after)
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ text }) => text)
    .join('')

const words = fc.array(fc.constantFrom('a', 'the', 'post', 'posts', ',', ' ', '  ', '\n', '.', '’', 'Ŵ', '😀', "member's"), {
  maxLength: 40,
})
const text = fc.oneof(
  words.map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme' }),
)

describe('a redline', () => {
  it('shows the words that changed', () => {
    expect(redline('ask the team or the officer', 'ask the officer')).toEqual([
      { kind: 'kept', text: 'ask the ' },
      { kind: 'deleted', text: 'team or the ' },
      { kind: 'kept', text: 'officer' },
    ])
  })

  it('reads two words kept between changes as part of them', () => {
    expect(
      redline(
        'tell the old clerk of it in the very same week please',
        'write to the new clerk about it in the very same week please',
      ),
    ).toEqual([
      { kind: 'deleted', text: 'tell the old clerk of' },
      { kind: 'inserted', text: 'write to the new clerk about' },
      { kind: 'kept', text: ' it in the very same week please' },
    ])
  })

  it('of a text written anew is the old one struck out and the new one whole', () => {
    expect(redline('Never post in haste or anger.', 'Wait an hour before you answer.')).toEqual([
      { kind: 'deleted', text: 'Never post in haste or anger.' },
      { kind: 'inserted', text: 'Wait an hour before you answer.' },
    ])
  })

  it('joins to the text before and to the text after, to the letter', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(joined(before, after, ['kept', 'deleted'])).toBe(before)
        expect(joined(before, after, ['kept', 'inserted'])).toBe(after)
      }),
      { numRuns: 500 },
    )
  })

  it('of a text with itself has nothing but kept words', () => {
    fc.assert(
      fc.property(text, (same) => {
        expect(redline(same, same).every(({ kind }) => kind === 'kept')).toBe(true)
      }),
    )
  })
})

describe('two versions compared clause by clause', () => {
  const clause = (code: 'GP1' | 'GP2' | 'GP10' | 'LE1', words: string, heading?: string): Clause => ({
    code,
    group: code === 'LE1' ? 'LE' : 'GP',
    text: words,
    ...(heading === undefined ? {} : { heading }),
  })

  it('tell what was added, removed, changed and left', () => {
    const before = { clauses: [clause('GP1', 'one'), clause('GP2', 'two'), clause('LE1', 'words', 'Libel')] }
    const after = { clauses: [clause('GP10', 'ten'), clause('GP1', 'one'), clause('LE1', 'words', 'Defamation')] }
    expect(compareVersions(before, after)).toEqual([
      { change: 'same', code: 'GP1', text: 'one' },
      { change: 'removed', code: 'GP2', text: 'two' },
      { change: 'added', code: 'GP10', text: 'ten' },
      {
        change: 'changed',
        code: 'LE1',
        parts: [
          { kind: 'deleted', text: 'Libel' },
          { kind: 'inserted', text: 'Defamation' },
          { kind: 'kept', text: ': words' },
        ],
      },
    ])
  })
})
