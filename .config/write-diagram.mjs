import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { procedureDiagram } from '../dist/domain/complaint/diagram.js'

/** Rewrites the diagram of the procedure in README.md from the table that the program follows. */
const readme = fileURLToPath(new URL('../README.md', import.meta.url))
const begin = '<!-- procedure:begin -->'
const end = '<!-- procedure:end -->'
const text = await readFile(readme, 'utf8')
const [from, until] = [text.indexOf(begin), text.indexOf(end)]
if (from < 0 || until < from) throw new Error(`README.md needs the markers ${begin} and ${end}`)
const block = `${begin}\n\`\`\`mermaid\n${procedureDiagram()}\n\`\`\`\n`
await writeFile(readme, text.slice(0, from) + block + text.slice(until))
