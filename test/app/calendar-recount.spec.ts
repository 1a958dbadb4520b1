import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { CalendarService } from '../../src/calendar/calendar.service.js'
import { openDesk } from '../desk.js'
import { aKey, openMonitoringOffice, type MonitoringOffice } from '../monitoring-office.js'

let office: MonitoringOffice
let desk: ReturnType<typeof openDesk>
beforeAll(async () => {
  office = await openMonitoringOffice()
  desk = openDesk(office)
})
afterAll(() => office.close())

const dayOfThanks = { day: '2026-06-22', name: 'A day of thanks' }

describe('A bank holiday proclaimed while deadlines run', () => {
  it('moves each by a working day that nobody has been told, and leaves one that was promised with a remark', async () => {
    // assessed within fifteen working days, counted across the day to come
    const untold = await desk.log('2026-06-10')
    const told = await desk.log('2026-06-10')
    await told.does('monitoringOfficer', 'acknowledge')
    const later = await desk.log('2026-06-24')
    const added = await (await desk.as('administrator')).post('/bank-holidays', dayOfThanks, aKey())
    expect(added).toMatchObject({ status: 201, body: { proclaimed: { areDeadlinesRecounted: true } } })
    expect(await untold.deadline('assess')).toMatchObject({ originallyDueOn: '2026-07-01', dueOn: '2026-07-02' })
    expect((await untold.deadline('assess')).explanation).toContain('A day of thanks, 22 June 2026, became a bank holiday: moved')
    expect(await told.deadline('assess')).toMatchObject({ dueOn: '2026-07-01' })
    expect((await told.deadline('assess')).explanation).toContain('it stays as promised (counted anew it would be 2 July 2026)')
    expect(await later.deadline('assess')).toMatchObject({ originallyDueOn: '2026-07-15', dueOn: '2026-07-15' })
  })

  it('is counted once however often it is told, and every record agrees with itself', async () => {
    const versions = await office.sql('SELECT reference, version FROM complaint_row ORDER BY reference')
    office.clock.advance(60_000)
    await office.app.get(CalendarService, { strict: false }).recountPending()
    expect((await office.sql('SELECT reference, version FROM complaint_row ORDER BY reference')).rows).toEqual(versions.rows)
    expect(await office.faults()).toEqual([])
  })

  it('counts for every deadline that begins afterwards', async () => {
    const story = await desk.log('2026-06-25')
    expect(await story.deadline('acknowledge')).toMatchObject({ dueOn: '2026-06-30' })
    const before = await office.state(story.logged.id)
    expect(before.cases[0]?.clocks[0]?.calendar).toContain('+2026-06-22')
  })
})
