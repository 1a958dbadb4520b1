import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { spell } from '../../src/documents/glyphs.js'
import { drawPdf } from '../../src/documents/pdf.js'
import { heading, paragraph, type Document } from '../../src/domain/documents/blocks.js'
import { readPdf } from '../read-pdf.js'

const saying = (words: string): Document => ({
  title: 'Letters',
  subject: 'Letters',
  author: 'Harrowmere City Council',
  language: 'en-GB',
  issuedAt: new Date('2026-04-13T09:00:00Z'),
  header: { left: words },
  footer: { left: words },
  blocks: [heading(1, 'Letters'), paragraph(words)],
})

const printed = async (words: string): Promise<string> => {
  const { elements } = await readPdf(await drawPdf(saying(words)))
  return elements.find(({ role }) => role === 'P')?.words ?? ''
}

const spelt = (words: string): string =>
  spell(words, 'regular')
    .map((piece) => piece.words)
    .join('')

describe('letters in print', () => {
  it.each([
    ['Welsh', 'Ŵŷ Llanfairpwllgwyngyll â ô ŵ'],
    ['Welsh in parts', 'W\u0302', 'Ŵ'],
    ['Polish, Czech and Turkish', 'Łódź žluťoučký kůň ışığı'],
    ['Greek and Cyrillic', 'Ελληνικά Привет'],
    ['Vietnamese', 'Nguyễn Thị Hồng'],
    ['marks', '£5 – “quoted” … ½ § © ™ € ✓ → ≥'],
    ['letters that print as one', 'office fluffy difficult waffle'],
  ])('keep %s', async (_, words, expected = words) => {
    expect(await printed(words)).toBe(expected)
  })

  it('keep Arabic words in the order in which they are read', async () => {
    expect(spelt('شكرا جزيلا')).toBe('شكرا جزيلا')
    const words = await printed('He wrote شكرا جزيلا to her')
    expect(words).toMatch(/^He wrote .+ to her$/)
    expect(words).not.toContain('[')
  })

  it.each([
    ['😀', '[emoji: grinning face]'],
    ['👍🏽', '[emoji: thumbs up: medium skin tone]'],
    ['👨‍👩‍👧', '[emoji: family: man, woman, girl]'],
    ['🏴󠁧󠁢󠁷󠁬󠁳󠁿', '[emoji: flag: wales]'],
    ['❤️', '[emoji: heavy black heart]'],
    ['1️⃣', '[emoji: keycap: 1]'],
    ['漢', '[CJK unified ideograph-6F22]'],
    ['한', '[hangul syllable han]'],
    ['क', '[devanagari letter ka]'],
    ['\u0007', '[alert]'],
    ['\u202e', '[right-to-left override]'],
    ['\ue000', '[private-use-E000]'],
  ])('that no font has are named: %s is %s', async (character, name) => {
    expect(await printed(`so ${character}.`)).toBe(`so ${name}.`)
  })

  it('never get lost: each visible character is there or is named', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (words) => {
        const missing = Array.from(words.normalize('NFC')).filter(
          (character) => !spelt(words).includes(character) && spelt(character) === '',
        )
        expect(missing.filter((character) => !/[\p{Default_Ignorable_Code_Point}\n\r]/u.test(character))).toEqual([])
      }),
    )
  })

  it('of any kind can be printed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (words) => {
        expect((await drawPdf(saying(words))).length).toBeGreaterThan(1000)
      }),
      { numRuns: 60 },
    )
  })
})
