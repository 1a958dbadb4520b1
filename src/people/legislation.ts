import { z } from 'zod'
import { regimes, type Regime } from '../domain/complaint/arrangements.js'
import { keysOf } from '../domain/complaint/vocabulary.js'
import { formatDayShort, isOnOrBefore, type PlainDate } from '../domain/time/dates.js'
import { day } from '../web/schemas.js'

const regime = z.enum(keysOf(regimes))

/** Announced, and perhaps enacted: from when, and by which instrument. */
export const legislationRow = z.strictObject({ regime, from: day().nullable(), instrument: z.string().nullable() })
export type Legislation = z.infer<typeof legislationRow>

const legislationAnswer = z.strictObject({
  regime,
  name: z.string(),
  isOn: z.boolean(),
  from: day().nullable(),
  instrument: z.string().nullable(),
  words: z.string(),
})
export const legislationList = z.strictObject({ items: z.array(legislationAnswer).max(keysOf(regimes).length) })

export function regimesOn(today: PlainDate, enacted: readonly Legislation[]): z.infer<typeof legislationList> {
  return { items: keysOf(regimes).map((regime) => stateOf(regime, today, enacted)) }
}

function stateOf(regime: Regime, today: PlainDate, enacted: readonly Legislation[]): z.infer<typeof legislationAnswer> {
  const { from, instrument } = enacted.find((one) => one.regime === regime) ?? { from: null, instrument: null }
  const isOn = from !== null && isOnOrBefore(from, today)
  const words =
    from === null
      ? 'Off until legislation brings it into force. No council can adopt it by itself'
      : `${isOn ? 'In force since' : 'Off until'} ${formatDayShort(from)}, under ${instrument ?? 'legislation'}`
  return { regime, name: regimes[regime], isOn, from, instrument, words }
}
