import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const project = fileURLToPath(new URL('../../', import.meta.url))

interface Violation {
  rule: { name: string }
  from: string
}

/** What each rule must catch: a file, and what it may not say. */
const planted = [
  { rule: 'domain-stands-alone', file: 'domain/planted-framework.ts', says: "export { Injectable } from '@nestjs/common'" },
  { rule: 'domain-stands-alone', file: 'domain/planted-chance.ts', says: "export { randomUUID } from 'node:crypto'" },
  { rule: 'domain-stands-alone', file: 'domain/planted-platform.ts', says: "export { Clock } from '../platform/clock.js'" },
  { rule: 'no-arrow-up-from-the-floor-of-platform', file: 'platform/planted.ts', says: "export * from '../web/planted-leaf.js'" },
  { rule: 'no-arrow-up-from-the-floor-of-web', file: 'web/planted.ts', says: "export * from '../complaints/planted.service.js'" },
  {
    rule: 'no-arrow-up-from-the-floor-of-complaints',
    file: 'complaints/planted-up.ts',
    says: "export * from '../documents/planted.service.js'",
  },
  {
    rule: 'no-arrow-up-from-the-floor-of-documents',
    file: 'documents/planted-up.ts',
    says: "export * from '../statistics/planted.service.js'",
  },
  {
    rule: 'no-arrow-up-from-the-floor-of-statistics',
    file: 'statistics/planted-up.ts',
    says: "export * from '../demo/planted.service.js'",
  },
  {
    rule: 'no-arrow-up-from-the-floor-of-demo',
    file: 'demo/planted-up.ts',
    says: "export * from '../walkthrough/planted.service.js'",
  },
  { rule: 'nothing-uses-the-top', file: 'complaints/planted-top.ts', says: "export { AppModule } from '../app.module.js'" },
  {
    rule: 'features-meet-at-services',
    file: 'documents/planted-rows.ts',
    says: "export * from '../complaints/planted.repository.js'",
  },
  {
    rule: 'features-meet-at-services',
    file: 'people/planted-type.ts',
    says: "export type { Row } from '../complaints/planted.repository.js'",
  },
  { rule: 'tables-behind-repositories', file: 'complaints/planted-sql.ts', says: "export { Client } from 'pg'" },
  {
    rule: 'tables-behind-repositories',
    file: 'statistics/planted-client.ts',
    says: "export { PrismaService } from '../platform/prisma.service.js'",
  },
  { rule: 'every-folder-has-a-floor', file: 'helpers/planted.ts', says: "export * from '../domain/errors.js'" },
  { rule: 'no-circles', file: 'statistics/planted-about.ts', says: "export * from './planted-round.js'" },
  { rule: 'only-what-is-installed-with-the-program', file: 'web/planted-tool.ts', says: "export { build } from 'esbuild'" },
] as const

/** What the planted files lean on; lawful in itself. */
const supports = {
  'web/planted-leaf.ts': 'export const leaf = 1',
  'complaints/planted.service.ts': 'export const service = 1',
  'complaints/planted.repository.ts':
    "import type { Client } from 'pg'\nexport interface Row { client: Client }\nexport const row = 1",
  'documents/planted.service.ts': 'export const service = 1',
  'statistics/planted.service.ts': 'export const service = 1',
  'demo/planted.service.ts': 'export const service = 1',
  'walkthrough/planted.service.ts': 'export const service = 1',
  'statistics/planted-round.ts': "export * from './planted-about.js'",
}

async function violationsIn(folder: string): Promise<Violation[]> {
  const program = join(project, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const args = [program, '--config', join(project, '.config/dependency-cruiser.mjs'), '--output-type', 'json', 'src']
  const output = await new Promise<string>((resolve) => {
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 64 * 1024 * 1024 }, (_error, stdout) => {
      resolve(stdout)
    })
  })
  const { summary } = JSON.parse(output) as { summary: { violations: Violation[] } }
  return summary.violations
}

describe('the layers of the house', () => {
  let copy: string
  let found: Violation[]

  beforeAll(async () => {
    copy = await mkdtemp(join(tmpdir(), 'probity-layers-'))
    await cp(join(project, 'src'), join(copy, 'src'), { recursive: true })
    await cp(join(project, 'package.json'), join(copy, 'package.json'))
    await cp(join(project, 'tsconfig.json'), join(copy, 'tsconfig.json'))
    await symlink(join(project, 'node_modules'), join(copy, 'node_modules'))
    const files = [...planted.map(({ file, says }) => [file, says] as const), ...Object.entries(supports)]
    for (const [file, content] of files) {
      await mkdir(dirname(join(copy, 'src', file)), { recursive: true })
      await writeFile(join(copy, 'src', file), `${content}\n`)
    }
    found = await violationsIn(copy)
  }, 60_000)

  afterAll(() => rm(copy, { recursive: true, force: true }))

  it('are kept by every file', async () => {
    const violations = await violationsIn(project)
    expect(violations.map(({ rule, from }) => `${from}: ${rule.name}`)).toEqual([])
  }, 60_000)

  it.each(planted)('catch $file by the rule $rule', ({ rule, file }) => {
    expect(found.filter(({ from }) => from === `src/${file}`).map((violation) => violation.rule.name)).toContain(rule)
  })

  it('have a planted violation for each rule', async () => {
    const config = (await import(join(project, '.config/dependency-cruiser.mjs'))) as {
      default: { forbidden: { name: string; comment: string }[] }
    }
    const rules = config.default.forbidden.map(({ name }) => name)
    expect(new Set(planted.map(({ rule }) => rule))).toEqual(new Set(rules))
  })
})
