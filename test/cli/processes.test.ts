import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { MongoClient } from 'mongodb'
import t from 'tap'
import { portOf } from '../../src/installation/free-port.js'
import { REFUSED_PORTS } from '../../src/installation/refused-ports.js'
import { newFolder } from '../jobs/new-folder.js'
import { mongodBinary, startMongod } from '../storage/mongod.js'
import { startProcess } from './start-process.js'

t.test('the first start prints a link by which somebody becomes administrator, once', async (t) => {
  const env = { DATA_DIR: newFolder(t), PORT: '0' }
  const first = startProcess(t, ['start'], env)
  const [, address] = await first.says(/Fyrsteg is running: (\S+)/)
  const [, token] = await first.says(/\/en\/invitation\/(\S+)/)
  await first.says(/Do this first/)
  const accept = () =>
    fetch(`${address}/api/invitations/${token}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        name: 'Åsa Öberg',
        email: 'asa@exempel.se',
        password: 'fyra små steg mot Laxå',
      }),
    })
  const accepted = await accept()
  t.equal(accepted.status, 200)
  t.match(await accepted.json(), { name: 'Åsa Öberg', roles: [{ role: 'administrator' }] })
  t.equal((await accept()).status, 410, 'not twice')

  first.child.kill('SIGTERM')
  t.equal(await first.ended, 0)
  t.match(first.text(), /Stopping: .*\nStopped\.\n$/)

  const second = startProcess(t, ['start'], { ...env, LANG: 'sv_SE.UTF-8' })
  await second.says(/Fyrsteg är igång/)
  second.child.kill('SIGINT')
  t.equal(await second.ended, 0)
  t.notMatch(second.text(), /invitation/, 'there is an administrator now')
})

t.test('a taken port gets one clear line', async (t) => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  t.teardown(() => other.close())
  const { port } = other.address() as { port: number }
  for (const command of ['start', 'demo']) {
    const refused = startProcess(t, [command], { DATA_DIR: newFolder(t), PORT: String(port) })
    t.equal(await refused.ended, 4, command)
    t.equal(refused.text(), `Port ${port} is taken. Choose another one with PORT, for example PORT=3001.\n`)
  }
})

t.test('a port that no browser opens gets one clear line', async (t) => {
  for (const port of [4190, 6000]) {
    const refused = startProcess(t, ['demo'], { DATA_DIR: newFolder(t), PORT: String(port) })
    t.equal(await refused.ended, 4)
    t.equal(
      refused.text(),
      `Browsers do not open port ${port}. Choose another one with PORT, for example PORT=3001.\n`,
    )
  }
  for (const port of REFUSED_PORTS)
    await t.rejects(fetch(`http://127.0.0.1:${port}`), { cause: { message: 'bad port' } }, String(port))
  const behindProxy = { port: 4190, host: '127.0.0.1', baseUrl: 'https://fyrsteg.exempel.se' }
  t.equal(await portOf(behindProxy), 4190, 'a proxy comes to any port')
})

t.test('a second process on the same folder is refused', async (t) => {
  const env = { DATA_DIR: newFolder(t), PORT: '0' }
  const first = startProcess(t, ['start'], env)
  await first.says(/running/)
  const second = startProcess(t, ['start'], env)
  t.equal(await second.ended, 6)
  t.match(second.text(), /^Another process is using the folder .*\n$/)
})

t.test('the demo takes a solution all the way, ends by itself, and can be run again', async (t) => {
  const env = { DATA_DIR: join(newFolder(t), 'demo'), PORT: '0' }
  for (const language of ['en_GB.UTF-8', 'sv_SE.UTF-8']) {
    const demo = startProcess(t, ['demo', '--exit'], { ...env, LANG: language })
    t.equal(await demo.ended, 0, demo.text())
    t.match(demo.text(), /\/en\/cases\/2026-\d{4}\.html .*status 200/)
    t.match(demo.text(), /\/en\/cases\/2026-\d{4}\.md .*status 200/)
    t.match(demo.text(), /\/en\/cases\/2026-\d{4}\.json .*status 200/)
    t.notMatch(demo.text(), /\u001b|\{\{|undefined/, 'no colours where there is no screen, no unfilled words')
  }
  const check = startProcess(t, ['check'], env)
  t.equal(await check.ended, 0, check.text())
})

const binary = mongodBinary()
const uri = process.env.MONGODB_URI
const skip =
  !binary && !uri && 'the demo did not run on MongoDB: neither MONGODB_URI nor MONGOD_BINARY is set'
t.test('the demo runs on MongoDB in a database of its own, and never over another', { skip }, async (t) => {
  const server = uri === undefined ? await startMongod(binary as string) : undefined
  t.teardown(() => server?.stop())
  const name = `fyrsteg_test_${process.pid}_demo`
  const at = server?.uri ?? (uri as string)
  const client = await new MongoClient(at).connect()
  t.teardown(() => client.close())
  const [real, demos] = [client.db(name), client.db(`${name}-demo`)]
  t.teardown(() => Promise.all([real.dropDatabase(), demos.dropDatabase()]))
  const address = `${at.replace(/\/?$/, '')}/${name}`
  const demo = async () => {
    const running = startProcess(t, ['demo', '--exit'], { MONGODB_URI: address, PORT: '0' })
    return { exit: await running.ended, text: running.text() }
  }

  await real.collection('ideas').insertOne({ title: 'years of work' })
  for (const time of ['once', 'again']) t.match(await demo(), { exit: 0 }, time)
  t.equal(await real.collection('ideas').countDocuments(), 1, 'the real one is as it was')
  t.same(
    (await real.listCollections().toArray()).map((one) => one.name),
    ['ideas'],
  )
  t.ok((await demos.collection('ideas').countDocuments()) > 5)

  await demos.dropDatabase()
  await demos.collection('ideas').insertOne({ title: 'years of work' })
  t.match(await demo(), {
    exit: 7,
    text: new RegExp(`^The database ${name}-demo holds something other than an earlier demo.*\n$`),
  })
  t.equal(await demos.collection('ideas').countDocuments(), 1)
})

t.test('a folder that holds something else is left alone', async (t) => {
  const folder = newFolder(t)
  mkdirSync(join(folder, 'mine'))
  writeFileSync(join(folder, 'mine', 'thesis.txt'), 'years of work')
  const demo = startProcess(t, ['demo', '--exit'], { DATA_DIR: folder, PORT: '0' })
  t.equal(await demo.ended, 5)
  t.match(demo.text(), /holds something other than an earlier demo/)
})

t.test('Ctrl-C leaves cleanly, in the middle and at the end', async (t) => {
  const env = { DATA_DIR: join(newFolder(t), 'demo'), PORT: '0' }
  for (const moment of [/moves in/, /stays up/]) {
    const demo = startProcess(t, ['demo'], env)
    await demo.says(moment)
    demo.child.kill('SIGINT')
    t.equal(await demo.ended, 0, demo.text())
  }
})
