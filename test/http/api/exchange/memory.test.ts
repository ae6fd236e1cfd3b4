import t from 'tap'
import { offersFor, rebuildMemory, rememberIdea } from '../../../../src/actions/exchange/memory.js'
import { bestOffers, likenessOf } from '../../../../src/domain/translation/similar.js'
import type { Idea, MemorySentence } from '../../../../src/domain/types.gen.js'
import { makeApp } from '../../../helper.js'
import { spent } from '../../../spent.js'
import { COMPACT, move, publish, sendIn, team } from '../ideas/stories.js'

t.test('what was signed off is offered to the next translation, until its case is withdrawn', async (t) => {
  const made = await makeApp(t)
  const people = await team(made)
  const { id, reference } = await publish(made, people)
  const { memory } = made.deps.collections
  const kept = await memory.size()
  t.ok(kept > 20, `${kept} sentences`)

  const second = await sendIn(made, COMPACT)
  await move(made, second.id, people.advisor, { move: 'take-on', to: 'dissemination' })
  const { data } = await made.ask({ url: `/api/ideas/${second.id}`, as: people.advisor })
  const url = `/en/ideas/${data.reference}/translate/en`
  const page = await made.ask({ url, as: people.translator, headers: { accept: 'text/html' } })
  t.match(page.body, `100% alike, from ${reference}`)
  const form =
    /name="unit" value="about\.title"><input type="hidden" name="seen" value="([^"]+)"><input type="hidden" name="memory" value="([^"]+)"/.exec(
      page.body,
    )
  const body = new URLSearchParams({
    unit: 'about.title',
    seen: form?.[1] ?? '',
    memory: form?.[2] ?? '',
    do: 'take',
  }).toString()
  const headers = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' }
  t.equal((await made.ask({ method: 'POST', url, as: people.translator, body, headers })).statusCode, 303)
  const { data: translation } = await made.ask({
    url: `/api/ideas/${second.id}/translations/en`,
    as: people.translator,
  })
  t.match(translation.units[0].translation, {
    origin: 'memory',
    maker: reference,
    state: 'draft',
    text: /^In English: /,
  })

  const similar = await offersFor(made.deps, 'Överenskommelsen i Västergötland', 'sv', 'en', {
    idea: 'x',
    unit: 'y',
  })
  t.ok((similar[0]?.likeness ?? 0) > 80, 'inflected or changed a little')
  t.strictSame(
    await offersFor(made.deps, 'Helt andra ord om hundar', 'sv', 'en', { idea: 'x', unit: 'y' }),
    [],
  )
  t.strictSame(
    await offersFor(made.deps, 'Överenskommelsen i Östergötland', 'sv', 'fi', { idea: 'x', unit: 'y' }),
    [],
    'another language',
  )

  const snapshot = await made.deps.collections.ideas.get(id)
  await rememberIdea(made.deps, snapshot?.doc as Idea)
  t.equal(await memory.size(), kept, 'twice is once')
  const admin = await made.person('u-admin', 'administrator')
  const rebuilt = await made.ask({ method: 'POST', url: '/api/translation-memory/rebuilds', as: admin })
  t.match(rebuilt.data, { ideas: 2, sentences: kept })

  await move(made, id, people.advisor, { move: 'withdraw-case', note: 'Samtycket är återtaget.' })
  await made.deps.effects.flush(id)
  t.equal(await memory.size(), 0, 'what may no longer be read is not offered')
  t.match(await rebuildMemory(made.deps), { sentences: 0 })
})

t.test('the most alike come first, and each translation once', async (t) => {
  const sentence = (source: string, target: string, at = '2026-01-01T00:00:00.000Z') =>
    ({
      id: source + target,
      idea: 'i',
      unit: 'u',
      source,
      target,
      from: 'sv',
      to: 'en',
      at,
    }) as MemorySentence
  const offers = bestOffers('Vi träffas ofta.', [
    sentence('Vi träffas ofta!', 'We meet a lot!'),
    sentence('Vi träffas ofta.', 'We meet often.'),
    sentence('Vi träffas ofta.', 'We meet often.', '2026-02-01T00:00:00.000Z'),
    sentence('Något annat helt och hållet.', 'Else'),
  ])
  t.strictSame(
    offers.map(({ likeness, sentence }) => [likeness, sentence.target]),
    [
      [100, 'We meet often.'],
      [93, 'We meet a lot!'],
    ],
  )
  t.equal(offers[0]?.sentence.at, '2026-02-01T00:00:00.000Z')
  t.equal(likenessOf('a', 'b'), 0)
})

t.test('tens of thousands of sentences are looked through in a moment', async (t) => {
  const made = await makeApp(t)
  const words =
    'förening kommun möte barn äldre plats lokal hjälp tid grupp ledare skola arbete väg språk mat vatten skog stad by'.split(
      ' ',
    )
  const pick = (n: number, m: number) => words[(n * 7 + m * 13 + ((n * m) % 11)) % words.length]
  for (let n = 0; n < 1500; n += 1) {
    const source = `Mening ${n}: ${Array.from({ length: 10 }, (_, m) => pick(n, m)).join(' ')}.`
    await made.deps.collections.memory.insert({
      id: `m${n}`,
      idea: `i${n % 50}`,
      unit: 'a.b',
      source,
      target: `Sentence ${n}`,
      from: 'sv',
      to: 'en',
      at: '2026-01-01T00:00:00.000Z',
    })
  }
  const started = spent()
  for (let n = 0; n < 50; n += 1)
    await offersFor(made.deps, `Mening ${n}: ${pick(n, 1)} ${pick(n, 2)} och ${pick(n, 3)}.`, 'sv', 'en', {
      idea: 'x',
      unit: 'y',
    })
  const each = (spent() - started) / 50
  t.comment(`${each.toFixed(1)} ms a text`)
  t.ok(each < 100)
})
