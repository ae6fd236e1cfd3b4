/** How many lines of each file may be wider: for a literal that cannot be broken, such as a regular expression. */
export interface WidthRule {
  readonly width: number
  readonly allowed: Readonly<Record<string, number>>
}

/** The numbers of the lines that are wider, counted in characters. */
export const wideLines = (content: string, width: number): number[] =>
  content.split('\n').flatMap((line, n) => (Array.from(line.trimEnd()).length > width ? [n + 1] : []))

/** What is wrong with a file, a line each; a file that needs fewer exceptions than it has is wrong too. */
export function widthProblems(file: string, content: string, { width, allowed }: WidthRule): string[] {
  const lines = wideLines(content, width)
  const limit = allowed[file] ?? 0
  if (lines.length < limit)
    return [`${file}: ${lines.length} wide lines; lower its number in scripts/wide-lines.json from ${limit}`]
  if (lines.length === limit) return []
  return lines.map((line) => `${file}:${line}: wider than ${width} columns`)
}
