import { inWords, type Chart } from '../domain/documents/charts.js'
import { drawn } from '../domain/documents/charts-drawing.js'
import type { Mark, Point } from '../domain/documents/charts-scene.js'

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? character)

const rounded = (value: number): string => String(Math.round(value * 100) / 100)

const path = (points: readonly Point[]): string =>
  points.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${rounded(x)} ${rounded(y)}`).join('')

/** The letters of a chart are those of print; a screen is read from further away. */
const enlarged = 1.4

/**
 * A chart for a page, with presentation attributes only: the content security policy allows no inline style. `id` is unique on the page.
 * The narrow variant for phones is the same chart at a width of 320.
 */
export function chartAsSvg(chart: Chart, id: string, title: string, width = 720): string {
  const scene = drawn(chart, width / enlarged)
  const [across, down] = [rounded(scene.width), rounded(scene.height)]
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="chart" role="img" aria-labelledby="${escaped(id)}-title ${escaped(id)}-words"`,
    ` viewBox="0 0 ${across} ${down}" width="${width}" height="${rounded(scene.height * enlarged)}">`,
    `<title id="${escaped(id)}-title">${escaped(title)}</title><desc id="${escaped(id)}-words">${escaped(inWords(chart))}</desc>`,
    `<rect width="${across}" height="${down}" fill="#ffffff"/>`,
    ...scene.marks.map(element),
    '</svg>',
  ].join('')
}

function element(mark: Mark): string {
  switch (mark.kind) {
    case 'rectangle': {
      const place = `x="${rounded(mark.x)}" y="${rounded(mark.y)}" width="${rounded(mark.width)}" height="${rounded(mark.height)}"`
      return `<rect ${place} fill="${mark.fill}"/>`
    }
    case 'line': {
      const dashes = mark.dashes === undefined || mark.dashes.length === 0 ? '' : ` stroke-dasharray="${mark.dashes.join(' ')}"`
      return `<path d="${path(mark.points)}" fill="none" stroke="${mark.stroke}" stroke-width="${mark.thickness}"${dashes}/>`
    }
    case 'hatching':
      return `<path d="${mark.strokes.map(path).join('')}" stroke="${mark.stroke}" stroke-width="${mark.thickness}"/>`
    case 'words': {
      const weight = mark.strong ? ' font-weight="600"' : ''
      const font = `font-size="${mark.size}"${weight} text-anchor="${mark.anchor}" fill="${mark.fill}"`
      return `<text x="${rounded(mark.x)}" y="${rounded(mark.y)}" ${font} aria-hidden="true">${escaped(mark.words)}</text>`
    }
  }
}
