// Lets Node run TypeScript, without checking types: `npm run types` does that, once.
process.env.TS_NODE_TRANSPILE_ONLY = '1'
await import('@tapjs/typescript/import')
