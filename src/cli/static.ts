import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Deps } from '../actions/deps.js'
import { selectCases } from '../actions/export/select-cases.js'
import { siteFiles } from '../static-site/site-files.js'
import { type Command, CommandError } from './command.js'
import { EXIT } from './exit-codes.js'
import type { Terminal } from './terminal.js'
import { withStore } from './with-core.js'

/** Writes the public catalogue as files: a small website that needs no server. */
export const staticSite: Command = {
  options: {},
  positionals: ['folder'],
  async run(terminal, { positionals: [name = ''] }) {
    const folder = resolve(name)
    await refuseForeign(terminal, folder)
    const cases = await withStore(terminal, ({ deps }) => write(terminal, deps, folder))
    terminal.err(terminal.t('cli:static.done', { cases, folder }))
    return EXIT.ok
  },
}

/** Only what this command has made before is replaced; anything else that lies there is somebody's. */
async function refuseForeign({ t }: Terminal, folder: string): Promise<void> {
  const there = await readdir(folder).catch(() => [])
  if (there.length === 0) return
  const manifest = await readFile(join(folder, 'manifest.json'), 'utf8').catch(() => '')
  if (!manifest.includes('"fyrsteg-package/1"'))
    throw new CommandError(t('cli:problems.folderNotOurs', { folder }), EXIT.failed)
}

/** All of it beside the old one, which then goes: what was withdrawn does not linger. */
async function write(terminal: Terminal, deps: Deps, folder: string): Promise<number> {
  const part = `${folder}.part`
  await rm(part, { recursive: true, force: true })
  let cases = 0
  const onCase = (done: number): void => {
    cases = done
    terminal.progress(terminal.t('cli:static.progress', { cases }))
  }
  for await (const { name, content } of siteFiles(deps, await selectCases(deps, {}), { onCase })) {
    const path = join(part, name)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, content)
  }
  await rm(folder, { recursive: true, force: true })
  await rename(part, folder)
  return cases
}
