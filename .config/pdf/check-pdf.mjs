/** Holds every PDF of a folder against PDF/UA-1 and PDF/A-2a. Needs Java 17; the engine is fetched from npm when first asked for. */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'

const profiles = 'PDFUA-1,PDFA-2A'
// in a folder of its own and not a dependency: its package.json asks for Node 22, for a command that is not used here
const engine = '@opendataloader/pdf@2.5.11'
const root = resolve(import.meta.dirname, '../..')
const cache = join(root, '.cache/verapdf')
const jar = join(cache, 'node_modules/@opendataloader/pdf/lib/opendataloader-pdf-cli.jar')

function pdfsIn(path) {
  if (!existsSync(path))
    throw new Error(`There is no ${path}. Run the walkthrough first, or name a folder: npm run check:pdf -- DIR`)
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path, { recursive: true })
    .filter((name) => name.endsWith('.pdf'))
    .sort()
    .map((name) => join(path, name))
}

try {
  const places = process.argv.length > 2 ? process.argv.slice(2) : [join(root, 'walkthrough-output')]
  const files = places.flatMap((place) => pdfsIn(resolve(place)))
  if (files.length === 0) throw new Error(`There is no PDF in ${places.join(', ')}`)
  if (!existsSync(jar)) {
    mkdirSync(cache, { recursive: true })
    execFileSync(
      'npm',
      ['install', '--prefix', cache, '--ignore-scripts', '--no-save', '--no-audit', '--engine-strict=false', engine],
      { stdio: 'inherit' },
    )
  }
  const { status, error } = spawnSync('java', ['-cp', jar, join(import.meta.dirname, 'Check.java'), profiles, ...files], {
    stdio: 'inherit',
  })
  if (error) throw new Error(`Java 17 or later is needed for this check: ${error.message}`)
  console.log(status === 0 ? `${files.length} documents: no rule failed` : 'Some rules failed')
  process.exitCode = status === 0 ? 0 : 1
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}
