#!/usr/bin/env node
// Only what any Node since 14 can read may be imported before the version is known to be new enough.
import { existsSync } from 'node:fs'

if (!existsSync(new URL('../dist/cli.js', import.meta.url))) {
  console.error('Fyrsteg is not built yet. Run: npm run build')
  process.exit(1)
}
const { checkNode } = await import('../dist/check-node.js')
if (checkNode(process.versions.node, process.env)) {
  const { main } = await import('../dist/cli.js')
  process.exitCode = await main(process.argv.slice(2))
}
