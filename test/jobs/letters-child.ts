/** A process that is killed when it has promised a letter and not sent it; its settings come from the environment. */
import { forgottenPassword } from '../../src/actions/people/forgotten-password.js'
import { readConfig } from '../../src/installation/config.js'
import { openCore } from '../../src/installation/open-core.js'
import { ideaWith, NOW } from './idea-with.js'

const core = await openCore(readConfig(process.env), { clock: () => new Date(NOW) })
const stamp = ideaWith([]).created
const person = { id: 'u1', revision: 1, name: 'Åsa', email: 'jane@exempel.se', language: 'sv', roles: [] }
await core.deps.collections.people.insert({ ...person, active: true, created: stamp, changed: stamp })
core.deps.effects.scheduleLetter = () => {}
await forgottenPassword(core.deps, 'jane@exempel.se')
process.stdout.write('promised\n')
setInterval(() => {}, 1000)
