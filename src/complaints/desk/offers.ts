import type { AvailableAction } from '../../domain/complaint/decide.js'
import { keysOf } from '../../domain/complaint/vocabulary.js'
import { actionBodies, type SentAction } from '../acts/action-bodies.js'
import { groups } from './action-fields.js'
import { actionForms } from './action-forms.js'
import { actionWords, inAddress } from '../acts/action-words.js'

/** A notice is drawn and looked at before it is issued: its page is another feature's, at this address under the case. */
const issuing = { address: 'notices', group: 'decide' } as const

type Offered = SentAction | 'issueNotice'
const isOffered = (action: string): action is Offered => action === 'issueNotice' || action in actionBodies
const placeOf = (action: Offered) =>
  action === 'issueNotice' ? issuing : { address: inAddress(action), group: actionForms[action].group }

/** What may be done in the case, sorted for the page: as groups of links, and those not yet possible with their reasons. */
export function offers(actions: readonly AvailableAction[]) {
  const known = actions.flatMap(({ action, reasonsAgainst }) =>
    isOffered(action) ? [{ kind: action, text: actionWords[action], ...placeOf(action), reasonsAgainst }] : [],
  )
  const possible = known.filter(({ reasonsAgainst }) => reasonsAgainst.length === 0)
  return {
    possible: keysOf(groups)
      .filter((group) => group !== 'allegation')
      .map((group) => ({ name: groups[group], actions: possible.filter((one) => one.group === group) }))
      .filter(({ actions: some }) => some.length > 0),
    notYet: known.filter(({ reasonsAgainst }) => reasonsAgainst.length > 0),
    /** By kind, for the links beside what they are about. */
    may: Object.fromEntries(possible.map(({ kind, address }) => [kind, address])),
  }
}
