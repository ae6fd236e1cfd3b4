export const PACKAGE_QUERY = {
  version: {
    type: 'string',
    description: 'Edition of XLIFF',
    examples: ['2.1'],
    enum: ['2.1', '1.2'],
    default: '2.1',
  },
  open: {
    type: 'boolean',
    description: 'Only what is not signed off',
    examples: [true],
    default: false,
  },
} as const

export const AGENCY_QUERY = {
  agency: {
    type: 'string',
    description: 'Who translated; else the agency of the open order',
    examples: ['Språkbyrån'],
    minLength: 1,
    maxLength: 100,
    format: 'line',
  },
} as const
