import { sentence, spaced } from './words.js'

/** For operations without words of their own: 'findCapacity' reads 'Find capacity'. */
export const operationWords = (name: string): string => sentence(spaced(name))
