import { Controller, Get, Module } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { AccountsModule } from '../../src/accounts/accounts.module.js'
import { AccountsService } from '../../src/accounts/accounts.service.js'
import { For, ForAnyoneSignedIn } from '../../src/accounts/permissions.js'
import { withSessions } from '../../src/accounts/sessions.js'
import { Me, Viewer } from '../../src/accounts/viewer.js'
import type { Actor } from '../../src/domain/complaint/events.js'
import { keysOf, type Role, roles } from '../../src/domain/complaint/vocabulary.js'
import { SystemClock } from '../../src/platform/clock.js'
import { PlatformModule } from '../../src/platform/platform.module.js'
import { PrismaService } from '../../src/platform/prisma.service.js'
import { settingsFrom } from '../../src/platform/settings.js'
import { dress } from '../../src/web/dress.js'
import { OpenToAll } from '../../src/web/open.js'
import { WebModule } from '../../src/web/web.module.js'
import { makeDatabase, type TestDatabase } from '../database.js'
import { makeBrowser } from '../test-browser.js'
import { freePortForTests } from '../throwaway-cluster.js'

const authority = '0197b2f4-7c1e-7b52-8f6e-2f2f0d8a1c11'
const password = 'correct horse battery'

@For('monitoringOfficer', 'deputyMonitoringOfficer')
@Controller()
class Desk {
  @Get('api/v1/desk')
  desk(@Me() actor: Actor, @Viewer() viewer: Viewer) {
    return { actor, viewer }
  }

  @Get('desk')
  page() {
    return 'the desk'
  }

  @Get('api/v1/desk/everyone')
  @ForAnyoneSignedIn()
  everyone() {
    return 'the notice board'
  }

  @Get('api/v1/desk/open')
  @OpenToAll()
  open() {
    return 'the front door'
  }
}

let app: NestFastifyApplication
let database: TestDatabase
let url: string
beforeAll(async () => {
  database = await makeDatabase()
  const settings = settingsFrom({
    DATABASE_URL: database.url,
    DATABASE_CONNECTIONS: '3',
    SESSION_SECRET: 'k3Jr8vQ1zXw6Tn9Lb2Hy5Ud0Pm7Fs4Ga',
    CODE_SECRET: 'Z8c1Vx5Bn3Mq7Lw2Kj9Hf4Gd6Sa0Pt8Ry',
    PUBLIC_URL: 'https://conduct.ambleford.example',
  })
  @Module({ imports: [PlatformModule.with(settings, new SystemClock()), WebModule, AccountsModule], controllers: [Desk] })
  class DeskModule {}
  const adapter = new FastifyAdapter({ trustProxy: '127.0.0.1' })
  app = await NestFactory.create<NestFastifyApplication>(DeskModule, adapter, { logger: false, abortOnError: false })
  await dress(app)
  await withSessions(app)
  await app.listen(await freePortForTests(), '127.0.0.1')
  url = (await app.getUrl()).replace('[::1]', '127.0.0.1')
  await app.get(PrismaService).authority.create({ data: { id: authority, name: 'Ambleford', tier: 'district', contact: {} } })
})
afterAll(async () => {
  await app.close()
  await database.drop()
})

async function someone(role: Role) {
  const person = crypto.randomUUID()
  const email = `${role}-${person}@ambleford.example`
  await app.get(PrismaService).person.create({ data: { id: person, name: 'Ann Example' } })
  const account = await app.get(AccountsService).createAccount({ person, email, password, roles: [{ role, authority }] })
  return { person, account, email }
}

async function tokenOf(email: string): Promise<string> {
  const answer = await fetch(`${url}/api/v1/tokens`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password, name: 'desk' }),
  })
  return ((await answer.json()) as { token: string }).token
}

const ask = (path: string, headers: Record<string, string> = {}) => fetch(url + path, { headers, redirect: 'manual' })
const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

describe('a route for two roles', () => {
  it.each(keysOf(roles))('answers a %s only if it is for them', async (role) => {
    const token = await tokenOf((await someone(role)).email)
    const answer = await ask('/api/v1/desk', bearer(token))
    const isTheirs = role === 'monitoringOfficer' || role === 'deputyMonitoringOfficer'
    expect(answer.status).toBe(isTheirs ? 200 : 403)
    expect(answer.headers.get('content-type')).toContain(isTheirs ? 'application/json' : 'application/problem+json')
    expect((await ask('/api/v1/desk/everyone', bearer(token))).status).toBe(200)
  })

  it('knows who acts and for which authority', async () => {
    const { person, account, email } = await someone('monitoringOfficer')
    const actor = { party: 'monitoringOfficer', account, person, name: 'Ann Example' }
    const answer = await ask('/api/v1/desk', bearer(await tokenOf(email)))
    expect(await answer.json()).toEqual({ actor, viewer: { ...actor, authority } })
  })

  it('does not answer a stranger, or a token that nobody was given', async () => {
    for (const path of ['/api/v1/desk', '/api/v1/desk/everyone']) {
      expect((await ask(path)).status).toBe(401)
      expect((await ask(path, bearer(`probity_${'a'.repeat(43)}`))).status).toBe(401)
      expect((await ask(path, bearer('anything'))).status).toBe(401)
    }
    expect((await ask('/api/v1/desk/open')).status).toBe(200)
  })
})

describe('behind TLS', () => {
  const overTls = { 'x-forwarded-proto': 'https' }

  it('the session cookie is Secure and bound to this host, and a councillor who opens an officer’s page is told 403 on a page', async () => {
    const { email } = await someone('councillor')
    const browser = makeBrowser(url)
    await browser.get('/sign-in', overTls)
    await browser.send('/sign-in', { email, password }, overTls)
    expect(browser.attributes('__Host-session')).toEqual(expect.arrayContaining(['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax']))
    expect(browser.attributes('__Host-session').some((each) => each.startsWith('Domain'))).toBe(false)
    const answer = await browser.get('/desk', overTls)
    expect(answer.status).toBe(403)
    expect(answer.headers.get('content-type')).toContain('text/html')
    expect(await answer.text()).toContain('You may not do this')
  })
})
