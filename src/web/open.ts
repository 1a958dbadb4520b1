import { applyDecorators, SetMetadata } from '@nestjs/common'
import { ApiExtension } from '@nestjs/swagger'

export const OPEN_TO_ALL = 'open to all'

/** A route for anyone, signed in or not. Every other route needs a declared permission. */
export const OpenToAll = () => applyDecorators(SetMetadata(OPEN_TO_ALL, true), ApiExtension('x-open-to-all', true))
