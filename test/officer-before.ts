import { modelArrangements, ArrangementsService } from '../src/people/arrangements.service.js'
import { parsePlainDate } from '../src/domain/time/dates.js'
import { keysOf } from '../src/domain/complaint/vocabulary.js'
import { regimes } from '../src/domain/complaint/arrangements.js'
import type { Logged, MonitoringOffice } from './monitoring-office.js'
import { CodesService } from '../src/protocol/codes.service.js'
import type { Journey, Looked } from './officer-steps.js'

/** What was done in a case before its forms are sent; each on the day given last, or today. */
export async function goOn(office: MonitoringOffice, logged: Logged, before: Journey['before']): Promise<void> {
  let on = {}
  for (const one of before) {
    if (typeof one === 'string' && isDay(one)) {
      on = { on: parsePlainDate(one) }
      continue
    }
    const complaint = await office.state(logged.id)
    const [theCase] = complaint.cases
    if (!theCase) throw new Error('There is no case')
    const sent = typeof one === 'function' ? await one(office, theCase) : one
    await office.go(logged, { ...(typeof sent === 'string' ? office.usual(sent, complaint, theCase) : sent), ...on })
  }
}

const isDay = (text: string): text is `${number}-${number}-${number}` => /^\d/.test(text)

/** A parish council has a Code of its own. */
export const linkedToOwnCode: Looked = async (office, { subjectMember, allegations }) => {
  const code = await office.app
    .get(CodesService, { strict: false })
    .inForce(subjectMember.authority, parsePlainDate('2026-03-02'))
  return {
    kind: 'linkProvision',
    allegation: allegations[0]?.id ?? 'none',
    provision: code?.provisions[0]?.id ?? 'none',
    reason: 'Disrespect',
  }
}

/** As if Parliament had switched on what only it can. */
export async function enactRegimes(office: MonitoringOffice): Promise<void> {
  const enacted = keysOf(regimes).map(
    (regime) => `UPDATE legislation SET from_day = '2025-01-01', instrument = 'The Regulations 2025' WHERE regime = '${regime}'`,
  )
  await office.sql(['BEGIN', `SET LOCAL probity.legislation = 'enacted'`, ...enacted, 'COMMIT'].join('; '))
}

/** A council that has adopted a review of its decisions. */
export async function adoptReview(office: MonitoringOffice): Promise<void> {
  const review = { within: { length: 2, unit: 'months' as const }, by: ['complainant' as const, 'subjectMember' as const] }
  const { actor } = office.looking('monitoringOfficer')
  const viewer = {
    ...actor,
    party: 'monitoringOfficer' as const,
    account: actor.account ?? '',
    person: actor.person ?? '',
    authority: office.made.authority,
  }
  await office.app
    .get(ArrangementsService, { strict: false })
    .record(office.made.authority, { from: parsePlainDate('2025-01-01'), ...modelArrangements, review }, 'review', viewer)
}
