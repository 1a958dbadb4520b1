import { build } from 'esbuild'

/**
 * Jest loads this file as it is, so what it needs of the program is bundled on the spot. The run's workers learn the server's address from the
 * environment. Two projects may ask for a cluster in one run: they share it.
 */
export default async function startDatabaseServer() {
  globalThis.probityCluster ??= start()
  await globalThis.probityCluster
}

async function start() {
  const outfile = `${import.meta.dirname}/../.cache/tests/throwaway-cluster.mjs`
  const entryPoints = [`${import.meta.dirname}/throwaway-cluster.ts`]
  await build({ entryPoints, outfile, bundle: true, packages: 'external', format: 'esm', platform: 'node', logLevel: 'error' })
  const { startThrowawayCluster } = await import(outfile)
  const cluster = await startThrowawayCluster()
  process.env['PROBITY_TEST_SERVER'] = cluster.url
  return cluster
}
