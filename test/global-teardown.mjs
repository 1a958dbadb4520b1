export default async function stopDatabaseServer() {
  const cluster = await globalThis.probityCluster
  globalThis.probityCluster = undefined
  await cluster?.stop()
}
