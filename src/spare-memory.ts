import { setFlagsFromString } from 'node:v8'

/**
 * On a machine with much memory V8 lets garbage pile up to several times of what is in use before it collects. This
 * keeps a server that needs 50 MB from holding 300 MB, at no cost that could be measured. To be called first of all.
 */
export const spareMemory = (): void => setFlagsFromString('--heap-growing-percent=40')
