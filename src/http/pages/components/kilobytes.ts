/** The size of a file in words: at least one kilobyte. @param size bytes */
export const kilobytes = (language: string, size: number): string =>
  `${Math.max(1, Math.round(size / 1024)).toLocaleString(language)} kB`
