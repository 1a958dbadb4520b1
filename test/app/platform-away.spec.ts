import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { isDatabaseAway } from '../../src/platform/database-away.js'
import { PrismaService } from '../../src/platform/prisma.service.js'
import { startTestApp, type TestApp } from '../app-server.js'

describe('when the database is away', () => {
  let test: TestApp
  let prisma: PrismaService

  beforeAll(async () => {
    test = await startTestApp()
    prisma = test.app.get(PrismaService, { strict: false })
  })
  afterAll(() => test.app.close())

  const failure = (work: Promise<unknown>) =>
    work.then(
      () => undefined,
      (error: unknown) => error,
    )

  it('a connection that is cut is told from a statement that is wrong', async () => {
    const cut = await failure(prisma.$queryRaw`SELECT pg_terminate_backend(pg_backend_pid())`)
    expect(isDatabaseAway(cut)).toBe(true)
    expect(isDatabaseAway(await failure(prisma.$queryRaw`SELECT 1 / 0`))).toBe(false)
    expect(isDatabaseAway(await failure(prisma.person.create({ data: { id: 'no id', name: '' } })))).toBe(false)
  })

  it('an answer says 503 and when to come again, and the program lives on', async () => {
    await test.database.drop()
    const answer = await fetch(`${test.url}/api/v1/tokens`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'nobody@ambleford.example', password: 'market-square-lantern', name: 'x' }),
    })
    expect(answer.status).toBe(503)
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    expect(answer.headers.get('retry-after')).toBe('10')
    expect((await fetch(`${test.url}/privacy`)).status).toBe(200)
    expect((await fetch(`${test.url}/health/live`)).status).toBe(200)
  })
})
