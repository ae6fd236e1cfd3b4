import type { Deps, Effects, Log } from './actions/deps.js'
import type { Config } from './config.js'
import { loadDefinitions } from './definitions.js'
import { newId, newSecret } from './ids.js'
import type { Patience } from './integrations/engines/call-engine.js'
import { makeEngines } from './integrations/engines/make-engines.js'
import { makePackages, type PackageRoom } from './integrations/exports/make-packages.js'
import { makeOutbox, type Outbox } from './integrations/outbox.js'
import { makePrinter } from './integrations/typst/make-printer.js'
import { loadLook } from './look.js'
import { openCollections } from './storage/collections.js'
import { openStore } from './storage/open-store.js'
import type { Store } from './storage/port.js'
import { loadTexts, type OwnWords } from './texts.js'

export { buildApp } from './build-app.js'

/** What a test or a bench may decide for itself. */
export interface Overrides {
  readonly store?: Store
  readonly clock?: () => Date
  readonly newId?: () => string
  readonly log?: Log
  /** How long to wait for translation engines. */
  readonly patience?: Patience
}

export interface Core {
  readonly deps: Deps
  readonly outbox: Outbox
  readonly packages: PackageRoom
  /** Stops the outbox and the packages, and closes the store. */
  close(): Promise<void>
}

/** What a partnership calls itself stands in every case that it publishes. */
const wordsOf = ({ partnershipNameSv, partnershipNameEn, productName }: Config): OwnWords => ({
  sv: { 'export:publisher': partnershipNameSv, 'export:words.product': productName },
  en: { 'export:publisher': partnershipNameEn, 'export:words.product': productName },
})

const QUIET: Log = { info: () => {}, warn: () => {}, error: () => {} }

/** Everything but HTTP: definitions, store, outbox. The command line works on this alone. */
export async function openCore(config: Config, overrides: Overrides = {}): Promise<Core> {
  const texts = await loadTexts(undefined, wordsOf(config))
  const definitions = loadDefinitions({
    texts,
    ...(config.processFile && { processFile: config.processFile }),
  })
  const store =
    overrides.store ?? (await openStore({ mongodbUri: config.mongodbUri, dataFolder: config.dataDir }))
  const collections = await openCollections(store, definitions)
  // The outbox needs the collections and the actions need the outbox: the late binding is this one line.
  let outbox: Outbox | undefined
  const effects: Effects = {
    nudge: (id) => outbox?.nudge(id),
    settle: async (id) => outbox?.settle(id),
  }
  let packages: PackageRoom | undefined
  const printer = makePrinter()
  const deps: Deps = {
    config,
    store,
    collections,
    definitions,
    look: loadLook(config),
    clock: overrides.clock ?? (() => new Date()),
    newId: overrides.newId ?? newId,
    newSecret,
    effects,
    packages: { nudge: () => packages?.nudge(), settle: async () => packages?.settle() },
    print: printer.print,
    log: overrides.log ?? QUIET,
    engines: makeEngines(config, overrides.patience),
  }
  outbox = makeOutbox(deps)
  packages = makePackages(deps)
  const close = async () => {
    await outbox?.stop()
    await packages?.stop()
    await printer.close()
    await store.close()
  }
  return { deps, outbox, packages, close }
}
