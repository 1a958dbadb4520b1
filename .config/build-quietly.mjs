import { spawnSync } from 'node:child_process'

// What the compilers have to say is of interest only where they fail.
const build = spawnSync('npm run --silent build', { shell: true, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
if (build.status !== 0) {
  console.error(build.stdout, build.stderr)
  process.exit(1)
}
