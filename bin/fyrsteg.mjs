#!/usr/bin/env node
// Only what any Node since 14 can read may be imported before the version is known to be new enough.
import { existsSync, readFileSync } from 'node:fs'

const here = (path) => new URL(`../${path}`, import.meta.url)

if (!existsSync(here('dist/cli.js'))) {
  const language = /^sv/.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '') ? 'sv' : 'en'
  console.error(JSON.parse(readFileSync(here(`locales/${language}/cli.json`), 'utf8')).start.notBuilt)
  process.exit(1)
}
const { checkNode } = await import('../dist/installation/check-node.js')
if (checkNode(process.versions.node, process.env)) {
  const SERVING = ['start', 'demo']
  if (SERVING.includes(process.argv[2])) {
    const { keepYoungSmall } = await import('../dist/installation/limit-heap.js')
    keepYoungSmall()
  }
  const { main } = await import('../dist/cli.js')
  process.exitCode = await main(process.argv.slice(2))
}
