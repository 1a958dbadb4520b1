import type { ImportedReport } from './import-report.js'
import type { PlacedBlock } from './protocol-sections.js'

/** The protocol as it was read, from its title on: every word of the source in its order, margin notes apart. */
export const printImported = ({ protocol }: ImportedReport): string => protocol.map(printed).join('\n\n') + '\n'

function printed({ block, role }: PlacedBlock): string {
  if (role === 'clauseHeading') return block.bold ? `- **${block.text}**` : `- ${block.text}`
  return block.kind === 'bullet' ? `- ${block.text}` : block.text
}
