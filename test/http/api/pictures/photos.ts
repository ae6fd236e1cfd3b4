import sharp from 'sharp'

/** A small photograph of one colour, as an API is sent it. */
export async function photo(shade = 120, width = 1200, height = 800): Promise<string> {
  const create = { width, height, channels: 3 as const, background: { r: shade, g: 90, b: 60 } }
  return (await sharp({ create }).jpeg().toBuffer()).toString('base64')
}

/** Everything that a picture needs. */
export const DETAILS = {
  alt: { sv: 'Grannar vid ett köksbord', en: 'Neighbours at a kitchen table' },
  credit: 'Karin Öberg',
  licence: 'CC-BY-4.0',
  people: 'recognisable',
  consent: { from: 'Alla på bilden, skriftligt', on: '2026-11-01' },
}
