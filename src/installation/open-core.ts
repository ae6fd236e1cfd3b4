import { statfs } from 'node:fs/promises'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { refreshDefinitions } from '../actions/definitions/refresh-definitions.js'
import type { Deps, Effects, Log } from '../actions/deps.js'
import { refuseHalfImported } from '../archive/import-mark.js'
import type { OwnWords } from '../domain/texts.js'
import type { RetryPolicy } from '../integrations/engines/call-engine.js'
import { makeEngines } from '../integrations/engines/make-engines.js'
import { makeImageService } from '../integrations/images/make-image-service.js'
import { makePdfService, type PdfService } from '../integrations/pdf/make-pdf-service.js'
import { watchDefinitions } from '../jobs/definitions-watch.js'
import type { Job } from '../jobs/job.js'
import { makeOutbox, type Outbox } from '../jobs/outbox.js'
import { makePackages } from '../jobs/packages.js'
import { makeRecounts } from '../jobs/recounts.js'
import { openCollections, openDefinitions } from '../storage/collections.js'
import { formatOf } from '../storage/format.js'
import type { OnNews } from '../storage/migrations/migrate.js'
import { openStore } from '../storage/open-store.js'
import type { Store } from '../storage/port.js'
import type { Config } from './config.js'
import { type Definitions, loadDefinitions } from './definitions.js'
import { newId, newSecret } from './ids.js'
import { loadTexts } from './load-texts.js'
import { loadTheme } from './load-theme.js'

/** What a test or a bench may decide for itself. */
export interface Overrides {
  readonly store?: Store
  readonly clock?: () => Date
  readonly newId?: () => string
  readonly log?: Log
  /** How long to wait for translation engines. */
  readonly retryPolicy?: RetryPolicy
  /** How often to theme whether another process has changed definitions. Milliseconds. */
  readonly lookEvery?: number
  /** Hears what happens to a store of an earlier version. */
  readonly onUpgrade?: OnNews
  /** Opens also a store that an import has left half filled: for the import that fills it again. */
  readonly halfImported?: boolean
  /** Where the product's definitions and their shapes are. */
  readonly schemas?: URL
}

export interface Core {
  readonly deps: Deps
  readonly outbox: Outbox
  readonly packages: Job
  readonly printer: PdfService
  /** Stops the outbox and the packages, and closes the store. */
  close(): Promise<void>
}

/** What a partnership calls itself stands in every case that it publishes. */
const wordsOf = ({ partnershipNameSv, partnershipNameEn, productName }: Config): OwnWords => ({
  sv: { 'export:publisher': partnershipNameSv, 'export:words.product': productName },
  en: { 'export:publisher': partnershipNameEn, 'export:words.product': productName },
})

/** How soon the other processes of an installation know what an administrator has changed. Milliseconds. */
const LOOK_EVERY = 3000

const QUIET: Log = { info: () => {}, warn: () => {}, error: () => {} }

/** In today's format, and whole. @throws StoreNewerError, HalfImportedError and what opening throws */
async function storeFor(
  config: Config,
  { store: given, onUpgrade, halfImported }: Overrides,
): Promise<Store> {
  const choice = { mongodbUri: config.mongodbUri, dataFolder: config.dataDir }
  const store = given ?? (await openStore(choice, onUpgrade))
  try {
    if (given) await formatOf(given)
    if (!halfImported) await refuseHalfImported(store)
    return store
  } catch (error) {
    await store.close()
    throw error
  }
}

/** Everything but HTTP: definitions, store, outbox. The command line works on this alone. */
export async function openCore(config: Config, overrides: Overrides = {}): Promise<Core> {
  // A server is waited for while texts and definitions are read.
  const [opened, read] = await Promise.allSettled([
    storeFor(config, overrides),
    readDefinitions(config, overrides),
  ])
  try {
    if (read.status === 'rejected') throw read.reason
    if (opened.status === 'rejected') throw opened.reason
    return await coreOn(opened.value, config, read.value, overrides)
  } catch (error) {
    // A connection that stays open would keep the process from ending with its message.
    if (opened.status === 'fulfilled') await opened.value.close()
    throw error
  }
}

async function readDefinitions(config: Config, { schemas }: Overrides): Promise<Definitions> {
  const texts = await loadTexts({
    own: wordsOf(config),
    ...(config.localesDir && { more: pathToFileURL(`${resolve(config.localesDir)}/`) }),
  })
  return loadDefinitions({
    texts,
    ...(config.processFile && { processFile: config.processFile }),
    ...(schemas && { folder: schemas }),
  })
}

/** A store of its own is on a disk that we can ask about. */
async function freeShareFor({ engine }: Store, { dataDir }: Config): Promise<number | undefined> {
  if (engine !== 'sqlite') return undefined
  const { bavail, blocks } = await statfs(dataDir)
  return bavail / blocks
}

async function coreOn(
  store: Store,
  config: Config,
  definitions: Definitions,
  overrides: Overrides,
): Promise<Core> {
  const log = overrides.log ?? QUIET
  const own = await openDefinitions(store)
  await refreshDefinitions({ collections: { definitions: own }, definitions, log })
  const collections = await openCollections(store, definitions, {
    own,
    languages: config.translationLanguages,
  })
  // The outbox needs the collections and the actions need the outbox: the late binding is this one line.
  let outbox: Outbox | undefined
  const effects: Effects = {
    schedule: (id) => outbox?.schedule(id),
    flush: async (id, kinds) => outbox?.flush(id, kinds),
    scheduleLetter: (id) => outbox?.scheduleLetter(id),
  }
  let packages: Job | undefined
  let recounts: ReturnType<typeof makeRecounts> | undefined
  const printer = makePdfService()
  const images = makeImageService()
  const deps: Deps = {
    config,
    store,
    collections,
    definitions,
    theme: loadTheme(config),
    clock: overrides.clock ?? (() => new Date()),
    newId: overrides.newId ?? newId,
    newSecret,
    effects,
    recounts: {
      schedule: (year) => recounts?.schedule(year),
      flush: async () => recounts?.flush(),
    },
    packages: { schedule: () => packages?.schedule(), flush: async () => packages?.flush() },
    freeShare: () => freeShareFor(store, config),
    print: printer.print,
    makeImages: images.process,
    log,
    engines: makeEngines(config, overrides.retryPolicy),
  }
  outbox = makeOutbox(deps)
  packages = makePackages(deps)
  recounts = makeRecounts(deps)
  // Only one process can have the embedded store open.
  const lookEvery = overrides.lookEvery ?? (store.engine === 'mongodb' ? LOOK_EVERY : undefined)
  const watch = lookEvery === undefined ? undefined : watchDefinitions(deps, lookEvery)
  watch?.start()
  const close = async () => {
    await watch?.stop()
    await outbox?.stop()
    await packages?.stop()
    await recounts?.stop()
    await printer.close()
    await images.close()
    await store.close()
  }
  return { deps, outbox, packages, printer, close }
}
