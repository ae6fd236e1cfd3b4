import { setFlagsFromString } from 'node:v8'

/**
 * On a machine with much memory V8 lets garbage pile up to several times of what is in use before it collects. This
 * keeps a server that needs 50 MB from holding 300 MB. To be called before anything else is loaded: what loading leaves
 * behind is a third of what a server holds after its start.
 */
export function limitHeap(): void {
  setFlagsFromString('--heap-growing-percent=40')
  setFlagsFromString('--optimize-for-size')
}
