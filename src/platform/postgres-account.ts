import { execFile, type ExecFileOptions } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

const execute = promisify(execFile)

/** The system user that runs PostgreSQL; empty where that is simply the present user. */
export interface Account {
  uid?: number
  gid?: number
}

/** PostgreSQL refuses to run as root: then it runs as the system's `postgres`, and where there is none as `nobody`. */
export async function serverAccount(): Promise<Account> {
  if (process.getuid?.() !== 0) return {}
  const lines = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'))
  const [, , uid, gid] = lines.find(([name]) => name === 'postgres') ?? lines.find(([name]) => name === 'nobody') ?? []
  if (uid === undefined || gid === undefined) {
    throw new Error(
      'PostgreSQL cannot run as root, and this system has neither a user "postgres" nor "nobody". Start as an ordinary user.',
    )
  }
  return { uid: Number(uid), gid: Number(gid) }
}

/** Only what a database server needs: nothing of the caller's surroundings, which may hold secrets. */
export const serverEnvironment = {
  PATH: process.env['PATH'],
  SystemRoot: process.env['SystemRoot'],
  TMPDIR: process.env['TMPDIR'],
  LC_ALL: 'C',
  TZ: 'UTC',
}

export async function runAs(
  account: Account,
  program: string,
  args: readonly string[],
  options: ExecFileOptions = {},
): Promise<string> {
  const { stdout } = await execute(program, args, { env: serverEnvironment, ...account, ...options })
  return stdout.toString()
}

/** Asked of the system itself, since permissions of every folder above, access lists and mounts all have a say. */
export async function mayEnter(account: Account, folder: string): Promise<boolean> {
  if (account.uid === undefined) return true
  return runAs(account, '/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { cwd: '/' }).then(
    () => true,
    () => false,
  )
}
