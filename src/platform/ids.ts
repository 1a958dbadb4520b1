import { v7 } from 'uuid'

/** A UUID of version 7 (RFC 9562): ids made later sort later, to the millisecond, so that lists can be read by id. */
export const newId = (now: Date): string => v7({ msecs: now.getTime() })
