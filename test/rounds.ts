/**
 * How often something is tried that is long by nature: chance, killed processes. The gate tries it a little each time,
 * `npm run test:long` for as long as it takes.
 */
export const rounds = (short: number, long: number): number => (process.env.LONG === '1' ? long : short)
