import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { RecordService } from '../../src/complaints/record/record.service.js'
import { loadDemo } from '../../src/demo/demo.js'
import { SetClock } from '../../src/platform/clock.js'
import { startTestApp, type TestApp } from '../app-server.js'

describe('the invented council', () => {
  const now = new Date('2026-11-20T09:00:00Z')
  const clock = new SetClock(now)
  let test: TestApp

  beforeAll(async () => {
    test = await startTestApp({ clock })
    await loadDemo(test.app, clock, now)
  }, 60_000)

  afterAll(() => test.close())

  it('has a record that agrees with itself', async () => {
    const { complaints, faults } = await test.app.get(RecordService, { strict: false }).verify()
    expect(faults).toEqual([])
    expect(complaints).toBeGreaterThanOrEqual(25)
  })
})
