import { access, constants } from 'node:fs/promises'
import type { Deps } from '../actions/deps.js'
import { makeDocumentCheck } from '../archive/document-checks.js'
import { importArchive, isEmpty } from '../archive/import-archive.js'
import { isHalfImported } from '../archive/import-mark.js'
import { type Command, CommandError } from './command.js'
import { EXIT } from './exit-codes.js'
import type { Terminal } from './terminal.js'
import { withCore } from './with-core.js'

/** Puts an archive into an empty store; with `--again` also into one that an import has left half filled. */
export const importFile: Command = {
  options: { again: { type: 'boolean' } },
  positionals: ['file'],
  async run(terminal, { values, positionals: [file = ''] }) {
    const { t } = terminal
    const again = values.again === true
    await access(file, constants.R_OK).catch(() => {
      throw new CommandError(t('cli:problems.cannotRead', { file }), EXIT.failed)
    })
    const work = ({ deps }: { deps: Deps }) => importInto(terminal, deps, file, again)
    const documents = await withCore(terminal, work, { halfImported: again })
    terminal.err(t('cli:import.done', { documents, file }))
    return EXIT.ok
  },
}

async function importInto(terminal: Terminal, deps: Deps, file: string, again: boolean): Promise<number> {
  const { t } = terminal
  const { store, collections, definitions, clock } = deps
  const mayBeFilled = again && (await isHalfImported(store.meta))
  if (!mayBeFilled && !(await isEmpty(collections)))
    throw new CommandError(t('cli:problems.notEmpty'), EXIT.failed)
  return importArchive(file, {
    meta: store.meta,
    collections,
    check: makeDocumentCheck(),
    now: clock(),
    again,
    onProgress: (pass, done, expected) => terminal.progress(t(`cli:import.${pass}`, { done, expected })),
    onDefinitions: definitions.use,
  })
}
