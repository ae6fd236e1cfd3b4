import { setFlagsFromString } from 'node:v8'

/**
 * On a machine with much memory V8 lets garbage pile up to several times of what is in use before it
 * collects. These keep a server that needs 50 MB from holding 300 MB.
 *
 * To be called before anything else is loaded: young objects get one megabyte that never grows. What grew
 * while starting would be held for good (25 MB). Not for commands that work through a whole store: those
 * collect often enough.
 */
export function keepYoungSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1')
}

/**
 * While a server starts: what runs once is not worth optimizing, which takes time, and 20 MB that are not
 * given back.
 */
export function putOffOptimizing(): void {
  setFlagsFromString('--no-opt')
}

/** When a server is up. Collecting as eagerly from the first would make its start a sixth longer. */
export function limitHeap(): void {
  setFlagsFromString('--opt')
  setFlagsFromString('--heap-growing-percent=40')
  setFlagsFromString('--optimize-for-size')
}
