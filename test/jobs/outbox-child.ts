/** A process that is killed while its letter is on the way; its settings come from the environment. */

import { readConfig } from '../../src/installation/config.js'
import { openCore } from '../../src/installation/open-core.js'
import { ideaWith, mail, NOW } from './idea-with.js'

const core = await openCore(readConfig(process.env), { clock: () => new Date(NOW) })
await core.deps.collections.ideas.insert(ideaWith([mail('m1')]))
await core.outbox.flush('i1')
