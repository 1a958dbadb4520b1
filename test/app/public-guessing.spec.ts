import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startOpenCouncil, type OpenCouncil, type Reply } from '../open-council.js'
import { makeBrowser } from '../test-browser.js'

let town: OpenCouncil
beforeAll(async () => {
  town = await startOpenCouncil()
}, 60_000)
afterAll(async () => {
  await town.close()
})

const send = async () => {
  const body = {
    complainant: { name: 'Rosalind Featherstonehaugh' },
    about: [{ councillor: town.made.people.get('brook')?.id }],
    summary: 'Called residents idiots.',
    words: 'On Saturday.',
  }
  const key = randomBytes(24).toString('base64url')
  return (await town.anyone('POST', '/public/complaints', body, { 'idempotency-key': key })).json
}
const status = (reference: unknown, code: unknown) => town.anyone('POST', '/public/complaints/status', { reference, code })

/** What may differ from one request to the next whatever was asked. */
const ofTheRequest = ['date', 'ratelimit-remaining', 'ratelimit-reset', 'x-request-id']
const withoutRequest = ({ status: code, text, headers }: Reply) => ({
  code,
  text: text.replace(/urn:probity:request:[\w-]+/, ''),
  headers: [...headers].filter(([name]) => !ofTheRequest.includes(name)),
})

describe('whoever tries codes', () => {
  it('misses alike with a wrong code, an unknown reference, and a complaint that has no code', async () => {
    const { reference, code } = await send()
    const other = 'AAAA-BBBB-CCCC-DDDD-EEEE-FFFF'
    const wrong = withoutRequest(await status(reference, other))
    expect(wrong.code).toBe(404)
    expect(withoutRequest(await status('ZZZZ-ZZZZ-ZZZZ', other))).toEqual(wrong)
    expect(withoutRequest(await status('nonsense', 'nonsense'))).toEqual(wrong)
    await town.pool.query('DELETE FROM complainant_code')
    expect(withoutRequest(await status(reference, code))).toEqual(wrong)
  })

  it('is told the same on the page, and keeps what was typed', async () => {
    const { reference } = await send()
    const said = await Promise.all(
      [String(reference), 'ZZZZ-ZZZZ-ZZZZ'].map(async (typed) => {
        const b = makeBrowser(town.url)
        await b.get('/follow')
        const answer = await b.send('/follow', { reference: typed, code: 'wrong' })
        const page = await answer.text()
        expect(page).toContain(`value="${typed}"`)
        return [answer.status, page.replaceAll(typed, '').replaceAll(/value="[^"]*"/g, '')]
      }),
    )
    expect(said[0]?.[0]).toBe(422)
    expect(said[1]).toEqual(said[0])
  })

  it('is slowed and then told to stop, alike for references that exist and those that do not, and never locks the owner out', async () => {
    const { reference, code } = await send()
    for (let n = 0; n < 10; n++) await status(reference, `wrong ${n}`)
    const before = Date.now()
    const stopped = await status(reference, 'wrong again')
    expect(Date.now() - before).toBeGreaterThan(1_500)
    expect([stopped.status, Number(stopped.headers.get('retry-after')) > 0]).toEqual([429, true])
    expect((await status('ZZZZ-ZZZZ-ZZZZ', 'wrong')).status).toBe(429)
    expect((await status(reference, code)).status).toBe(200)
  })
})
