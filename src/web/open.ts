import { SetMetadata } from '@nestjs/common'

export const OPEN_TO_ALL = 'open to all'

/** A route for anyone, signed in or not. Every other route needs a declared permission. */
export const OpenToAll = () => SetMetadata(OPEN_TO_ALL, true)
