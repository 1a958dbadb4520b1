import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import { createApp } from '../src/app.js'
import type { Clock } from '../src/platform/clock.js'
import { settingsFrom } from '../src/platform/settings.js'
import { makeDatabase, type TestDatabase } from './database.js'
import { freePortForTests } from './throwaway-cluster.js'

export interface TestApp {
  /** Where it listens, without a slash at the end. */
  url: string
  app: NestFastifyApplication
  database: TestDatabase
  close(): Promise<void>
}

/** The real program on a real port with a database of its own. */
export async function startTestApp({
  clock,
  environment = {},
}: { clock?: Clock; environment?: Record<string, string> } = {}): Promise<TestApp> {
  const database = await makeDatabase()
  const settings = settingsFrom({
    DATABASE_URL: database.url,
    DATABASE_CONNECTIONS: '5',
    SESSION_SECRET: 'k3Jr8vQ1zXw6Tn9Lb2Hy5Ud0Pm7Fs4Ga',
    CODE_SECRET: 'Z8c1Vx5Bn3Mq7Lw2Kj9Hf4Gd6Sa0Pt8Ry',
    LOG_LEVEL: 'error',
    ...environment,
  })
  const app = await createApp(clock ? { settings, clock } : { settings })
  await app.listen(await freePortForTests(), '127.0.0.1')
  const close = async () => {
    await app.close()
    await database.drop()
  }
  return { url: (await app.getUrl()).replace('[::1]', '127.0.0.1'), app, database, close }
}
