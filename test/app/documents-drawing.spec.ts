import { describe, expect, it } from '@jest/globals'
import { drawPdf } from '../../src/documents/pdf.js'
import {
  bullets,
  heading,
  note,
  numbered,
  pageBreak,
  paragraph,
  quotation,
  steps,
  summary,
} from '../../src/domain/documents/blocks.js'
import type { Block, Document, Table } from '../../src/domain/documents/blocks.js'
import { inWords, type Chart } from '../../src/domain/documents/charts.js'
import { readPdf } from '../read-pdf.js'

const of = (blocks: readonly Block[], more: Partial<Document> = {}): Document => ({
  title: 'Decision notice',
  subject: 'A decision under the arrangements',
  author: 'Harrowmere City Council',
  language: 'en-GB',
  issuedAt: new Date('2026-04-13T09:00:00Z'),
  header: { left: 'Harrowmere City Council' },
  footer: { left: 'Reference KTR4-9WQM, document 3' },
  blocks,
  ...more,
})

const chart: Chart = { kind: 'bars', unit: 'cases', categories: ['Closed', 'Open'], series: [{ name: 'Cases', values: [4, 2] }] }

const table: Table = {
  kind: 'table',
  caption: 'Table 1: cases by outcome',
  rowHeaders: true,
  columns: [
    { heading: 'Outcome', align: 'left' },
    { heading: 'Cases', align: 'right' },
  ],
  rows: [
    ['No further action', '4'],
    ['Informal resolution', '2'],
  ],
  total: ['All', '6'],
}

const notice = of([
  {
    kind: 'letterhead',
    from: ['Civic Centre'],
    to: ['Councillor A Example'],
    lines: [{ label: 'Date', value: '13 April 2026' }],
  },
  heading(1, 'Decision notice'),
  summary([{ label: 'Decision', value: [{ strong: 'No further action' }, ' was decided'] }]),
  heading(2, 'The complaint'),
  paragraph(['See ', { link: 'the arrangements', to: 'https://www.harrowmere.example/arrangements' }, ' for how.']),
  numbered('1.1', 'It was received on 2 April 2026.'),
  quotation('GP7', 'Politics is fine; personal attacks are not.'),
  bullets(['the complainant', 'the clerk']),
  steps(['Ask.', 'Decide.']),
  note('You cannot appeal.'),
  heading(3, 'Figures'),
  { kind: 'figure', caption: 'Figure 1: cases by state', chart, alternative: inWords(chart) },
  table,
])

const roles = (read: Awaited<ReturnType<typeof readPdf>>, role: string): readonly string[] =>
  read.elements.filter((element) => element.role === role).map(({ words }) => words)

describe('a printed document', () => {
  it('is read aloud in the order in which it was written', async () => {
    const { words } = await readPdf(await drawPdf(notice))
    const all = words.join(' ')
    const inOrder = ['Civic Centre', 'Councillor A', 'Decision notice', 'No further action', 'The complaint', 'the arrangements']
    const places = [...inOrder, '1.1', 'GP7', 'the clerk', 'Decide.', 'You cannot', 'Figure 1', 'Table 1'].map((part) =>
      all.indexOf(part),
    )
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  it('says what each part is', async () => {
    const read = await readPdf(await drawPdf(notice))
    expect(roles(read, 'H1')).toEqual(['Decision notice'])
    expect(roles(read, 'H2')).toEqual(['The complaint'])
    expect(roles(read, 'H3')).toEqual(['Figures'])
    expect(roles(read, 'Lbl')).toEqual(['Decision', '•', '•', '1.', '2.'])
    expect(roles(read, 'LBody')).toEqual(['No further action was decided', 'the complainant', 'the clerk', 'Ask.', 'Decide.'])
    expect(roles(read, 'BlockQuote')).toEqual(['GP7 Politics is fine; personal attacks are not.'])
    expect(roles(read, 'P')).toContain('1.1 It was received on 2 April 2026.')
    expect(roles(read, 'P')).toContain('See the arrangements for how.')
  })

  it('has tables with headings of columns and of rows, and a total', async () => {
    const read = await readPdf(await drawPdf(notice))
    expect(roles(read, 'Caption')).toEqual(['Table 1: cases by outcome'])
    expect(roles(read, 'TH')).toEqual(['Outcome', 'Cases', 'No further action', 'Informal resolution', 'All'])
    expect(roles(read, 'TD')).toEqual(['4', '2', '6'])
    expect(roles(read, 'TFoot')).toEqual(['All 6'])
  })

  it('tells each chart in words', async () => {
    const { elements } = await readPdf(await drawPdf(notice))
    expect(elements.filter(({ role }) => role === 'Figure').map(({ alternative }) => alternative)).toEqual([
      'Bar chart of cases. Cases: Closed 4, Open 2.',
    ])
  })

  it('has its headings as bookmarks and leads to what it refers to', async () => {
    const { bookmarks, links } = await readPdf(await drawPdf(notice))
    expect(bookmarks).toEqual(['Decision notice', '  The complaint', '    Figures'])
    expect(links).toEqual(['https://www.harrowmere.example/arrangements'])
  })

  it('is titled, in British English, and opens with its title', async () => {
    const read = await readPdf(await drawPdf(notice))
    expect(read).toMatchObject({ title: 'Decision notice', language: 'en-GB', showsTitle: true })
  })

  it('keeps a title whole that would break markup', async () => {
    const title = 'Smith & Jones <draft> "Ŵ" \u0007😀'
    const read = await readPdf(await drawPdf(of([heading(1, 'A')], { title, subject: title, author: title })))
    expect(read.title).toBe('Smith & Jones <draft> "Ŵ" \ufffd😀')
    expect(read.titleInXmp).toBe(read.title)
  })

  it('names the council and says which page of how many on every page, for the eye only', async () => {
    const read = await readPdf(await drawPdf(of([heading(1, 'One'), pageBreak, paragraph('Two'), pageBreak, paragraph('Three')])))
    expect(read.pages).toBe(3)
    for (const [at, artifact] of read.artifacts.entries()) {
      expect(artifact).toContain('Harrowmere City Council')
      expect(artifact).toContain(`Page ${at + 1} of 3`)
      expect(artifact).toContain('Reference KTR4-9WQM, document 3')
    }
    expect(read.words.join(' ')).not.toContain('Page')
  })

  it('holds no word that its blocks do not hold', async () => {
    const { words } = await readPdf(await drawPdf(of([heading(1, 'Notice'), paragraph('The complainant’s name is withheld.')])))
    expect(words).toEqual(['Notice The complainant’s name is withheld.'])
  })

  it('shows what is inserted and what is deleted, in one sentence', async () => {
    const change = paragraph(['You are ', { deleted: 'always ' }, { inserted: 'not ' }, 'acting.'])
    const read = await readPdf(await drawPdf(of([heading(1, 'A'), change])))
    expect(roles(read, 'Span')).toEqual(['always', 'not'])
    expect(roles(read, 'P')).toEqual(['You are always not acting.'])
  })

  it('is the same to the byte each time, whatever was printed in between', async () => {
    const first = await drawPdf(notice)
    await drawPdf(of([heading(1, 'No\u00a0break Ŵ ﬁ \u2011 عزيزتي 漢 😀')], { issuedAt: new Date(0) }))
    expect((await drawPdf(notice)).equals(first)).toBe(true)
  })
})

describe('on many pages', () => {
  const rows = Array.from({ length: 1300 }, (_, at) => [`2026/${at + 1}`, 'Disrespect in a comment on a public page', String(at)])
  const log: Table = {
    kind: 'table',
    caption: 'Case log',
    rowHeaders: true,
    columns: [
      { heading: 'Reference', align: 'left' },
      { heading: 'Nature', align: 'left' },
      { heading: 'Days', align: 'right' },
    ],
    rows,
  }

  it('a long table loses no row, and shows its headings on each page but reads them once', async () => {
    const read = await readPdf(await drawPdf(of([heading(1, 'Log'), log])))
    expect(read.pages).toBeGreaterThan(40)
    expect(roles(read, 'TH').filter((words) => words.startsWith('2026/'))).toEqual(rows.map(([reference]) => reference))
    expect(roles(read, 'TD')).toHaveLength(rows.length * 2)
    expect(roles(read, 'TH').filter((words) => words === 'Reference')).toHaveLength(1)
    expect(read.artifacts.slice(1).every((artifact) => artifact.includes('Reference Nature Days'))).toBe(true)
  }, 60_000)

  it('a row higher than a page goes on on the next', async () => {
    const long = Array.from({ length: 3000 }, (_, at) => `word${at}`)
    const read = await readPdf(await drawPdf(of([heading(1, 'Log'), { ...log, rows: [['2026/1', long.join(' '), '1']] }])))
    const words = read.words.join(' ').split(' ')
    expect(long.every((word) => words.includes(word))).toBe(true)
  })

  it('no heading stands at the foot of a page without what it heads', async () => {
    const blocks = Array.from({ length: 60 }, (_, at) => [
      heading(at % 3 === 0 ? 1 : 2, `Heading ${at}`),
      ...(at % 5 === 0 ? [{ ...table, rows: table.rows.slice(0, 1 + (at % 2)) }] : []),
      ...(at % 7 === 0 ? [{ kind: 'figure', caption: 'Figure', chart, alternative: 'A chart' } as const] : []),
      paragraph('Some words about it. '.repeat(1 + ((at * 7) % 40))),
    ]).flat()
    const { elements, pages } = await readPdf(await drawPdf(of(blocks)))
    expect(pages).toBeGreaterThan(8)
    for (let page = 1; page <= pages; page++) {
      const last = elements.findLast((element) => element.page === page && element.words !== '' && element.role !== 'Document')
      expect(last?.role).not.toMatch(/^H\d$/)
    }
  })
})
