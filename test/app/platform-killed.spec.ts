import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { EmbeddedPostgres } from '../../src/platform/embedded-postgres.js'
import { projectFolder } from '../../src/platform/places.js'
import { freePortForTests } from '../throwaway-cluster.js'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'probity-killed-'))
  await chmod(folder, 0o711)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const serverFolder = (name: string) => join(folder, name, 'postgresql')

async function serverProcess(name: string): Promise<number> {
  return Number.parseInt(await readFile(join(serverFolder(name), 'cluster', 'postmaster.pid'), 'utf8'))
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query<{ answer: number }>(sql)).rows
  } finally {
    await client.end()
  }
}

/** A start enters two years of an invented council first, on whatever machine this is. */
const aMinute = 600

async function eventually<T>(attempt: () => Promise<T>, tenthsOfASecond = 150): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await attempt()
    } catch (error) {
      if (tries === tenthsOfASecond) throw error
      await pause(100)
    }
  }
}

describe('PostgreSQL killed outright', () => {
  let server: EmbeddedPostgres | undefined
  const start = async () => {
    server = await EmbeddedPostgres.start({ folder: serverFolder('alone'), pickPort: freePortForTests })
    return server
  }
  afterEach(() => server?.stop())

  it('is started again at the same address, with everything that was acknowledged', async () => {
    const running = await start()
    await query(running.url('postgres'), 'CREATE TABLE kept AS SELECT 42 AS answer')
    const before = await serverProcess('alone')
    process.kill(before, 'SIGKILL')
    expect(await eventually(() => query(running.url('postgres'), 'SELECT answer FROM kept'))).toEqual([{ answer: 42 }])
    expect(await serverProcess('alone')).not.toBe(before)
  })

  it('while nobody keeps it recovers at the next start', async () => {
    const running = await start()
    running.leave()
    const client = new pg.Client({ connectionString: running.url('postgres') })
    client.on('error', () => undefined)
    await client.connect()
    process.kill(await serverProcess('alone'), 'SIGKILL')
    expect(await query((await start()).url('postgres'), 'SELECT answer FROM kept')).toEqual([{ answer: 42 }])
  })
})

describe('the program', () => {
  let program: ChildProcess | undefined
  afterEach(() => {
    program?.kill('SIGKILL')
  })

  async function startProgram(): Promise<{ child: ChildProcess; url: string; said: string }> {
    const environment = {
      PATH: process.env['PATH'],
      DATA_FOLDER: join(folder, 'program'),
      PORT: String(await freePortForTests()),
    }
    const child = spawn(process.execPath, [join(projectFolder, 'dist', 'main.js')], {
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    program = child
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()))
    const url = await eventually(() => {
      if (child.exitCode !== null) return Promise.resolve(undefined)
      const found = /listens at (\S+)/.exec(said)?.[1]
      return found === undefined ? Promise.reject(new Error(`no address yet: ${said}`)) : Promise.resolve(found)
    }, aMinute)
    return { child, url: url ?? '', said }
  }

  it('killed outright finds its server alive at the next start, and stops it when asked to stop', async () => {
    const first = await startProgram()
    const server = await serverProcess('program')
    expect((await startProgram()).said).toContain(`already running in this folder (process ${first.child.pid ?? ''})`)
    const database = (await EmbeddedPostgres.running({ folder: serverFolder('program') }))?.url('probity') ?? ''
    await query(database, 'CREATE TABLE kept AS SELECT 42 AS answer')
    first.child.kill('SIGKILL')
    await once(first.child, 'exit')

    const second = await startProgram()
    expect(await serverProcess('program')).toBe(server)
    expect((await fetch(`${second.url}/health/ready`)).status).toBe(200)
    expect(await query(database, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }])

    second.child.kill('SIGINT')
    const [code] = (await once(second.child, 'exit')) as [number | null]
    expect(code).toBe(0)
    await expect(serverProcess('program')).rejects.toThrow('ENOENT')
  }, 90_000)

  it('goes on when its server is killed under it', async () => {
    const { child, url } = await startProgram()
    process.kill(await serverProcess('program'), 'SIGKILL')
    await eventually(async () => {
      expect((await fetch(`${url}/health/ready`)).status).toBe(200)
    })
    expect((await fetch(`${url}/health/live`)).status).toBe(200)
    child.kill('SIGTERM')
    await once(child, 'exit')
  }, 90_000)
})
