/** Style sheet, script and icons into dist/assets under names that carry a hash of their content, each also compressed; templates beside the program. */
import { createHash } from 'node:crypto'
import { cp, mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { compile } from 'sass'

const root = join(import.meta.dirname, '..')
const source = join(root, 'src/web/assets')
const target = join(root, 'dist/assets')

const { css } = compile(join(source, 'probity.scss'), {
  style: 'compressed',
  loadPaths: [root],
  quietDeps: true,
  silenceDeprecations: ['import'],
})
const script = await build({
  entryPoints: [join(source, 'probity.mjs')],
  bundle: true,
  minify: true,
  format: 'esm',
  target: ['chrome109', 'firefox115', 'safari15.6'],
  write: false,
  legalComments: 'none',
})

const assets = {
  'probity.css': Buffer.from(css),
  'probity.js': Buffer.from(script.outputFiles[0].contents),
  'favicon.svg': await readFile(join(source, 'favicon.svg')),
}

const manifest = {}
await mkdir(target, { recursive: true })
for (const [name, bytes] of Object.entries(assets)) {
  const ending = extname(name)
  const hashed = `${name.slice(0, -ending.length)}-${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}${ending}`
  manifest[name] = hashed
  await writeFile(join(target, hashed), bytes)
  await writeFile(join(target, `${hashed}.gz`), gzipSync(bytes, { level: 9 }))
  await writeFile(join(target, `${hashed}.br`), brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }))
}
// Written beside and renamed, so that a server which starts meanwhile reads the old list or the new one
await writeFile(join(target, 'manifest.json.new'), JSON.stringify(manifest, null, 2))
await rename(join(target, 'manifest.json.new'), join(target, 'manifest.json'))

const isTemplate = async (path) => path.endsWith('.njk') || (await stat(path)).isDirectory()
await cp(join(root, 'src'), join(root, 'dist'), { recursive: true, filter: isTemplate })
