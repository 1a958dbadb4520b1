/** Native ESM; swc strips the types. Slow suites live in folders of their own, chosen by `--selectProjects`. */
const project = (displayName, folder, extra = {}) => ({
  displayName,
  rootDir: `${import.meta.dirname}/..`,
  testMatch: [`<rootDir>/test/${folder}/**/*.spec.ts`],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        sourceMaps: 'inline',
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
        },
        module: { type: 'es6' },
      },
    ],
  },
  ...extra,
})

const withDatabase = { globalSetup: '<rootDir>/test/global-setup.mjs', globalTeardown: '<rootDir>/test/global-teardown.mjs' }

/**
 * Two files at a time on whatever machine: Jest would run them one after another where there are two cores. Each worker begins anew before what
 * its files have loaded fills the memory.
 */
export default {
  testTimeout: 20_000,
  maxWorkers: 2,
  workerIdleMemoryLimit: '1200MB',
  projects: [project('domain', 'domain'), project('app', 'app', withDatabase), project('browser', 'browser', withDatabase)],
}
