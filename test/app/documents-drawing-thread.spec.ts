import { createHash } from 'node:crypto'
import { afterAll, describe, expect, it } from '@jest/globals'
import { DrawingService } from '../../src/documents/draw.service.js'
import { drawPdf } from '../../src/documents/pdf.js'
import { heading, paragraph, type Document } from '../../src/domain/documents/blocks.js'

const letter = (words: string): Document => ({
  title: words,
  subject: 'Letter',
  author: 'Harrowmere City Council',
  language: 'en-GB',
  issuedAt: new Date('2026-04-13T09:00:00Z'),
  header: { left: 'Harrowmere City Council' },
  footer: { left: 'Reference KTR4-9WQM' },
  blocks: [heading(1, words), paragraph('Dear Councillor')],
})

const all = { name: 'All', values: [1] } as const
const impossible: Document = {
  ...letter('Impossible'),
  blocks: [
    {
      kind: 'figure',
      caption: 'Five series',
      alternative: 'Five series',
      chart: { kind: 'bars', unit: 'cases', categories: ['A'], series: [all, all, all, all, all] },
    },
  ],
}

describe('drawing on a thread of its own', () => {
  const drawing = new DrawingService()
  afterAll(() => drawing.onModuleDestroy())

  it('gives the same bytes as drawing here, with their hash', async () => {
    const { bytes, sha256 } = await drawing.draw(letter('Outcome'))
    expect(bytes.equals(await drawPdf(letter('Outcome')))).toBe(true)
    expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
  })

  it('gives each caller their own document when many ask at once', async () => {
    const titles = Array.from({ length: 12 }, (_, at) => `Letter ${at}`)
    const drawn = await Promise.all(titles.map((title) => drawing.draw(letter(title))))
    const here = await Promise.all(titles.map((title) => drawPdf(letter(title))))
    expect(drawn.map(({ bytes }, at) => here[at]?.equals(bytes))).toEqual(titles.map(() => true))
  })

  it('says what was wrong with a document, and goes on with the next', async () => {
    await expect(drawing.draw(impossible)).rejects.toThrow('at most 4 series')
    await expect(drawing.draw(letter('Next'))).resolves.toHaveProperty('sha256')
  })

  it('refuses more than can be drawn in good time', async () => {
    const many = Array.from({ length: 260 }, () => drawing.draw(letter('One of many')))
    const settled = await Promise.allSettled(many)
    const refused = settled.filter((result) => result.status === 'rejected')
    expect(refused).toHaveLength(60)
    expect(String(refused[0]?.reason)).toContain('Too many documents')
  }, 60_000)
})
