import { actorOf, type Viewer as SignedIn } from '../accounts/viewer.js'
import type { Actor } from '../domain/complaint/events.js'
import type { Viewer } from '../domain/complaint/visibility.js'

/** One who looks and may act: visibility goes by the viewer, the trail names the actor. */
export type Looking = Viewer & { readonly actor: Actor; readonly authority: string }

export const looking = (viewer: SignedIn): Looking => ({
  party: viewer.party,
  person: viewer.person,
  authority: viewer.authority,
  complaint: null,
  actor: actorOf(viewer),
})

export const acting = (viewer: SignedIn) => ({ actor: actorOf(viewer), authority: viewer.authority })

/** The complainant, known by the code of their complaint and by nothing else. */
export const theComplainant = (complaint: string, authority: string, name: string | null): Looking => ({
  party: 'complainant',
  person: null,
  authority,
  complaint,
  actor: { party: 'complainant', account: null, person: null, name: name ?? 'The complainant' },
})
