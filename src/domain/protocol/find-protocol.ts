import type { Block } from './lines.js'
import { isGroupHeading } from './protocol-sections.js'

export interface SplitReport {
  readonly report: readonly Block[]
  /** From its title on; empty where no title was found. */
  readonly protocol: readonly Block[]
  /** A further appendix, which is not read. */
  readonly rest: readonly Block[]
}

const policies = /^relevant policies/i
const appendix = /^(?:appendix|annex)\s+[\dA-Z]{1,2}\b/i
const named = /\b(?:protocol|policy|guidance|guidelines)\b/i

/**
 * Parts the report from the protocol in its appendix. The protocol's title is a line of its own in capitals that names it; where none is in
 * capitals, the line that names it after the report's last part. Without that part, the last title in capitals, since the report's own may be in capitals.
 */
export function splitReport(blocks: readonly Block[]): SplitReport {
  const lastPart = blocks.findLastIndex(({ text }) => policies.test(text))
  const lastGroup = blocks.findLastIndex(isGroupHeading)
  const titles = blocks.flatMap((block, index) => (index > lastPart && index < lastGroup && isTitle(block) ? [index] : []))
  const inCapitals = titles.filter((index) => blocks[index]?.text === blocks[index]?.text.toUpperCase())
  const titleAt = lastPart < 0 ? inCapitals.at(-1) : (inCapitals[0] ?? titles[0])
  if (titleAt === undefined) return { report: blocks, protocol: [], rest: [] }
  const report = blocks.slice(0, titleAt)
  const heading = report.findLastIndex(({ kind, text }) => kind === 'paragraph' && appendix.test(text))
  const fromTitle = blocks.slice(titleAt)
  const restAt = fromTitle.findIndex(({ kind, text }) => kind === 'paragraph' && appendix.test(text))
  return {
    report: heading > lastPart && lastPart >= 0 ? report.slice(0, heading) : report,
    protocol: restAt < 0 ? fromTitle : fromTitle.slice(0, restAt),
    rest: restAt < 0 ? [] : fromTitle.slice(restAt),
  }
}

function isTitle({ kind, text, lines }: Block): boolean {
  return kind === 'paragraph' && lines.length <= 2 && text.split(' ').length <= 12 && named.test(text) && !/[.:;,]$/.test(text)
}
