import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { demoPassword } from '../../dist/demo/council.js'
import { dataFolder, projectFolder } from '../../dist/platform/places.js'
import { startServer } from '../../dist/walkthrough/server.js'

/** `npm run bench`: how long the program takes to answer, one request after another, on the invented council. Prints, asserts nothing. */
const server = await startServer(join(projectFolder, 'dist/main.js'), join(dataFolder, 'bench'), console.log)
const api = (path) => `${server.url}/api/v1/${path}`
const json = { 'content-type': 'application/json' }

async function ask(path, options = {}) {
  const answer = await fetch(api(path), options)
  const body = await answer.arrayBuffer()
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${Buffer.from(body).toString()}`)
  return { answer, body: Buffer.from(body) }
}

async function measure(what, times, once) {
  await once(-1)
  const took = []
  for (let i = 0; i < times; i++) {
    const start = performance.now()
    await once(i)
    took.push(performance.now() - start)
  }
  took.sort((a, b) => a - b)
  const at = (share) => took[Math.min(took.length - 1, Math.floor(share * took.length))].toFixed(1).padStart(7)
  console.log(`${what.padEnd(34)} median ${at(0.5)} ms   nine in ten ${at(0.9)} ms   most ${at(1)} ms   (${times} times)`)
}

try {
  const credentials = JSON.stringify({ email: 'mo@ambleford.example', password: demoPassword, name: 'Bench' })
  const { token } = JSON.parse((await ask('tokens', { method: 'POST', headers: json, body: credentials })).body)
  const headers = { authorization: `Bearer ${token}`, ...json }
  const cases = JSON.parse((await ask('cases?size=200', { headers })).body).items
  const council = JSON.parse((await ask('authorities?tier=district', { headers })).body).items[0].id
  const member = JSON.parse((await ask(`councillors?authority=${council}`, { headers })).body).items[0].id
  const day = new Date().toISOString().slice(0, 10)
  const complaint = JSON.stringify({
    receivedOn: day,
    channel: 'email',
    complainant: { type: 'resident', name: 'Bench' },
    words: 'A complaint made to be timed.',
    about: [{ councillor: member, authority: council, allegations: [] }],
  })
  await measure('list cases', 200, () => ask('cases?size=50', { headers }))
  await measure('search cases', 200, () => ask('cases?q=brook', { headers }))
  await measure('read a complaint', 200, (i) =>
    ask(`complaints/${cases[(i + 1) % cases.length].reference.replace('/', '-')}`, { headers }),
  )
  let logged = ''
  await measure('log a complaint', 100, async () => {
    const { body } = await ask('complaints', {
      method: 'POST',
      headers: { ...headers, 'idempotency-key': randomUUID() },
      body: complaint,
    })
    logged = JSON.parse(body).reference.replace('/', '-')
  })
  let etag = (await ask(`complaints/${logged}`, { headers })).answer.headers.get('etag')
  await measure('act on a complaint', 100, async (i) => {
    const options = { method: 'POST', headers: { ...headers, 'if-match': etag }, body: JSON.stringify({ text: `Note ${i}` }) }
    etag = (await ask(`complaints/${logged}/cases/1/add-note`, options)).answer.headers.get('etag')
  })
  await measure('statistics of a year', 50, () => ask('statistics', { headers }))
  await measure('committee report as PDF', 5, () => ask('statistics/committee-report', { headers }))
} finally {
  await server.stop()
}
