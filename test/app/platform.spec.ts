import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startTestApp, type TestApp } from '../app-server.js'

describe('the running program', () => {
  let server: TestApp
  beforeAll(async () => {
    server = await startTestApp()
  })
  afterAll(async () => {
    await server.close()
  })

  it('says that it lives and that its database answers', async () => {
    const live = await fetch(`${server.url}/health/live`)
    const ready = await fetch(`${server.url}/health/ready`)
    expect([live.status, ready.status]).toEqual([200, 200])
  })

  it('gives every answer a number of its own, whatever number the caller sends', async () => {
    const answers = await Promise.all(
      [1, 2].map(() => fetch(`${server.url}/health/live`, { headers: { 'x-request-id': 'mine' } })),
    )
    const numbers = answers.map(({ headers }) => headers.get('x-request-id'))
    expect(new Set(numbers).size).toBe(2)
    expect(numbers).not.toContain('mine')
  })
})
