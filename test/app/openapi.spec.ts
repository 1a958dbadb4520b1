import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createConfig, lintFromString } from '@redocly/openapi-core'
import spectralCore, { type RulesetDefinition } from '@stoplight/spectral-core'
import owasp from '@stoplight/spectral-owasp-ruleset'
import spectralRulesets from '@stoplight/spectral-rulesets'
import type { FastifyInstance } from 'fastify'
import { startTestApp } from '../app-server.js'
import { type ProbeApp, startProbe } from '../web-probe.js'

type Paths = Readonly<Record<string, Readonly<Record<string, object>>>>

/** The rule sets are plain objects whose published types lag behind what the linter takes. */
const rules = { extends: [[spectralRulesets.oas, 'all'], owasp] } as unknown as RulesetDefinition

/** What the router really answers, read from its own tree: one line a node, four characters a level. */
function servedRoutes(fastify: FastifyInstance): { method: string; path: string }[] {
  const stems: string[] = []
  return fastify
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((row) => {
      const read = /^([│├└─ ]*)(\S*) ?(?:\(([A-Z, ]+)\))?/.exec(row)
      const [, lead = '', piece = '', methods = ''] = read ?? []
      const level = Math.max(0, Math.floor(lead.length / 4) - 1)
      stems.splice(level, stems.length, piece)
      const path = stems.join('')
      return methods
        .split(', ')
        .filter((method) => method !== '' && method !== 'HEAD' && method !== 'OPTIONS')
        .map((method) => ({ method: method.toLowerCase(), path: path.replaceAll(/:(\w+)/g, '{$1}') }))
    })
}

describe.each([
  ['of the program', startTestApp],
  ['of routes that use all there is', startProbe],
])('the description of the API %s', (_, start: () => Promise<Pick<ProbeApp, 'url' | 'app' | 'close'>>) => {
  let server: Awaited<ReturnType<typeof start>>
  let text: string
  let paths: Paths
  beforeAll(async () => {
    server = await start()
    text = await (await fetch(`${server.url}/api/v1/openapi.json`)).text()
    paths = (JSON.parse(text) as { paths: Paths }).paths
  })
  afterAll(async () => {
    await server.close()
  })

  it('is OpenAPI 3.1', () => {
    expect(JSON.parse(text)).toMatchObject({ openapi: '3.1.0' })
  })

  it('names every route that is served under /api, and no other', () => {
    const fastify = server.app.getHttpAdapter().getInstance()
    const served = servedRoutes(fastify).filter(({ path }) => path.startsWith('/api/') && path !== '/api/v1/docs')
    const described = Object.entries(paths).flatMap(([path, item]) => Object.keys(item).map((method) => ({ method, path })))
    const names = (routes: readonly { method: string; path: string }[]) =>
      routes.map(({ method, path }) => `${method} ${path}`).sort()
    expect(names(served)).toContain('get /api/v1/openapi.json')
    expect(names(described)).toEqual(names(served))
  })

  it('has no error by the rules of OpenAPI and of OWASP (Spectral)', async () => {
    const spectral = new spectralCore.Spectral()
    spectral.setRuleset(rules)
    const found = await spectral.run(text)
    const errors = found
      .filter(({ severity }) => severity.toString() === '0')
      .map(({ code, message, path }) => `${code}: ${message} at ${path.join('/')}`)
    expect(errors).toEqual([])
  })

  it('has no error by the recommended rules of Redocly', async () => {
    const config = await createConfig({ extends: ['recommended'] })
    const found = await lintFromString({ source: text, absoluteRef: 'openapi.json', config })
    const errors = found
      .filter(({ severity }) => severity === 'error')
      .map(({ ruleId, message, location }) => `${ruleId}: ${message} at ${location[0]?.pointer ?? ''}`)
    expect(errors).toEqual([])
  })

  it('has a page that shows each operation without a script of anybody else', async () => {
    const page = await fetch(`${server.url}/api/v1/docs`)
    const words = await page.text()
    expect(page.headers.get('content-type')).toContain('text/html')
    for (const item of Object.values(paths))
      for (const operation of Object.values(item)) if ('summary' in operation) expect(words).toContain(String(operation.summary))
    expect(words).not.toMatch(/<script[^>]+src="(?!\/assets\/)/)
  })
})
