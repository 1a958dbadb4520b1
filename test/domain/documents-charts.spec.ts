import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { plain } from '../../src/domain/documents/blocks.js'
import { inWords, type Chart } from '../../src/domain/documents/charts.js'
import { drawn } from '../../src/domain/documents/charts-drawing.js'
import { paints, type Mark, type Scene, type Words } from '../../src/domain/documents/charts-scene.js'

const received: Chart = {
  kind: 'stacked',
  unit: 'complaints',
  categories: ['April', 'May', 'June'],
  series: [
    { name: 'From residents', values: [3, 0, 5] },
    { name: 'From officers', values: [1, 0, 2] },
  ],
}

const wordsIn = (scene: Scene): readonly Words[] => scene.marks.filter((mark) => mark.kind === 'words')
const bars = (scene: Scene, fill: string): readonly (Mark & { kind: 'rectangle' })[] =>
  scene.marks.filter((mark) => mark.kind === 'rectangle').filter((mark) => mark.fill === fill)

const someChart: fc.Arbitrary<Chart> = fc
  .record({
    kind: fc.constantFrom('bars' as const, 'stacked' as const, 'lines' as const),
    categories: fc.array(fc.string({ minLength: 1, maxLength: 60 }), { minLength: 1, maxLength: 14 }),
    names: fc.array(fc.string({ minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 4 }),
    seed: fc.array(fc.nat(5000), { minLength: 56, maxLength: 56 }),
  })
  .map(({ kind, categories, names, seed }) => {
    const [first = 'All', ...others] = names
    const seriesOf = (name: string, at: number): Chart['series'][0] => ({
      name,
      values: categories.map((_, category) => seed[at * 14 + category] ?? 0),
    })
    return { kind, unit: 'cases', categories, series: [seriesOf(first, 0), ...others.map((name, at) => seriesOf(name, at + 1))] }
  })

describe('a chart', () => {
  it('has every value and every sum written on it', () => {
    const words = wordsIn(drawn(received, 450)).map((mark) => mark.words)
    expect(words).toEqual(expect.arrayContaining(['3', '1', '5', '2', '4', '0', '7']))
  })

  it('begins at nought and is marked in whole numbers', () => {
    const ticks = wordsIn(drawn({ ...received, series: [{ name: 'All', values: [1, 0, 2] }], kind: 'lines' }, 450))
      .filter((mark) => mark.size === 8.5)
      .map((mark) => mark.words)
    expect(ticks).toEqual(['0', '1', '2'])
  })

  it('draws twice as long a bar for twice the number', () => {
    const scene = drawn({ kind: 'bars', unit: 'cases', categories: ['A', 'B'], series: [{ name: 'All', values: [4, 8] }] }, 450)
    const [first, second] = bars(scene, paints[0].fill)
    expect(second?.width).toBeCloseTo((first?.width ?? 0) * 2)
  })

  it('tells series apart by hatching as well as by colour', () => {
    expect(drawn(received, 450).marks.filter((mark) => mark.kind === 'hatching').length).toBeGreaterThan(0)
  })

  it('refuses a fifth series, for which there is no colour that can be told apart', () => {
    const one = received.series[0]
    expect(() => drawn({ ...received, series: [one, one, one, one, one] }, 450)).toThrow(RangeError)
  })

  it('says in words all that it shows', () => {
    expect(inWords(received)).toBe(
      'Bar chart of complaints. From residents: April 3, May 0, June 5. From officers: April 1, May 0, June 2.',
    )
  })

  it('stays within its frame, on paper and on a phone', () => {
    fc.assert(
      fc.property(someChart, fc.constantFrom(288, 320, 455, 720), (chart, width) => {
        const scene = drawn(chart, width)
        for (const mark of scene.marks) {
          if (mark.kind === 'rectangle') {
            expect(mark.x).toBeGreaterThanOrEqual(0)
            expect(mark.x + mark.width).toBeLessThanOrEqual(width + 0.01)
            expect(mark.y + mark.height).toBeLessThanOrEqual(scene.height + 0.01)
            expect(mark.height).toBeGreaterThanOrEqual(0)
          }
          if (mark.kind === 'hatching') {
            for (const [x, y] of mark.strokes.flat()) {
              expect(x).toBeGreaterThanOrEqual(0)
              expect(x).toBeLessThanOrEqual(width + 0.01)
              expect(y).toBeLessThanOrEqual(scene.height)
            }
          }
        }
      }),
    )
  })
})

describe('the plain words of a text', () => {
  it('leave out what is deleted and keep what is inserted', () => {
    expect(plain(['You are ', { deleted: 'always' }, { inserted: 'not' }, ' ', { strong: 'acting' }])).toBe('You are not acting')
  })
})
