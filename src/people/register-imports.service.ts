import { createHash } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import { InvalidInput, Refused } from '../domain/errors.js'
import { Creations, type Creating } from '../platform/creations.js'
import type { Transaction } from '../platform/transaction.js'
import { RegisterImportsRepository } from './register-imports.repository.js'
import type { Outcome, Plan } from './plan.js'
import { PlansService } from './plans.service.js'
import { confirmedAnswer, type Confirmed, type ImportKind, type Preview, type SheetBody } from './register-import.js'
import { asField } from './sheet.js'

export const registerMoved = 'the register has changed since the preview, or it was of another sheet: look at the preview again'

/** Councillors and parishes from a spreadsheet: looked at first, then entered all together or not at all. */
@Injectable()
export class RegisterImportsService {
  constructor(
    private readonly plans: PlansService,
    private readonly imports: RegisterImportsRepository,
    private readonly creations: Creations,
  ) {}

  async preview(kind: ImportKind, authority: string, body: SheetBody): Promise<Preview> {
    const text = textOf(body)
    return previewOf(kind, authority, text, await this.plans[kind](authority, text))
  }

  /**
   * Just what was previewed, in one transaction; sent again, it gives the same answer.
   * @throws InvalidInput with every line that is wrong · Refused where the register would now be changed otherwise than the preview said.
   */
  confirm(kind: ImportKind, authority: string, body: SheetBody, preview: string, { caller, key }: Creating): Promise<Confirmed> {
    const text = textOf(body)
    const creation = { caller, key, what: `import of ${kind} for ${authority}`, body: [preview, text] }
    return this.creations.once(creation, confirmedAnswer, (tx) => this.enter(kind, authority, text, preview, tx))
  }

  private async enter(kind: ImportKind, authority: string, text: string, preview: string, tx: Transaction): Promise<Confirmed> {
    await this.imports.hold(tx)
    const plan = await this.plans[kind](authority, text, tx)
    if (plan.faults.length > 0) throw new InvalidInput(plan.faults.slice(0, mostFaults).map(asField))
    const now = previewOf(kind, authority, text, plan)
    if (now.preview !== preview) throw new Refused([registerMoved])
    await plan.write(tx)
    const { added, changed, same } = now.counts
    return { authority, added, changed, same }
  }
}

/** As many as a problem document holds. */
const mostFaults = 100

/** Browsers send line ends as CRLF, whatever was pasted. */
const textOf = (body: SheetBody) => (typeof body === 'string' ? body : body.text).replaceAll(/\r\n?/g, '\n')

function previewOf(kind: ImportKind, authority: string, text: string, { steps, faults, notNamed }: Plan): Preview {
  const lines = steps.map((step) => ({ ...step, says: [...step.says] }))
  const count = (wanted: Outcome) => lines.filter(({ outcome }) => outcome === wanted).length
  return {
    preview: createHash('sha256')
      .update(JSON.stringify([kind, authority, text, lines]))
      .digest('hex'),
    counts: { added: count('added'), changed: count('changed'), same: count('same'), refused: count('refused') },
    lines,
    errors: faults.map(asField).map(({ pointer, message }) => ({ pointer, detail: message })),
    notNamed,
  }
}
