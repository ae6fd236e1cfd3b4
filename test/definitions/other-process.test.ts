import t from 'tap'
import { appWith, mainJob } from './main-job.js'
import { OTHER_PROCESS } from './other-process.js'

t.test(
  'the main job runs in a process of three steps with nothing in common with the product’s',
  async (t) => {
    const name = 'Partnerskapet för sociala innovationer runt Vänern'
    const made = await appWith(t, OTHER_PROCESS, { PARTNERSHIP_NAME_SV: name })
    const start = await made.ask({ url: '/sv', headers: { accept: 'text/html' } })
    t.match(start.body, name)
    for (const word of ['Titta', 'Bygga', 'Visa']) t.match(start.body, word)
    await mainJob(t, made, OTHER_PROCESS)
  },
)
