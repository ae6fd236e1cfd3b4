import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import t from 'tap'
import { newFolder } from '../integrations/new-folder.js'
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
