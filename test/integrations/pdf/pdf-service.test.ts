import { existsSync } from 'node:fs'
import t from 'tap'
import { pdfModelOf } from '../../../src/domain/export/pdf-model.js'
import { makePdfService } from '../../../src/integrations/pdf/make-pdf-service.js'
import { makePdfWorker } from '../../../src/integrations/pdf/make-pdf-worker.js'
import { compactCase, viewOf } from '../../domain/export/views.js'

const paper = pdfModelOf(viewOf(compactCase, 'sv'))

t.test('a printing process that has come to its memory limit makes way for a new one', async (t) => {
  const small = makePdfWorker({ room: 1 })
  t.teardown(() => small.stop())
  t.ok((await small.print(paper)).length > 10_000)
  t.equal(small.pid(), undefined, 'it is gone with its memory')
  t.ok((await small.print({ ...paper, reference: '2026-0002' })).length > 10_000, 'and nobody notices')
})

t.test('one process sets many papers, and is let go when there is nothing to do', async (t) => {
  const press = makePdfWorker({ idle: 100 })
  t.teardown(() => press.stop())
  await press.print(paper)
  const first = press.pid()
  await press.print({ ...paper, reference: '2026-0002' })
  t.equal(press.pid(), first)
  t.ok(first && existsSync(`/proc/${first}`))
  await new Promise((resolve) => setTimeout(resolve, 1000))
  t.equal(press.pid(), undefined)
  t.notOk(existsSync(`/proc/${first}`))
})

t.test('a printing process that is killed at work fails that paper alone', async (t) => {
  const press = makePdfWorker()
  const printer = makePdfService(press)
  t.teardown(() => printer.close())
  const lost = printer.print(paper)
  const wait = setInterval(() => {
    const pid = press.pid()
    if (pid === undefined) return
    process.kill(pid, 'SIGKILL')
    clearInterval(wait)
  }, 5)
  await t.rejects(lost, /process that makes the PDF ended/)
  t.ok((await printer.print(paper)).length > 10_000, 'the next one, and the same again, is made')
})
