import type { CapacitySheet } from '../../domain/complaint/capacity-reasons.js'
import { capacityPoints, indicators, keysOf, testAnswers } from '../../domain/complaint/vocabulary.js'
import type { FormBody } from '../../web/form-body.js'

/** What is filled in so far of a sheet that is not finished: what cannot be read is left out. */
export function readSheet(body: FormBody): CapacitySheet {
  const text = (name: string): string => (typeof body[name] === 'string' ? body[name] : '')
  const ticked = body['indicators'] ?? []
  return {
    points: keysOf(capacityPoints).flatMap((point) => {
      const answer = keysOf(testAnswers).find((one) => one === text(`points-${point}-answer`))
      return answer === undefined ? [] : [{ point, answer, note: text(`points-${point}-note`) }]
    }),
    indicators: keysOf(indicators).filter((one) => ticked === one || ticked.includes(one)),
  }
}
