import { type Config, readConfig } from '../src/installation/config.js'

export const configOf = (engine: string, address: string): Config =>
  readConfig({
    LOG_LEVEL: 'silent',
    REQUESTS_PER_MINUTE: '0',
    DRAFTS_PER_DAY: '0',
    UPLOAD_MEGABYTES_PER_DAY: '0',
    QUESTIONS_PER_DAY: '0',
    ...(engine === 'mongodb' ? { MONGODB_URI: address } : { DATA_DIR: address }),
  })
