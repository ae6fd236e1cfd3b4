import { readFileSync } from 'node:fs'
import { Ajv, type ErrorObject } from 'ajv'
import { styleWith } from '../domain/export/html-style.js'
import { checkColours, type Faint } from '../domain/theme/check-colours.js'
import { coloursIn, themed, tokensWith } from '../domain/theme/colours.js'
import { readMark } from '../domain/theme/read-logo.js'
import { OWN_THEME, type Theme } from '../domain/theme/theme.js'
import type { Theme as ThemeFile } from '../domain/types.gen.js'
import { type Config, ConfigError } from './config.js'
import { fileOf } from './paths.js'
import { readJson } from './read-json.js'

const TOKENS = 'tokens.css'

/**
 * The mark and the colours that an installation is set up with; the product's own where it says nothing.
 * @throws ConfigError naming the file, and every pair of colours that cannot be told apart.
 */
export function loadTheme({ themeFile, markFile }: Config): Theme {
  const colours = themeFile === undefined ? {} : themeOfFile(themeFile)
  const mark = markFile === undefined ? {} : themeOfMark(markFile)
  const files = new Map([...(colours.files ?? []), ...(mark.files ?? [])])
  return { ...OWN_THEME, ...colours, ...mark, files }
}

function themeOfFile(file: string): Partial<Theme> {
  const theme = readTheme(file)
  const own = readFileSync(fileOf(`public/${TOKENS}`), 'utf8')
  const scheme = themed(coloursIn(own), theme)
  const faint = checkColours(scheme)
  if (faint.length > 0) throw new ConfigError(faint.map((one) => `THEME_FILE: ${sentence(one)}`))
  return { style: styleWith(theme), files: new Map([[TOKENS, tokensWith(own, scheme)]]) }
}

const sentence = ({ scheme, role, ground, ratio, needed }: Faint): string =>
  `${scheme}: ${role} on ${ground} has a contrast of ${ratio}, and at least ${needed} is needed`

function readTheme(file: string): ThemeFile {
  const theme: unknown = read('THEME_FILE', () => readJson(file))
  const [colours, shape] = ['theme-colours.json', 'theme.json'].map((name) =>
    JSON.parse(readFileSync(fileOf(`schemas/installation/${name}`), 'utf8')),
  )
  const validate = new Ajv({ allErrors: true, schemas: [colours] }).compile<ThemeFile>(shape)
  if (validate(theme)) return theme
  throw new ConfigError((validate.errors ?? []).map((error) => `THEME_FILE: ${told(error)}`))
}

const told = ({ instancePath, message, params }: ErrorObject): string =>
  `${instancePath || '/'} ${message} ${JSON.stringify(params)}`

function themeOfMark(file: string): Partial<Theme> {
  const mark = read('MARK_FILE', () => readMark(readFileSync(file, 'utf8')))
  return {
    mark: mark.inPage,
    files: new Map([
      ['favicon.svg', mark.file],
      ['mark.svg', mark.file],
    ]),
  }
}

/** @throws ConfigError naming the setting and what is wrong with its file. */
function read<T>(setting: string, from: () => T): T {
  try {
    return from()
  } catch (error) {
    throw new ConfigError([`${setting}: ${(error as Error).message}`])
  }
}
