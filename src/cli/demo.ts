import { PASSWORD } from '../demo/cast.js'
import { Refusal } from '../demo/client.js'
import { openDemoDatabase } from '../demo/demo-database.js'
import { freshDemoFolder, NotADemoError } from '../demo/demo-folder.js'
import { type Loaded, loadSample, spreadOf } from '../demo/load-sample.js'
import { makeNarrator, type Narrator } from '../demo/narrator.js'
import { makePast, type Past } from '../demo/past.js'
import { readSample, type Sample, WALKED } from '../demo/sample.js'
import { showCase } from '../demo/show-case.js'
import { WalkError, walk } from '../demo/walk.js'
import { type Config, readConfig } from '../installation/config.js'
import { portOf } from '../installation/free-port.js'
import type { Overrides } from '../installation/open-core.js'
import { type Serving, serve } from '../server.js'
import { type Command, CommandError } from './command.js'
import { EXIT } from './exit-codes.js'
import { firstAdministrator } from './first-administrator.js'
import { untilStopped } from './signals.js'
import type { Terminal } from './terminal.js'

/** Starts with a sample partnership and shows the whole way of one idea. */
export const demo: Command = {
  options: { exit: { type: 'boolean' } },
  positionals: [],
  async run(terminal, { values }) {
    const stopped = untilStopped()
    const config = await demoConfig(terminal)
    const past = makePast()
    const serving = await serveEmpty(config, { clock: past.clock, ...(await prepare(terminal, config)) })
    try {
      const shown = show(terminal, serving, past)
      // Stopped by hand in the middle: what then fails does so because the server is gone.
      shown.catch(() => {})
      const finished = await Promise.race([shown.then(() => true), stopped.then(() => false)])
      if (finished && values.exit !== true) {
        terminal.out(terminal.t('cli:demo.stays'))
        await stopped
      }
    } catch (error) {
      throw inWords(terminal, error)
    } finally {
      await serving.stop()
    }
    terminal.err(terminal.t('cli:start.stopped'))
    return EXIT.ok
  },
}

/** The demo never sends a real letter, and needs no limits. The port is asked for first. */
async function demoConfig({ env }: Terminal): Promise<Config> {
  const { SMTP_URL: _, PROCESS_FILE: __, ...rest } = env
  const settings = { DATA_DIR: './demo-data', LOG_LEVEL: 'warn', REQUESTS_PER_MINUTE: '0' }
  const config = readConfig({ ...settings, ...rest })
  return { ...config, port: await portOf(config) }
}

/** An empty place of the demo's own, never over anything else. */
async function prepare({ t }: Terminal, { mongodbUri, dataDir }: Config): Promise<Pick<Overrides, 'store'>> {
  try {
    if (mongodbUri !== undefined) return { store: await openDemoDatabase(mongodbUri) }
    await freshDemoFolder(dataDir)
    return {}
  } catch (error) {
    if (!(error instanceof NotADemoError)) throw error
    const [kind, exit] =
      mongodbUri === undefined
        ? (['notADemo', EXIT.folderUnusable] as const)
        : (['notADemoDatabase', EXIT.storeUnavailable] as const)
    throw new CommandError(t(`cli:demo.${kind}`, { place: error.place }), exit)
  }
}

/** A store that was handed in and not taken over would keep the process alive. */
async function serveEmpty(config: Config, overrides: Overrides): Promise<Serving> {
  try {
    return await serve(config, overrides)
  } catch (error) {
    await overrides.store?.close()
    throw error
  }
}

async function show(terminal: Terminal, { core, address: baseUrl }: Serving, { goTo }: Past): Promise<void> {
  const { t, language } = terminal
  const narrator = makeNarrator(terminal)
  const sample = readSample()
  const link = await firstAdministrator(core.deps, 'sv')
  const now = core.deps.clock()
  narrator.heading('loading')
  const onStep = (kind: string, done: number, of: number) =>
    done === of
      ? narrator.line(t(`cli:demo.loaded.${kind}`, { of }))
      : terminal.progress(`  ${t(`cli:demo.loaded.${kind}`, { of: `${done}/${of}` })}`)
  const loaded = await loadSample(sample, { baseUrl, language, link: link ?? '', now, goTo, onStep })

  const told = loaded.told.get(WALKED)
  const english = sample.ideas.find(({ key }) => key === WALKED)?.english
  if (!told || !english) throw new WalkError(WALKED)
  narrator.heading('walking')
  const reference = await walk(sample, told, english, { baseUrl, language, now, narrator })
  narrator.heading('published')
  const page = await showCase(baseUrl, reference, narrator)
  await spreadOf(sample, told, loaded.cast, { baseUrl })
  farewell(terminal, narrator, { sample, loaded, baseUrl, page })
}

interface Ending {
  readonly sample: Sample
  readonly loaded: Loaded
  readonly baseUrl: string
  readonly page: string
}

/** What to open, and how to sign in. */
function farewell(
  { t, language, paint }: Terminal,
  narrator: Narrator,
  { sample, loaded, baseUrl, page }: Ending,
): void {
  const draft = [...loaded.told.values()].find(({ key }) => (sample.stories[key]?.rows.length ?? 1) === 0)
  const places = {
    start: `${baseUrl}/${language}`,
    case: page,
    api: `${baseUrl}/api/docs`,
    ...(draft && { draft: draft.link.url }),
  }
  narrator.heading('open')
  for (const [key, url] of Object.entries(places))
    narrator.line(`${t(`cli:demo.places.${key}`).padEnd(34)} ${paint.cyan(url)}`)
  narrator.heading('signIn', { password: PASSWORD })
  for (const { email, name, function: functions } of sample.people)
    narrator.line(`${email.padEnd(34)} ${name}, ${functions[language]}`)
}

function inWords({ t }: Terminal, error: unknown): unknown {
  const known = error instanceof WalkError || error instanceof Refusal
  return known ? new CommandError(t('cli:demo.failed', { reason: error.message }), EXIT.failed) : error
}
