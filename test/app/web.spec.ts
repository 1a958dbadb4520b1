import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type ProbeApp, startProbe } from '../web-probe.js'

let server: ProbeApp
beforeAll(async () => {
  server = await startProbe()
})
afterAll(async () => {
  await server.close()
})

const get = (path: string, headers: Record<string, string> = {}) => fetch(`${server.url}${path}`, { headers, redirect: 'manual' })
const problem = async (answer: Response): Promise<unknown> => {
  expect(answer.headers.get('content-type')).toContain('application/problem+json')
  return answer.json()
}
const postJson = (body: string, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/api/v1/probe/notes`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', 'if-match': '"7"', 'idempotency-key': 'a-key-of-mine', ...headers },
  })
const note = (fields: object) => JSON.stringify({ title: 'A note', text: 'Some words', ...fields })

describe('every answer', () => {
  it.each(['/privacy', '/nowhere', '/api/v1/nowhere', '/probe/unknown', '/%E0%A4%A', '/assets/nothing.css'])(
    '%s carries the headers that protect a reader and is not stored',
    async (path) => {
      const { headers } = await get(path)
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).not.toContain('unsafe-inline')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
      // An address that cannot be decoded is answered before any hook of ours runs, with fixed words
      if (path !== '/%E0%A4%A') expect(headers.get('cache-control')).toContain('no-store')
      expect(headers.get('x-powered-by')).toBeNull()
      expect(headers.get('strict-transport-security')).toBeNull()
    },
  )
})

describe('a program that asks for what it may not have', () => {
  it.each([
    ['missing', 404],
    ['forbidden', 403],
    ['refused', 409],
    ['changed', 412],
    ['unknown', 500],
  ])('is given a problem document: %s is %i', async (failure, status) => {
    const answer = await get(`/api/v1/probe/${failure}`)
    expect(answer.status).toBe(status)
    expect(await problem(answer)).toMatchObject({ status })
  })

  it('is told every reason why an act is refused', async () => {
    const answer = await problem(await get('/api/v1/probe/refused'))
    expect(answer).toMatchObject({ reasons: ['the Independent Person has not been asked', 'the capacity sheet is empty'] })
  })

  it('learns nothing from an error nobody thought of', async () => {
    expect(await (await get('/api/v1/probe/unknown')).text()).not.toMatch(/hunter2|10\.0\.0\.1|Error:/)
  })

  it('is told that an address does not exist', async () => {
    const answer = await get('/api/v1/nowhere')
    expect(answer.status).toBe(404)
    await problem(answer)
  })
})

describe('what is sent', () => {
  it('is taken when it fits, and the new version is said', async () => {
    const answer = await postJson(note({}))
    expect(answer.status).toBe(201)
    expect(answer.headers.get('etag')).toBe('"8"')
    expect(await answer.json()).toEqual({ title: 'A note', text: 'Some words', key: 'a-key-of-mine' })
  })

  it('is refused field by field, each with its pointer', async () => {
    const answer = await postJson(note({ title: 'x'.repeat(21), posts: [{ url: 'nonsense', 'a/b': 1 }], admin: true }))
    expect(answer.status).toBe(422)
    const { errors } = (await problem(answer)) as { errors: { pointer: string }[] }
    expect(errors.map(({ pointer }) => pointer).sort()).toEqual(['/admin', '/posts/0/a~1b', '/posts/0/url', '/title'])
  })

  it.each([
    ['NUL', 'a\u0000b'],
    ['half of a surrogate pair', 'a\ud800b'],
    ['an escape character', 'a\u001b[31m'],
    ['a C1 control', 'a\u0085b'],
  ])('is refused with %s in it', async (_, text) => {
    expect((await postJson(note({ text }))).status).toBe(422)
  })

  it('keeps line ends, tabs, Welsh and emoji as they were written', async () => {
    const text = 'Ŵ\r\n\tO’Neill 👩‍👩‍👧 e\u0301'
    expect(await (await postJson(note({ text }))).json()).toMatchObject({ text })
  })

  it.each([
    ['no version seen', { 'if-match': '' }, note({}), 428],
    ['a version that is none', { 'if-match': '*' }, note({}), 400],
    ['a weak version', { 'if-match': 'W/"7"' }, note({}), 400],
    ['no key for a creation', { 'idempotency-key': 'x' }, note({}), 400],
    ['broken JSON', {}, '{"title":', 400],
    ['another content type', { 'content-type': 'text/xml' }, '<a/>', 415],
    ['more than a mebibyte', {}, note({ text: 'x'.repeat(1_100_000) }), 413],
    ['another site in the browser', { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' }, note({}), 403],
  ])('with %s is a problem', async (_, headers, body, status) => {
    const given = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ''))
    const without = Object.keys(headers).filter((name) => !(name in given))
    const all = { 'content-type': 'application/json', 'if-match': '"7"', 'idempotency-key': 'a-key-of-mine', ...given }
    const sent = Object.fromEntries(Object.entries(all).filter(([name]) => !without.includes(name)))
    const answer = await fetch(`${server.url}/api/v1/probe/notes`, { method: 'POST', body, headers: sent })
    expect(answer.status).toBe(status)
    expect(await problem(answer)).toMatchObject({ status })
  })
})

describe('a person', () => {
  it.each([
    ['missing', 404, 'Page not found'],
    ['forbidden', 403, 'You may not do this'],
    ['refused', 409, 'This cannot be done now'],
    ['unknown', 500, 'there is a problem with the service'],
  ])('who meets an error (%s) is shown a page with status %i', async (failure, status, words) => {
    const answer = await get(`/probe/${failure}`)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-type')).toContain('text/html')
    expect(await answer.text()).toContain(words)
  })

  it('who sends a form without its token changes nothing, and is shown the words typed', async () => {
    const answer = await fetch(`${server.url}/probe/changed`, {
      method: 'POST',
      body: new URLSearchParams({ reasons: 'Long <b>words</b>', password: 'hush' }),
    })
    const page = await answer.text()
    expect(answer.status).toBe(403)
    expect(page).toContain('This form is out of date')
    expect(page).toContain('Long &lt;b&gt;words&lt;/b&gt;')
    expect(page).not.toContain('hush')
  })
})
