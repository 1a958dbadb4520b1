import { existsSync, readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

/** Beside the compiled program; the same folder whether this runs from src or from dist. */
const folder = fileURLToPath(new URL('../../dist/assets/', import.meta.url))
const manifest = z.record(z.string(), z.string())

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
}

export interface Asset {
  readonly type: string
  readonly plain: Buffer
  readonly gzip: Buffer
  readonly brotli: Buffer
}

/**
 * The few static files, kept in memory with their compressed forms (all together under 250 kB). A plugin that serves folders was not taken: the
 * current one loads an ECMAScript module by `require`, which the test runner cannot do on Node 20.
 */
export class Assets {
  private readonly names: Readonly<Record<string, string>>
  private readonly files: ReadonlyMap<string, Asset>

  constructor() {
    if (!existsSync(`${folder}manifest.json`)) throw new Error('The style sheet is not built yet: npm run build:assets')
    this.names = manifest.parse(JSON.parse(readFileSync(`${folder}manifest.json`, 'utf8')))
    this.files = new Map(Object.values(this.names).map((file) => [file, readAsset(file)]))
  }

  /** Name in the templates → address with the hash of the content, so that a browser may keep it for ever. */
  address(name: string): string {
    const hashed = this.names[name]
    if (hashed === undefined) throw new Error(`No such asset: ${name}`)
    return `/assets/${hashed}`
  }

  find(file: string): Asset | undefined {
    return this.files.get(file)
  }
}

const readAsset = (file: string): Asset => ({
  type: types[extname(file)] ?? 'application/octet-stream',
  plain: readFileSync(folder + file),
  gzip: readFileSync(`${folder}${file}.gz`),
  brotli: readFileSync(`${folder}${file}.br`),
})
