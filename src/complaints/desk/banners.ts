import { z } from 'zod'
import { keysOf } from '../../domain/complaint/vocabulary.js'
import { actionBodies } from '../acts/action-bodies.js'
import { actionForms } from './action-forms.js'

/** What was done a moment ago, carried in the address: anything else there is left unsaid. */
export const doneQuery = z.strictObject({
  done: z
    .enum(['logComplaint', ...keysOf(actionBodies)])
    .optional()
    .catch(undefined),
})
export type DoneQuery = z.infer<typeof doneQuery>

export function said(done: DoneQuery['done']) {
  if (done === undefined) return undefined
  const text =
    done === 'logComplaint' ? 'The complaint was logged. Its clocks run from the day it was received.' : actionForms[done].done
  return { success: true, text }
}
