import t from 'tap'
import { jsonLdOf, writeJsonLd } from '../../../src/domain/export/json-ld.js'
import { compactCase, hostileCase, viewOf } from './views.js'

t.test('a translation names its source, and the source its translations', (t) => {
  const [sv, en] = ['sv', 'en'].map((language) => jsonLdOf(viewOf(compactCase, language)))
  t.match(en, {
    '@type': 'Article',
    inLanguage: 'en',
    translationOfWork: { '@id': sv?.['@id'], inLanguage: 'sv' },
  })
  t.match(sv, { inLanguage: 'sv', workTranslation: [{ '@id': en?.['@id'], inLanguage: 'en' }] })
  t.notOk(sv?.translationOfWork)
  t.end()
})

t.test('licence, place, owner and challenges are there for machines', (t) => {
  t.match(jsonLdOf(viewOf(compactCase, 'en')), {
    license: 'https://creativecommons.org/licenses/by/4.0/',
    sdLicense: 'https://creativecommons.org/publicdomain/zero/1.0/',
    spatialCoverage: [{ name: 'Östergötland County', identifier: 'SE123' }],
    sourceOrganization: { name: 'Region Östergötland', contactPoint: { '@type': 'ContactPoint' } },
    about: [{ '@type': 'DefinedTerm', termCode: 'SC6', sameAs: [/eurovoc/] }],
  })
  t.end()
})

t.test('nothing in it ends a script that it stands in', (t) => {
  for (const language of ['sv', 'en']) {
    const text = writeJsonLd(viewOf(hostileCase, language))
    t.notMatch(text, /</)
    t.same(JSON.parse(text), jsonLdOf(viewOf(hostileCase, language)))
  }
  t.end()
})
