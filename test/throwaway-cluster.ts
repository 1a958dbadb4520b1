import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
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
