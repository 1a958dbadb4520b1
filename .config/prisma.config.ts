import { defineConfig } from 'prisma/config'

// Every Prisma command, `generate` included, first looks for a native engine and downloads it where it finds none. Generating the
// client needs no engine, only a file by that name; naming it here, as the file is read, is early enough.
process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= process.execPath

export default defineConfig({
  schema: '../prisma/schema.prisma',
  migrations: { path: '../prisma/migrations' },
  // Generating connects to nothing: Prisma's own env() helper would refuse a build without DATABASE_URL.
  datasource: { url: process.env['DATABASE_URL'] ?? 'postgresql://localhost:5432/probity' },
})
