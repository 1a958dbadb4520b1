import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { whichCase } from '../complaints/acts/issuing.service.js'
import { keysOf } from '../domain/complaint/vocabulary.js'
import { letterKinds, letterReaders } from '../domain/documents/letters-kinds.js'
import { day } from '../web/schemas.js'

const letterId = z
  .string()
  .max(100)
  .regex(/^[a-z]+(?:-[a-z]+)*(?:-\d{1,3})?$/, 'must be the id of a letter, such as outcome-to-complainant')

export const whichLetter = whichCase.extend({ letter: letterId })
export type WhichLetter = z.infer<typeof whichLetter>

const letter = z.strictObject({
  id: letterId,
  kind: z.enum(keysOf(letterKinds)),
  reader: z.enum(keysOf(letterReaders)),
  title: z.string().max(200),
  because: z.string().max(200),
  on: day(),
  isDue: z.boolean(),
})
export const lettersAnswer = z.strictObject({ items: z.array(letter).max(2_000) })

const words = z.string().max(100_000)
export const letterAnswer = letter.extend({
  dated: day(),
  to: z.array(words).max(40),
  reference: z.string().max(100),
  subject: words,
  paragraphs: z.array(words).max(200),
  toComplete: z.array(words).max(20),
})
export type LetterAnswer = z.infer<typeof letterAnswer>
export type LetterLine = z.infer<typeof letter>

/** A caller who names text/plain, and JSON not before it, is given the letter alone. */
export function wantsPlainText({ headers: { accept = '' } }: FastifyRequest): boolean {
  const named = accept.split(',').map((part) => part.split(';')[0]?.trim().toLowerCase())
  const [text, json] = [named.indexOf('text/plain'), named.indexOf('application/json')]
  return text >= 0 && (json < 0 || text < json)
}
