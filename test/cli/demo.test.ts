import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { newFolder } from '../integrations/new-folder.js'
import { startProcess } from './start-process.js'

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
