import t from 'tap'
import { DomainError } from '../../../src/domain/errors.js'
import { makeEdition } from '../../../src/domain/publication/make-edition.js'
import { type Asked, askAbout } from '../../../src/domain/requests/ask-about.js'
import { decideRequest, decisionsFor } from '../../../src/domain/requests/decide-request.js'
import type { Case, Idea } from '../../../src/domain/types.gen.js'
import { countriesByName, countryIn, countryName } from '../../../src/domain/uses/countries.js'
import { decideUptake } from '../../../src/domain/uses/decide-uptake.js'
import { recordDelivery, strikeDelivery } from '../../../src/domain/uses/deliver.js'
import { addUptake, reportUptake } from '../../../src/domain/uses/report-uptake.js'
import { uptakesOf, withSpread } from '../../../src/domain/uses/shown-uptakes.js'
import { ADVISOR, TRANSLATOR } from '../../fixtures/compact.js'
import { context } from '../../fixtures/definitions.js'
import { NOW, newId, readyIdea } from '../process/ready-idea.js'

const idea = readyIdea(context.process, 'dissemination')

const QUESTION: Asked = {
  question: 'How do you pay for the coordinator?',
  email: 'ana.sousa@example.org',
  organisation: 'Associação Exemplo',
  country: 'PT',
  language: 'en',
  signals: [],
  contactEmail: 'funktion@exempel.se',
}

const ask = (asked: Partial<Asked> = {}, before: Idea = idea): Idea =>
  askAbout(context, before, { ...QUESTION, ...asked }, NOW, newId)

/** Codes of what was refused, by place. */
function refused(attempt: () => unknown): Record<string, string> {
  try {
    attempt()
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return Object.fromEntries(
      (error.extras.errors ?? [{ pointer: '', code: error.code }]).map(({ pointer, code }) => [
        pointer,
        code,
      ]),
    )
  }
  return {}
}

const stateOf = (after: Idea): string | undefined => after.requests?.[0]?.state
const decide = (
  before: Idea,
  decision: Parameters<typeof decideRequest>[2]['decision'],
  text?: string,
  actor = ADVISOR,
): Idea => {
  const item = before.requests?.[0]?.id ?? ''
  const decided = { item, decision, ...(text !== undefined && { text }), contactEmail: 'funktion@exempel.se' }
  return decideRequest(context, before, decided, actor, NOW, newId)
}

t.test('a question is kept, told to the contact function and the advisor, and logged without a name', (t) => {
  const before = { ...idea, advisor: { kind: 'person', id: 'u-karin', name: 'Karin Öberg' } } as const
  const after = ask({}, before)
  t.match(after.requests, [{ state: 'open', country: 'PT', language: 'en', edition: 1, answers: [] }])
  t.equal(after.revision, before.revision + 1)
  const entry = after.pending.at(-1)
  t.match(entry, { what: 'ask', by: { id: 'reader', name: '' } })
  t.notMatch(JSON.stringify(entry), /ana\.sousa|Exemplo|coordinator/)
  const mails = after.outbox.map(({ data }) => data)
  t.match(mails, [
    { template: 'reader-asks', to: 'funktion@exempel.se', country: 'PT' },
    { template: 'reader-asks', person: 'u-karin' },
  ])
  t.notMatch(JSON.stringify(mails), /ana\.sousa/, 'the address stays in the product')
  t.equal(ask({}, after), after, 'sent twice it is one')
  t.end()
})

t.test('what looks like spam is kept and told to nobody', (t) => {
  const after = ask({ signals: ['trap'] })
  t.equal(stateOf(after), 'held')
  t.strictSame(after.outbox, idea.outbox)
  const free = decide(after, 'let-through')
  t.equal(stateOf(free), 'open')
  t.equal(free.requests?.[0]?.signals, undefined)
  t.equal(free.outbox.length, idea.outbox.length + 2, 'now function and advisor are written to')
  t.equal(stateOf(decide(after, 'discard')), 'discarded')
  t.end()
})

t.test('what is wrong with a question is named', (t) => {
  t.strictSame(
    refused(() => ask({ question: ' ', country: 'QQ' })),
    { '/question': 'required', '/country': 'unknown-country' },
  )
  t.match(
    refused(() => ask({}, { ...idea, publications: [] })),
    { '': 'not-published' },
  )
  const full = Array.from({ length: 700 }).reduce<Idea>((one, _, n) => ask({ question: `${n}?` }, one), idea)
  t.match(
    refused(() => ask({ question: 'one more?' }, full)),
    { '/question': 'too-many-waiting' },
  )
  t.end()
})

t.test('spam closes the form of a case for nobody: of what looks like it, the newest is kept', (t) => {
  const spam = Array.from({ length: 250 }).reduce<Idea>(
    (one, _, n) => ask({ question: `${n}?`, signals: ['links'] }, one),
    ask({ question: 'An honest one?' }),
  )
  const after = ask({ question: 'Another?' }, spam)
  t.equal(after.requests?.length, 202)
  t.match([after.requests?.[0]?.question, after.requests?.[1]?.question], ['An honest one?', '50?'])
  t.equal(after.requests?.at(-1)?.state, 'open')
  const told = { country: 'FI', signals: ['links'] }
  const uses = Array.from({ length: 250 }).reduce<Idea>(
    (one, _, n) => reportUptake(context, one, { ...told, who: `${n}` }, NOW, newId),
    idea,
  )
  const honest = reportUptake(context, uses, { country: 'FI', who: 'Turku', signals: [] }, NOW, newId)
  t.match(honest.uptakes?.at(-1), { who: 'Turku', state: 'told' })
  t.equal(honest.uptakes?.filter(({ signals }) => signals).length, 200)
  t.end()
})

t.test('an answer goes to the reader, and replies to the contact function', (t) => {
  const answered = decide(ask(), 'answer', 'The region pays half.\r\nThe rest is shared.')
  t.match(answered.requests, [
    {
      state: 'answered',
      answers: [{ text: 'The region pays half.\nThe rest is shared.', by: { id: 'u-karin' } }],
    },
  ])
  t.match(answered.outbox.at(-1)?.data, {
    template: 'reader-answer',
    to: 'ana.sousa@example.org',
    replyTo: 'funktion@exempel.se',
    language: 'en',
  })
  t.notMatch(
    JSON.stringify(answered.pending.at(-1)),
    /region pays/,
    'history does not repeat it: it can be erased',
  )
  t.match(
    refused(() => decide(ask(), 'answer', '  ')),
    { '/text': 'required' },
  )
  t.match(
    refused(() => decide(decide(ask(), 'close'), 'answer', 'Late.')),
    { '/decision': 'not-in-this-state' },
  )
  t.match(
    refused(() => decide(ask(), 'close', undefined, TRANSLATOR)),
    { '': 'not-allowed' },
  )
  t.end()
})

t.test('what is known of a reader can be erased; what is counted stays', (t) => {
  const answered = decide(ask(), 'answer', 'Dear Ana, the region pays half.')
  const erased = decide(answered, 'erase')
  t.notMatch(
    JSON.stringify(erased),
    /ana\.sousa|Associação|pay for the coordinator|Dear Ana/i,
    'also not in letters that wait',
  )
  t.match(erased.requests, [{ state: 'closed', country: 'PT', answers: [{ at: NOW.toISOString() }] }])
  const [request] = erased.requests ?? []
  t.strictSame(request && decisionsFor(request), [], 'nothing more can be done about it')
  t.end()
})

t.test('a case is handed to a named receiver', (t) => {
  const to = { organisation: ' REVES ', country: 'BE', format: 'pdf' } as const
  const after = recordDelivery(context, idea, to, ADVISOR, NOW, newId)
  t.match(after.deliveries, [
    { organisation: 'REVES', edition: 1, language: 'en', date: '2026-11-23', way: 'recorded' },
  ])
  t.match(after.pending.at(-1), { what: 'deliver', note: 'REVES', data: { country: 'BE', format: 'pdf' } })
  const sent = recordDelivery(context, idea, { ...to, email: 'office@example.org' }, ADVISOR, NOW, newId)
  t.match(sent.outbox.at(-1)?.data, { template: 'case-sent', to: 'office@example.org', edition: '1' })
  t.notMatch(JSON.stringify(sent.deliveries), /office@/, 'the address is not kept')
  const item = after.deliveries?.[0]?.id ?? ''
  const struck = strikeDelivery(context, after, { item, note: 'Fel.' }, ADVISOR, NOW, newId)
  t.match(struck.deliveries, [{ organisation: 'REVES', struck: { note: 'Fel.' } }], 'struck, and still there')
  t.equal(strikeDelivery(context, struck, { item }, ADVISOR, NOW, newId), struck)
  t.match(
    refused(() =>
      recordDelivery(
        context,
        idea,
        { ...to, edition: 7, language: 'fi', date: '2027-01-01' },
        ADVISOR,
        NOW,
        newId,
      ),
    ),
    { '/edition': 'unknown-edition', '/date': 'in-future' },
  )
  t.end()
})

t.test('cases that are handed over together are recorded once, however often it is sent', (t) => {
  const to = { organisation: 'REVES', country: 'BE', format: 'zip', selection: 's1' } as const
  const once = recordDelivery(context, idea, to, ADVISOR, NOW, newId)
  t.equal(recordDelivery(context, once, to, ADVISOR, NOW, newId), once)
  t.end()
})

const published = (before: Idea = idea): Case => ({
  id: before.id,
  reference: '2026-0042',
  parties: [],
  origin: 'web',
  year: 2026,
  state: 'published',
  edition: makeEdition(context, before, NOW),
  earlier: [],
})

t.test('what a reader tells is shown when staff have looked at it, without who told it', (t) => {
  const told = reportUptake(
    context,
    idea,
    { who: 'Voorbeeldstad', country: 'NL', name: 'Ann', email: 'ann@example.org', signals: [] },
    NOW,
    newId,
  )
  t.match(told.uptakes, [{ state: 'told', source: 'reader', teller: { name: 'Ann' } }])
  const doc = published()
  t.strictSame(uptakesOf(withSpread(doc, told), 'en'), [])
  const item = told.uptakes?.[0]?.id ?? ''
  const shown = decideUptake(context, told, { item, decision: 'show' }, ADVISOR, NOW, newId)
  t.match(shown.outbox.at(-1), { kind: 'spread' })
  const after = withSpread(doc, shown)
  t.match(uptakesOf(after, 'en'), [{ who: 'Voorbeeldstad', country: 'NL', source: 'reader' }])
  t.notMatch(JSON.stringify(after), /ann@|"Ann"/)
  t.equal(withSpread(after, shown), after, 'done twice it is done once')
  t.equal(withSpread(after, told), after, 'an older idea changes nothing')
  t.strictSame(after.edition, doc.edition, 'the edition stays what it is')

  const struck = decideUptake(
    context,
    shown,
    { item, decision: 'strike', note: 'Slutade.' },
    ADVISOR,
    NOW,
    newId,
  )
  t.strictSame(uptakesOf(withSpread(after, struck), 'en'), [])
  t.match(struck.uptakes, [{ state: 'struck', decided: { note: 'Slutade.' } }], 'with its trace')
  const forgotten = decideUptake(context, shown, { item, decision: 'forget' }, ADVISOR, NOW, newId)
  t.notMatch(JSON.stringify(forgotten.uptakes), /ann@/)
  const refusedIt = decideUptake(context, told, { item, decision: 'refuse' }, ADVISOR, NOW, newId)
  t.notMatch(JSON.stringify(refusedIt.uptakes), /ann@/, 'who told what is refused is forgotten')
  t.match(
    refused(() => decideUptake(context, shown, { item, decision: 'refuse' }, ADVISOR, NOW, newId)),
    { '/decision': 'not-in-this-state' },
  )
  t.end()
})

t.test('what staff tell is shown at once; what is wrong with it is named', (t) => {
  const after = addUptake(
    context,
    idea,
    { who: 'Rådet i Laxå', country: 'SE', municipality: '1860' },
    ADVISOR,
    NOW,
    newId,
  )
  t.match(uptakesOf(withSpread(published(), after), 'sv'), [{ municipality: '1860', source: 'staff' }])
  const wrong = { who: ' ', country: 'PT', municipality: '1860', year: 2030 }
  t.strictSame(
    refused(() => addUptake(context, idea, wrong, ADVISOR, NOW, newId)),
    { '/who': 'required', '/municipality': 'not-in-sweden', '/year': 'in-future' },
  )
  const { reference: _, ...draft } = idea
  t.strictSame(
    refused(() => addUptake(context, draft, { who: 'Rådet', country: 'PT' }, ADVISOR, NOW, newId)),
    { '': 'not-sent-in' },
    'a draft has no uses',
  )
  t.end()
})

t.test('what the owner told in answer to question 5 is there too, labelled', (t) => {
  const spread = {
    ...idea.answers.spread,
    takenUp: [{ id: 'r1', who: 'Esempio', where: 'Torino, Italien', year: 2024 }],
  }
  const doc = published({ ...idea, answers: { ...idea.answers, spread } })
  t.strictSame(uptakesOf(doc, 'sv'), [
    { id: 'owner-r1', source: 'owner', who: 'Esempio', country: 'IT', place: 'Torino, Italien', year: 2024 },
  ])
  t.end()
})

t.test('countries have names, and a place names its country only in so many words', (t) => {
  t.equal(countryName('DE', 'sv'), 'Tyskland')
  t.equal(countryName('QQ', 'sv'), 'QQ')
  t.strictSame(countriesByName('sv').slice(-2), ['AT', 'TL'], 'Ö comes last: Österrike, Östtimor')
  t.equal(countryIn('Loulé, Portugal'), 'PT')
  t.equal(countryIn('Storbritannien'), 'GB')
  t.equal(countryIn('Portugalgatan i Laxå'), undefined)
  t.end()
})
