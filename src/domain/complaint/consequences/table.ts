import type { Action, ActionOf } from '../actions.js'
import type { ComplaintEvent } from '../events.js'
import type { Consequence, Consequences, Context } from './consequence.js'
import { assessing } from './assessing.js'
import { deciding } from './deciding.js'
import { hearing } from './hearing.js'
import { keeping } from './keeping.js'
import { screening } from './screening.js'

const consequences: Consequences<Action['kind']> = {
  ...screening,
  ...assessing,
  ...deciding,
  ...hearing,
  ...keeping,
}

export function consequencesOf<K extends Action['kind']>(
  action: ActionOf<K> & { readonly kind: K },
  context: Context,
): readonly ComplaintEvent[] {
  const consequence: Consequence<K> = consequences[action.kind]
  return consequence(action, context)
}
