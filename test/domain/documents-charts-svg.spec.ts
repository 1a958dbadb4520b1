import { describe, expect, it } from '@jest/globals'
import { chartAsSvg } from '../../src/web/charts.js'

const svg = chartAsSvg(
  { kind: 'bars', unit: 'cases', categories: ['Smith & Jones <b>', 'Others'], series: [{ name: '"Cases"', values: [4, 2] }] },
  'outcomes',
  'Cases & outcomes',
)

describe('a chart on a page', () => {
  it('has its title and its figures in words for people who cannot see it', () => {
    expect(svg).toContain('role="img" aria-labelledby="outcomes-title outcomes-words"')
    expect(svg).toContain('<title id="outcomes-title">Cases &amp; outcomes</title>')
    expect(svg).toContain('Smith &amp; Jones &lt;b&gt; 4, Others 2.')
  })

  it('needs no inline style and holds no markup but its own', () => {
    expect(svg).not.toContain('style')
    expect(svg).not.toContain('<b>')
    expect(
      [...svg.matchAll(/<(\w+)/g)]
        .map(([, tag]) => tag)
        .filter((tag) => !['svg', 'title', 'desc', 'rect', 'path', 'text'].includes(tag ?? '')),
    ).toEqual([])
  })
})
