import t from 'tap'
import { caseView } from '../../src/domain/export/case-view.js'
import { compareCases } from '../../src/domain/export/compare-cases.js'
import { checkEdition } from '../../src/domain/template/check-edition.js'
import { answerTo, codesOfPart, partsKept } from '../../src/domain/template/parts.js'
import type { Case, CaseEdition, TemplateEdition } from '../../src/domain/types.gen.js'
import { context } from '../fixtures/definitions.js'
import { makeApp } from '../helper.js'
import { COMPACT } from '../http/api/ideas/stories.js'
import { mainJob } from './main-job.js'
import { renamedTemplate } from './renamed-template.js'

t.test('the main job does not know the id of any section, field or column of the template', async (t) => {
  const { schemas, locales, process, field } = renamedTemplate(t.testdir())
  const made = await makeApp(t, { schemas, env: { LOCALES_DIR: locales } })
  await mainJob(t, made, process, field)
  const [found] = (await made.deps.collections.cases.find({ limit: 1 })).items
  const doc = found?.doc
  const edition = doc?.edition as CaseEdition
  const { about, challenge } = COMPACT.answers
  t.equal(answerTo(edition, 'title'), about.title)
  t.strictSame(codesOfPart(edition, 'challenges'), challenge.challenges)

  const { data } = await made.ask({ url: `/api/cases?challenge=${challenge.mainChallenge}` })
  t.match(data.items[0].title, { sv: about.title }, 'it is found by what it answers')
  t.match(data.items[0].summary, { sv: about.summary })
  t.match((await made.ask({ url: '/api/cases?q=Östergötland' })).data.items[0], { reference: doc?.reference })
  const file = async (suffix: string) =>
    (await made.ask({ url: `/sv/cases/${doc?.reference}.${suffix}` })).body
  const json = JSON.parse(await file('json'))
  t.match(json, { title: { text: about.title }, summary: { text: about.summary } })
  t.match(
    json.facts.map(({ id }: { id: string }) => id),
    ['owner', 'place', 'years', 'publicRelations'],
  )
  t.match(json.contact, { function: { text: about.contactFunction } })
  t.match(json.evidence, { level: 2 })
  t.match(JSON.parse(await file('jsonld')), { sourceOrganization: { name: 'Region Östergötland' } })
  const view = caseView(doc as Case, edition, 'sv', {
    ...made.deps.definitions.current,
    parties: [],
    baseUrl: 'https://fyrsteg.example',
  })
  const compared = compareCases([view])
  t.strictSame(
    compared.map(({ id }) => id).filter((id) => id.includes('.')),
    COMPARED.map(field),
    'cases are compared by their parts',
  )
  t.match((await made.ask({ url: '/sv/cases', headers: HTML })).body, about.summary)
})

const COMPARED = [
  'solution.description',
  'solution.kind',
  'challenge.problem',
  'challenge.challenges',
  'challenge.groups',
  'evaluation.findings',
  'evaluation.difficulties',
  'spread.keep',
  'spread.adapt',
  'spread.needs',
  'spread.offers',
  'spread.seeks',
]

const HTML = { accept: 'text/html' }

t.test('an edition that says nothing has the parts that fields always played', async (t) => {
  const { parts: _, ...earlier } = context.template.edition
  t.strictSame(checkEdition(earlier as TemplateEdition, undefined, context.vocabularies, context.texts), [])
  t.strictSame(partsKept(earlier as TemplateEdition), {})
  t.strictSame(partsKept(context.template.edition), {}, 'what is as usual is not kept with each idea')
})

t.test('a part that is unknown, or that its field cannot play, is named with the remedy', async (t) => {
  const wrong = (parts: Record<string, string>): string =>
    checkEdition({ ...context.template.edition, parts }, undefined, context.vocabularies, context.texts).join(
      '\n',
    )
  t.match(wrong({ melody: 'about.title' }), /parts\[melody\]: is no part .* \/ är ingen del/)
  t.match(
    wrong({ title: 'about.name' }),
    /parts\[title\]: there is no field about\.name.* \/ fältet about\.name/,
  )
  t.match(wrong({ title: 'about.counties' }), /parts\[title\]: .* of another type.* \/ .*line, text/)
  t.match(wrong({ kind: 'solution.stage' }), /parts\[kind\]: .*vocabulary solutionKind/)
  const sections = context.template.sections.map((section) => ({
    ...section,
    fields: section.fields.filter(({ id }) => id !== 'title'),
  }))
  const edition = { ...context.template.edition, sections, parts: {} } as TemplateEdition
  t.match(
    checkEdition(edition, undefined, context.vocabularies, context.texts).join('\n'),
    /parts\[title\]: no field is the title/,
  )
})
