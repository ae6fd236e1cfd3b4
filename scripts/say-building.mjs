// What comes next is silent and takes a while. Standard error, since a command may write an archive to standard output.
import { readFileSync } from 'node:fs'

const { LC_ALL, LC_MESSAGES, LANG } = process.env
const language = /^sv/.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'sv' : 'en'
const words = new URL(`../locales/${language}/cli.json`, import.meta.url)
console.error(JSON.parse(readFileSync(words, 'utf8')).start.building)
