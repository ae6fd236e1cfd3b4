import type { Theme, ThemeColours } from '../types.gen.js'

/** What a colour is for: the names in `public/tokens.css`. */
export type Role = keyof ThemeColours
export type Colours = Readonly<Record<Role, string>>

export interface Scheme {
  readonly light: Colours
  readonly dark: Colours
}

/** `--ink: #25224a;` (light), and `--ink: light-dark(#25224a, #f1ede4);` (both). */
const LIGHT = /--([a-z-]+): (#[0-9a-f]{6});/g
const BOTH = /--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g

/** The colours of a token file. */
export function coloursIn(css: string): Scheme {
  const pairs = [...css.matchAll(BOTH)]
  const of = (which: 2 | 3) => Object.fromEntries(pairs.map((found) => [found[1], found[which]])) as Colours
  return { light: of(2), dark: of(3) }
}

/** The colours as a theme changes them. */
export const themed = ({ light, dark }: Scheme, theme: Theme): Scheme => ({
  light: { ...light, ...theme.light },
  dark: { ...dark, ...theme.dark },
})

/** The token file with other colours; whatever else it says, and in which order, stays. */
export function tokensWith(css: string, { light, dark }: Scheme): string {
  const one = (colours: Colours, role: string, own: string): string => colours[role as Role] ?? own
  return css
    .replace(LIGHT, (_, role, own) => `--${role}: ${one(light, role, own)};`)
    .replace(
      BOTH,
      (_, role, ofLight, ofDark) =>
        `--${role}: light-dark(${one(light, role, ofLight)}, ${one(dark, role, ofDark)});`,
    )
}
