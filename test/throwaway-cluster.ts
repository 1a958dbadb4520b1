import { spawn } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer, Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EmbeddedPostgres } from '../src/platform/embedded-postgres.js'
import { migrate } from '../src/platform/migrate.js'
import { migrationsFolder } from '../src/platform/places.js'
import { mayEnter, serverAccount } from '../src/platform/postgres-account.js'

export const templateDatabase = 'probity_template'

/** One cluster for a whole run of the tests, with a migrated database that each spec file copies. */
export async function startThrowawayCluster() {
  const folder = await mkdtemp(join(await enterableTemporaryFolder(), 'probity-test-'))
  // The server's user is another where the tests run as root, and must pass through.
  await chmod(folder, 0o711)
  guard(folder)
  const server = await EmbeddedPostgres.start({ folder: join(folder, 'postgresql'), durable: false, pickPort: freePortForTests })
  await server.ensureDatabase(templateDatabase)
  await migrate(server.url(templateDatabase), migrationsFolder)
  return {
    url: server.url('postgres'),
    stop: async () => {
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** However the run ends, killed outright too, its server does not outlive it: the guard's input closes with the run, and the guard tidies up. */
function guard(folder: string): void {
  const tidy = `
    import { readFileSync, rmSync } from 'node:fs'
    process.stdin.resume().on('end', () => {
      try { process.kill(parseInt(readFileSync('${folder}/postgresql/cluster/postmaster.pid', 'utf8')), 'SIGQUIT') } catch {}
      setTimeout(() => rmSync('${folder}', { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }), 1000)
    })`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', tidy], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  child.unref()
  if (child.stdin instanceof Socket) child.stdin.unref()
}

async function enterableTemporaryFolder(): Promise<string> {
  return (await mayEnter(await serverAccount(), tmpdir())) ? tmpdir() : '/tmp'
}

/** @returns a port from 20000 to 29999, outside those that systems hand out by themselves. */
export async function freePortForTests(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 10_000)
    const isFree = await new Promise<boolean>((resolve) => {
      const probe = createServer().once('error', () => {
        resolve(false)
      })
      probe.listen(port, '127.0.0.1', () =>
        probe.close(() => {
          resolve(true)
        }),
      )
    })
    if (isFree) return port
  }
}
