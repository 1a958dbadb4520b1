import { randomBytes } from 'node:crypto'
import { access, chmod, chown, mkdir, mkdtemp, readFile, realpath, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { codeOf } from './error-code.js'
import { mayEnter, runAs, type Account } from './postgres-account.js'
import type { PostgresBinaries } from './postgres-binaries.js'

export const superuser = 'probity'

/** A folder of the server's own; everything in it belongs to one cluster. */
export interface PostgresHome {
  folder: string
  cluster: string
  log: string
  password: string
}

/**
 * Makes or finds the folder in which one PostgreSQL lives. Where `wanted` lies under a folder that the server's user cannot enter
 * (root's own, usually), it becomes a link to a folder elsewhere.
 */
export async function openHome(account: Account, wanted: string): Promise<PostgresHome> {
  const folder = await realpath(wanted).catch(() => makeFolder(account, wanted))
  return {
    folder,
    cluster: join(folder, 'cluster'),
    log: join(folder, 'server.log'),
    password: await passwordIn(account, folder),
  }
}

async function makeFolder(account: Account, wanted: string): Promise<string> {
  const parent = dirname(wanted)
  await mkdir(parent, { recursive: true, mode: 0o711 })
  if (await mayEnter(account, parent)) {
    await mkdir(wanted, { recursive: true, mode: 0o700 })
    await give(account, wanted)
    return realpath(wanted)
  }
  const elsewhere = await mkdtemp('/var/lib/probity-')
  await give(account, elsewhere)
  await rm(wanted, { force: true })
  await symlink(elsewhere, wanted)
  return elsewhere
}

async function give({ uid, gid }: Account, path: string): Promise<void> {
  if (uid !== undefined && gid !== undefined) await chown(path, uid, gid)
}

async function passwordIn(account: Account, folder: string): Promise<string> {
  const file = join(folder, 'password')
  const known = await readFile(file, 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined
    throw new Error(
      `The database in ${folder} belongs to another user of this machine: start as that user, or remove the folder.`,
      { cause: error },
    )
  })
  if (known !== undefined) return known
  const password = randomBytes(24).toString('base64url')
  const draft = `${file}.new`
  await writeFile(draft, password, { mode: 0o600 })
  await chmod(draft, 0o600)
  await give(account, draft)
  await rename(draft, file)
  return password
}

/** Makes the cluster once. Made under another name first, so that an interrupted making is never mistaken for a cluster. */
export async function makeCluster(
  account: Account,
  binaries: PostgresBinaries,
  home: PostgresHome,
  durable: boolean,
): Promise<boolean> {
  const exists = await access(join(home.cluster, 'PG_VERSION')).then(
    () => true,
    () => false,
  )
  if (exists) {
    await checkVersion(binaries, home)
    return false
  }
  const draft = `${home.cluster}.new`
  await rm(draft, { recursive: true, force: true })
  const args = [
    '-D',
    draft,
    '-U',
    superuser,
    '-E',
    'UTF8',
    '-A',
    'scram-sha-256',
    '--pwfile',
    join(home.folder, 'password'),
    ...localeFor(binaries),
  ]
  await runAs(account, binaries.initdb, durable ? args : [...args, '--no-sync'], { cwd: home.folder })
  await rename(draft, home.cluster)
  return true
}

/** Letters by Unicode, order by code point, the same on every machine; names are sorted where they are shown. */
function localeFor({ version }: PostgresBinaries): string[] {
  const provider =
    version >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : ['--locale-provider=icu', '--icu-locale=und']
  return ['--locale=C', ...provider]
}

async function checkVersion(binaries: PostgresBinaries, home: PostgresHome): Promise<void> {
  const made = Number(await readFile(join(home.cluster, 'PG_VERSION'), 'utf8'))
  if (made !== binaries.version) {
    throw new Error(
      `The database in ${home.folder} was made by PostgreSQL ${made}, but the one found here is ${binaries.version}.`,
    )
  }
}
