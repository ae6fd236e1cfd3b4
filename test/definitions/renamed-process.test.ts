import t from 'tap'
import { appWith, mainJob } from './main-job.js'
import { renamedProcess } from './renamed.js'

t.test('the main job does not know the id of any step, state, move, gate or requirement', async (t) => {
  const definition = renamedProcess('renamed-1')
  const made = await appWith(t, definition)
  await mainJob(t, made, definition)
})
