import { spawn } from 'node:child_process'
import { open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { codeOf } from './error-code.js'
import { anyFreePort } from './free-port.js'
import { runAs, serverAccount, serverEnvironment, type Account } from './postgres-account.js'
import { findBinaries, type PostgresBinaries } from './postgres-binaries.js'
import { makeCluster, openHome, superuser, type PostgresHome } from './postgres-home.js'

export interface EmbeddedPostgresOptions {
  /** Where the server lives; made when it is not there. */
  folder: string
  /** False only for data that nobody will miss: writes are then not forced to the disk. */
  durable?: boolean
  /** Told what the server's keeper had to do: adopt a living server, start a dead one again. */
  tell?: (what: string) => void
  pickPort?: () => Promise<number>
}

/** A running PostgreSQL on a port of this machine's loopback address, kept running until it is stopped. */
export class EmbeddedPostgres {
  #keeper: NodeJS.Timeout | undefined
  #starting: Promise<void> | undefined

  private constructor(
    private readonly account: Account,
    private readonly binaries: PostgresBinaries,
    private readonly home: PostgresHome,
    private readonly options: EmbeddedPostgresOptions,
    private port: number,
  ) {}

  /** Call under a lock on the folder: two starters of one cluster would trip over each other. */
  static async start(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
    const account = await serverAccount()
    const home = await openHome(account, options.folder)
    const binaries = await findBinaries(account, home.folder)
    await makeCluster(account, binaries, home, options.durable !== false)
    const server = new EmbeddedPostgres(account, binaries, home, options, await (options.pickPort ?? anyFreePort)())
    await server.run()
    server.keep()
    return server
  }

  /** The server that another process keeps in this folder, if it runs. */
  static async running(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres | undefined> {
    const account = await serverAccount()
    const home = await openHome(account, options.folder)
    const server = new EmbeddedPostgres(account, await findBinaries(account, home.folder), home, options, 0)
    if ((await server.livingServer()) === undefined) return undefined
    await server.run()
    return server
  }

  url(database: string): string {
    return `postgresql://${superuser}:${this.home.password}@127.0.0.1:${this.port}/${database}`
  }

  /** @returns whether it had to be made. */
  async dropDatabase(name: string): Promise<void> {
    await withClient(this.url('postgres'), async (client) => {
      await client.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`)
    })
  }

  async ensureDatabase(name: string): Promise<boolean> {
    return withClient(this.url('postgres'), async (client) => {
      const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
      if (rowCount === 0) await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`)
      return rowCount === 0
    })
  }

  /** No longer starts it again when it dies, and lets it run. */
  leave(): void {
    clearInterval(this.#keeper)
  }

  /** Running transactions are rolled back, everything acknowledged is kept. */
  async stop(): Promise<void> {
    this.leave()
    await this.#starting?.catch(() => undefined)
    if ((await this.livingServer()) === undefined) return
    const mode = this.options.durable === false ? 'immediate' : 'fast'
    await runAs(this.account, this.binaries.control, ['stop', '-D', this.home.cluster, '-m', mode, '-w', '-t', '60'], {
      cwd: this.home.folder,
    })
  }

  private keep(): void {
    this.#keeper = setInterval(() => {
      void this.restartIfDead()
    }, 500)
    this.#keeper.unref()
  }

  private async restartIfDead(): Promise<void> {
    if (this.#starting || (await this.livingServer()) !== undefined) return
    this.options.tell?.('PostgreSQL has ended unexpectedly; starting it again')
    this.#starting ??= this.run()
    await this.#starting.catch((error: unknown) => this.options.tell?.(`PostgreSQL does not start: ${String(error)}`))
    this.#starting = undefined
  }

  private async run(): Promise<void> {
    const living = await this.livingServer()
    if (living) {
      this.port = living.port
      await this.untilReady(() => this.livingServer().then((found) => found !== undefined))
      this.options.tell?.('PostgreSQL was still running; using it')
      return
    }
    for (let attempt = 1; ; attempt++) {
      const end = await this.launch()
      if (end === undefined) return
      // The children of a server that was killed hold its shared memory until they have noticed.
      if (attempt === 40 || !/shared memory block|lock file/.test(end)) throw new Error(`PostgreSQL did not start:\n${end}`)
      await pause(250)
    }
  }

  /** @returns nothing once the server answers; what it wrote when it ended instead. */
  private async launch(): Promise<string | undefined> {
    const log = await open(this.home.log, 'a', 0o600)
    const { size } = await log.stat()
    // A group of its own: Ctrl-C in a terminal then reaches the program alone, which lets requests finish before it stops the server.
    const child = spawn(this.binaries.postgres, this.serverArguments(), {
      ...this.account,
      cwd: this.home.folder,
      detached: true,
      env: serverEnvironment,
      stdio: ['ignore', log.fd, log.fd],
    })
    const ended = new Promise<string>((resolve) => {
      child.once('error', (error) => {
        resolve(error.message)
      })
      child.once('exit', () => {
        void readFile(this.home.log).then((bytes) => {
          resolve(bytes.subarray(size).toString())
        })
      })
    })
    child.unref()
    await log.close()
    const ready = this.untilReady(() => Promise.resolve(child.exitCode === null && child.signalCode === null)).then(
      () => undefined,
    )
    return Promise.race([ended, ready])
  }

  private serverArguments(): string[] {
    const settings = {
      listen_addresses: '127.0.0.1',
      port: this.port,
      unix_socket_directories: '',
      timezone: 'UTC',
      max_connections: 60,
      // A server's log is read by people who may not read cases: neither statements nor the values that broke a rule go into it.
      log_error_verbosity: 'terse',
      log_min_error_statement: 'panic',
      log_parameter_max_length: 0,
      log_checkpoints: 'off',
      ...(this.options.durable === false
        ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', shared_buffers: '64MB' }
        : {}),
    }
    return ['-D', this.home.cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
  }

  private async untilReady(isRunning: () => Promise<boolean>): Promise<void> {
    for (let waited = 0; await isRunning(); waited += 50) {
      const trouble = await withClient(this.url('postgres'), () => Promise.resolve(undefined)).catch((error: unknown) => error)
      if (trouble === undefined) return
      // Recovery after a crash takes what it takes; a wrong password never mends.
      const isFinal = codeOf(trouble) === '28P01'
      if (isFinal || waited > 120_000) throw new Error('PostgreSQL does not answer', { cause: trouble })
      await pause(50)
    }
    throw new Error('PostgreSQL has ended')
  }

  private async livingServer(): Promise<{ pid: number; port: number } | undefined> {
    const file = join(this.home.cluster, 'postmaster.pid')
    const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n')
    const [pid, port] = [Number(lines[0]), Number(lines[3])]
    if (!pid || !port) return undefined
    if (!exists(pid)) return undefined
    if (process.platform !== 'linux') return { pid, port }
    // Another process may have got the number of a dead server, which keeps PostgreSQL from starting; so may a corpse nobody collects.
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
    if (command.includes(this.home.cluster)) return { pid, port }
    await rm(file, { force: true })
    return undefined
  }
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

async function withClient<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  // A server that ends meanwhile is reported by the query that was running.
  client.on('error', () => undefined)
  try {
    await client.connect()
    return await use(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}
