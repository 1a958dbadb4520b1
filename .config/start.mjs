// One process from the build to the server: a signal sent to `npm start` then reaches the program, and not only a shell in between.
console.log('Building …')
await import('./build-quietly.mjs')
await import('../dist/main.js')

// npm passes a signal on to its shell alone, which dies of it and leaves the program behind.
const shell = process.ppid
const watch = setInterval(() => {
  if (process.ppid === shell) return
  clearInterval(watch)
  process.kill(process.pid, 'SIGTERM')
}, 250).unref()
