import { createRequire } from 'node:module'
import type sanitize from 'sanitize-html'

const require = createRequire(import.meta.url)

/**
 * Packages that no start needs: each is read when it is first asked for, at once, so that what computes need
 * not wait for a promise. Where waiting is no matter, `await import()` does the same.
 */
function whenNeeded<T>(name: string): () => T {
  let found: T | undefined
  return () => {
    found ??= require(name) as T
    return found
  }
}

export const csv = whenNeeded<typeof import('csv-stringify/sync')>('csv-stringify/sync')
export const diff = whenNeeded<typeof import('diff')>('diff')
export const fflate = whenNeeded<typeof import('fflate')>('fflate')
export const marked = whenNeeded<typeof import('marked')>('marked')
export const sanitizer = whenNeeded<typeof sanitize>('sanitize-html')
export const xml = whenNeeded<typeof import('fast-xml-parser')>('fast-xml-parser')
export const yaml = whenNeeded<typeof import('yaml')>('yaml')
