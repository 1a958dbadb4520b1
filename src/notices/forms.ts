import { z } from 'zod'
import { editions } from '../domain/complaint/decisions.js'
import { choiceField, optionalField, proseField, versionField } from '../web/form-fields.js'
import { id } from '../web/schemas.js'

/** One replacement a line: 'Rosa Field = a resident'. */
const replaceField = optionalField(proseField(20_000, 'Write the words')).transform((text, context) =>
  (text ?? '').split(/\r?\n/).flatMap((line, at) => {
    if (line.trim() === '') return []
    const [words = '', by = '', ...more] = line.split('=').map((part) => part.trim())
    if (words !== '' && by !== '' && more.length === 0 && !/[[\]]/.test(by)) return [{ words, by }]
    context.addIssue({
      code: 'custom',
      message: `Line ${at + 1} must be the words, an equals sign, and what stands there instead`,
    })
    return []
  }),
)

const fields = {
  decision: id(),
  edition: choiceField(editions, 'Choose for whom the notice is'),
  replace: replaceField,
}

export const issueForm = z.strictObject({ ...fields, version: versionField() })
