/** Words of a vocabulary are written as within a sentence; alone, they begin one. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
