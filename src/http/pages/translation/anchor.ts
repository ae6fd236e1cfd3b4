/** A unit's id as part of an id in the page: points would be taken for classes by style sheets. */
export const anchorOf = (unit: string): string => unit.replaceAll('.', '--')
