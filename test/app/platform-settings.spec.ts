import { describe, expect, it } from '@jest/globals'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LockIsHeld, takeLock } from '../../src/platform/process-lock.js'
import { demoSettings, settingsFrom, SettingsRefused } from '../../src/platform/settings.js'

const database = 'postgresql://someone:else@127.0.0.1:5432/probity'
const strong = {
  DATABASE_URL: database,
  SESSION_SECRET: 'k3Jr8vQ1zXw6Tn9Lb2Hy5Ud0Pm7Fs4Ga',
  CODE_SECRET: 'Z8c1Vx5Bn3Mq7Lw2Kj9Hf4Gd6Sa0Pt8Ry',
}

async function inFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'probity-settings-'))
  await use(folder).finally(() => rm(folder, { recursive: true, force: true }))
}

describe("a council's own installation", () => {
  it.each([
    ['no secrets at all', { DATABASE_URL: database }, 'SESSION_SECRET is missing; CODE_SECRET is missing'],
    ['a short secret', { ...strong, SESSION_SECRET: 'k3Jr8vQ1' }, 'SESSION_SECRET must be at least 32 characters long'],
    ['one letter over and over', { ...strong, CODE_SECRET: 'a'.repeat(40) }, 'CODE_SECRET is too regular'],
    [
      'the example from a manual',
      { ...strong, CODE_SECRET: 'change-me-change-me-1234567890-abcdef' },
      'CODE_SECRET looks like a placeholder',
    ],
    [
      'one secret for both purposes',
      { ...strong, CODE_SECRET: strong.SESSION_SECRET },
      'CODE_SECRET must differ from SESSION_SECRET',
    ],
    ['a port that does not exist', { ...strong, PORT: '70000' }, 'PORT'],
    [
      'another kind of database',
      { ...strong, DATABASE_URL: 'mysql://127.0.0.1/probity' },
      'DATABASE_URL must be a postgresql:// address',
    ],
  ])('does not start with %s', (_what, environment, sentence) => {
    expect(() => settingsFrom(environment)).toThrow(sentence)
  })

  it('is not told its own secrets when it is refused', () => {
    const refuse = () => settingsFrom({ ...strong, SESSION_SECRET: 'tr0ub4dor' })
    expect(refuse).toThrow(SettingsRefused)
    expect(refuse).not.toThrow('tr0ub4dor')
  })

  it('has a key of its own for each purpose', () => {
    const settings = settingsFrom(strong)
    const keys = [settings.sessionKey('cookies'), settings.sessionKey('forms'), settings.codeKey('cookies')].map((key) =>
      key.toString('hex'),
    )
    expect(new Set(keys).size).toBe(3)
    expect(settings.sessionKey('cookies')).toEqual(settingsFrom(strong).sessionKey('cookies'))
  })

  it('listens where it is told, and trusts only the proxies it is told of', () => {
    const settings = settingsFrom({
      ...strong,
      HOST: '0.0.0.0',
      TRUSTED_PROXIES: '10.0.0.1, 10.0.0.2',
      PUBLIC_URL: 'https://conduct.example',
    })
    expect([settings.host, settings.trustedProxies, settings.isBehindTls]).toEqual(['0.0.0.0', ['10.0.0.1', '10.0.0.2'], true])
  })
})

describe('the demo', () => {
  it('makes up its secrets once, for its owner alone to read, and listens on this machine only', async () => {
    await inFolder(async (folder) => {
      const [first, second] = [
        await demoSettings({ HOST: '0.0.0.0' }, database, folder),
        await demoSettings({}, database, folder),
      ]
      expect(first.codeKey('codes')).toEqual(second.codeKey('codes'))
      expect(first.host).toBe('127.0.0.1')
      expect((await stat(join(folder, 'secrets.json'))).mode & 0o077).toBe(0)
    })
  })
})

describe('the lock on a folder', () => {
  it('is had by one holder at a time', async () => {
    await inFolder(async (folder) => {
      const file = join(folder, 'lock')
      const lock = await takeLock(file)
      await expect(takeLock(file)).rejects.toThrow(LockIsHeld)
      await lock.release()
      await (await takeLock(file)).release()
    })
  })

  it('of a process that died is taken over, by one of many who try at once', async () => {
    await inFolder(async (folder) => {
      const file = join(folder, 'lock')
      await writeFile(file, `${process.pid} 1`)
      const tries = await Promise.allSettled(Array.from({ length: 8 }, () => takeLock(file)))
      expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      expect((await readFile(file, 'utf8')).startsWith(`${process.pid} `)).toBe(true)
    })
  })
})
