import type { Config } from '../../installation/config.js'
import { RETRY_POLICY, type RetryPolicy } from './call-engine.js'
import { makeDeepL } from './deepl.js'
import type { Engine } from './engine.js'
import { makeETranslation } from './etranslation.js'
import { makeLibreTranslate } from './libre-translate.js'

/** The engines that the installation is set up with, the first one being the usual; there may be none. */
export function makeEngines(config: Config, retryPolicy: RetryPolicy = RETRY_POLICY): Engine[] {
  const { deeplKey, libreTranslateUrl, eTranslationUser, eTranslationPassword } = config
  return [
    ...(deeplKey ? [makeDeepL({ key: deeplKey, url: config.deeplUrl }, retryPolicy)] : []),
    ...(libreTranslateUrl
      ? [makeLibreTranslate({ url: libreTranslateUrl, key: config.libreTranslateKey }, retryPolicy)]
      : []),
    ...(eTranslationUser && eTranslationPassword
      ? [
          makeETranslation(
            { user: eTranslationUser, password: eTranslationPassword, url: config.eTranslationUrl },
            retryPolicy,
          ),
        ]
      : []),
  ]
}
