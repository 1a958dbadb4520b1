import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { z } from 'zod'
import { csv, csvCell } from '../../src/web/csv.js'
import { addressPrefix, Limits } from '../../src/web/limits.js'
import { Cursors, linkHeader } from '../../src/web/paging.js'
import { TooMany, Unreadable } from '../../src/web/refusals.js'
import { type ProbeApp, startProbe } from '../web-probe.js'

describe('the pages as a browser loads them', () => {
  let server: ProbeApp
  let page: Response
  let html: string
  beforeAll(async () => {
    server = await startProbe()
    page = await fetch(`${server.url}/probe/form`)
    html = await page.text()
  })
  afterAll(async () => {
    await server.close()
  })
  const asset = (pattern: RegExp, headers: Record<string, string> = {}) =>
    fetch(`${server.url}${pattern.exec(html)?.[1] ?? '/not-found'}`, { headers })

  it('allow the one inline line of the template by its hash, and no other', () => {
    const inline = [...html.matchAll(/<script>([^<]*)<\/script>/g)].map(([, script = '']) => script)
    const policy = page.headers.get('content-security-policy') ?? ''
    expect(inline).toHaveLength(1)
    for (const script of inline) expect(policy).toContain(`'sha256-${createHash('sha256').update(script).digest('base64')}'`)
    expect(html).not.toMatch(/ style=| on\w+=/)
  })

  it('carry neither the licensed font nor the crest of the government', async () => {
    const sheet = await asset(/href="(\/assets\/probity-[^"]+\.css)"/)
    expect(sheet.headers.get('cache-control')).toContain('immutable')
    expect(await sheet.text()).not.toMatch(/GDS Transport|crest/i)
    expect(html).not.toMatch(/GOV\.UK|crown/i)
  })

  it('weigh at most 40 kB with everything they load', async () => {
    const sizes = await Promise.all(
      [
        /href="(\/assets\/probity-[^"]+\.css)"/,
        /href="(\/look\/[^"]+)"/,
        /src="(\/assets\/[^"]+\.js)"/,
        /href="(\/assets\/favicon[^"]+)"/,
      ].map(async (pattern) => Number((await asset(pattern, { 'accept-encoding': 'br' })).headers.get('content-length'))),
    )
    const privacy = await (await fetch(`${server.url}/privacy`)).text()
    expect(sizes.reduce((sum, size) => sum + size, privacy.length)).toBeLessThan(40_000)
  })
})

describe('a cursor', () => {
  const cursors = new Cursors(Buffer.from('k3Jr8vQ1zXw6Tn9Lb2Hy5Ud0Pm7Fs4Ga'))
  const position = z.tuple([z.string(), z.number()])

  it('opens in the list it was made for', () => {
    expect(cursors.open('complaints', cursors.seal('complaints', ['2026-04-02', 7]), position)).toEqual(['2026-04-02', 7])
  })

  it('is refused when edited, cut, or carried to another list', () => {
    const sealed = cursors.seal('complaints', ['2026-04-02', 7])
    for (const [list, cursor] of [
      ['complaints', `x${sealed}`],
      ['complaints', sealed.slice(0, -1)],
      ['complaints', ''],
      ['members', sealed],
    ] as const)
      expect(() => cursors.open(list, cursor, position)).toThrow(Unreadable)
  })

  it('leads to the next and the previous page with the filters kept', () => {
    expect(linkHeader('/api/v1/complaints?stage=closed&after=old', { items: [], next: 'n', previous: 'p' })).toBe(
      '</api/v1/complaints?stage=closed&after=n>; rel="next", </api/v1/complaints?stage=closed&before=p>; rel="prev"',
    )
  })
})

describe('a list as CSV', () => {
  it.each(['=1+1', '+44', '@x', '-2+3', '\t=1', ' =1'])('keeps %j from running as a formula', (text) => {
    expect(csvCell(text).replace(/^"/, '')).toMatch(/^'/)
  })

  it('leaves numbers and words alone, and quotes what must be quoted', () => {
    expect(csv(['A', 'B'], [[-5, 'Ann "Nan" O’Neill, clerk']])).toBe('\uFEFFA,B\r\n-5,"Ann ""Nan"" O’Neill, clerk"\r\n')
  })
})

describe('a limit', () => {
  it('is spent by one address, or one home network, and not by another', async () => {
    const limits = new Limits()
    const allowance = { goes: 2, seconds: 60 }
    await limits.spend('codes', addressPrefix('2001:db8:1:2::a'), allowance)
    await limits.spend('codes', addressPrefix('2001:0DB8:1:2:ffff::b'), allowance)
    await expect(limits.spend('codes', addressPrefix('2001:db8:1:2::c'), allowance)).rejects.toThrow(TooMany)
    await expect(limits.spend('codes', addressPrefix('192.0.2.1'), allowance)).resolves.toMatchObject({ left: 1 })
    expect(addressPrefix('::ffff:192.0.2.1')).toBe('192.0.2.1')
  })
})
