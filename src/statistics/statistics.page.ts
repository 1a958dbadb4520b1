import { figuresAppendix } from '../domain/documents/committee-report-figures.js'
import { plain, type Block } from '../domain/documents/blocks.js'
import type { Period } from '../domain/statistics/periods.js'
import type { Statistics } from '../domain/statistics/results.js'
import { chartAsSvg } from '../web/charts.js'
import type { FormBody } from '../web/form-body.js'
import { periodForm } from './period-form.js'

const narrow = 320

/** The page has the blocks of the report's appendix, so that both always say the same. */
export function statisticsPage(statistics: Statistics, recent: readonly Period[], query: FormBody) {
  const { period, asAt } = statistics
  const address = new URLSearchParams({ period: period.code, asAt: asAt.toISOString() }).toString()
  return {
    ...periodForm(recent, query, period),
    csvHref: `/statistics/figures.csv?${address}`,
    reportHref: `/api/v1/statistics/committee-report?${address}`,
    blocks: figuresAppendix(statistics).map(shown),
  }
}

function shown(block: Block, at: number) {
  switch (block.kind) {
    case 'heading':
      return { kind: 'heading', level: block.level, text: block.text }
    case 'paragraph':
    case 'note':
      return { kind: block.kind, text: plain(block.text) }
    case 'list':
      return { kind: 'list', items: block.items.map(plain) }
    case 'table':
      return {
        kind: 'table',
        caption: block.caption,
        columns: block.columns.map(({ heading, align }) => ({ text: heading, numeric: align === 'right' })),
        rows: [...block.rows, ...(block.total ? [block.total] : [])].map((row) =>
          row.map((cell, index) => ({ text: plain(cell), heading: index === 0 && block.rowHeaders })),
        ),
      }
    case 'figure':
      return {
        kind: 'figure',
        caption: block.caption,
        wide: chartAsSvg(block.chart, `chart-${at}`, block.caption),
        narrow: chartAsSvg(block.chart, `chart-${at}-narrow`, block.caption, narrow),
      }
    default:
      throw new Error(`The figures have no ${block.kind}`)
  }
}
