import { access, constants } from 'node:fs/promises'
import { makeDocumentCheck } from '../archive/document-checks.js'
import { importArchive, isEmpty } from '../archive/import-archive.js'
import { type Command, CommandError } from './command.js'
import { EXIT } from './exit-codes.js'
import { withCore } from './with-core.js'

/** Puts an archive into an empty store. */
export const importFile: Command = {
  options: {},
  positionals: ['file'],
  async run(terminal, { positionals: [file = ''] }) {
    const { t } = terminal
    await access(file, constants.R_OK).catch(() => {
      throw new CommandError(t('cli:problems.cannotRead', { file }), EXIT.failed)
    })
    const documents = await withCore(terminal, async ({ deps: { collections, definitions } }) => {
      if (!(await isEmpty(collections))) throw new CommandError(t('cli:problems.notEmpty'), EXIT.failed)
      return importArchive(
        file,
        collections,
        makeDocumentCheck(),
        (pass, done, expected) => terminal.progress(t(`cli:import.${pass}`, { done, expected })),
        definitions.use,
      )
    })
    terminal.err(t('cli:import.done', { documents, file }))
    return EXIT.ok
  },
}
