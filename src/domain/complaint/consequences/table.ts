import type { Action, ActionOf } from '../actions.js'
import type { ComplaintEvent } from '../events.js'
import type { Consequence, Consequences, Context } from './consequence.js'
import { assessing } from './assessing.js'
import { correcting } from './correcting.js'
import { deciding } from './deciding.js'
import { hearing } from './hearing.js'
import { investigating } from './investigating.js'
import { keeping } from './keeping.js'
import { pausing } from './pausing.js'
import { reopening } from './reopening.js'
import { sanctioning } from './sanctioning.js'
import { screening } from './screening.js'

const consequences: Consequences<Action['kind']> = {
  ...screening,
  ...assessing,
  ...deciding,
  ...investigating,
  ...hearing,
  ...sanctioning,
  ...pausing,
  ...reopening,
  ...correcting,
  ...keeping,
}

export function consequencesOf<K extends Action['kind']>(
  action: ActionOf<K> & { readonly kind: K },
  context: Context,
): readonly ComplaintEvent[] {
  const consequence: Consequence<K> = consequences[action.kind]
  return consequence(action, context)
}
