import { spawnSync } from 'node:child_process'

// One process from the build to the server: a signal sent to `npm start` then reaches the program, and not only a shell in between.
console.log('Building …')
const build = spawnSync('npm run --silent build', { shell: true, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
if (build.status !== 0) {
  console.error(build.stdout, build.stderr)
  process.exit(1)
}
await import('../dist/main.js')

// npm passes a signal on to its shell alone, which dies of it and leaves the program behind.
const shell = process.ppid
const watch = setInterval(() => {
  if (process.ppid === shell) return
  clearInterval(watch)
  process.kill(process.pid, 'SIGTERM')
}, 250).unref()
