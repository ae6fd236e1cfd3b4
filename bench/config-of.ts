import { type Config, readConfig } from '../src/installation/config.js'

export const configOf = (engine: string, address: string): Config =>
  readConfig({
    LOG_LEVEL: 'silent',
    REQUESTS_PER_MINUTE: '0',
    ...(engine === 'mongodb' ? { MONGODB_URI: address } : { DATA_DIR: address }),
  })
