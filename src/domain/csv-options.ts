/**
 * How CSV is written: nothing runs as a formula, and a cell with a line break of any kind stands in quotes.
 * Spreadsheets set to Swedish keep the comma for decimals, and open in columns what is parted by semicolons.
 */
export const csvOptions = (language: string) =>
  ({
    escape_formulas: true,
    record_delimiter: 'windows',
    quoted_match: /[\r\n]/,
    delimiter: language === 'sv' || language.startsWith('sv-') ? ';' : ',',
  }) as const
