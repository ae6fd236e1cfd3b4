import t from 'tap'
import type { Actor } from '../../../src/domain/actor.js'
import type { MoveRequest } from '../../../src/domain/process/move-request.js'
import type { Idea } from '../../../src/domain/types.gen.js'
import { type Asked, at, decide, karin, OFFER, RECEIVER, robin, SUBMITTER } from './decide.js'

/** What a move sends and hands over. */

const TITLE = 'Överenskommelsen i Östergötland'
const about = { reference: '2026-0007', ideaId: 'compact', title: TITLE }

const sentBy = (asked: Asked): Idea['outbox'] => decide(asked).next.outbox
const mails = (asked: Asked): unknown[] =>
  withoutNotifications(sentBy(asked)).map(({ kind, data, due, attempts }) => ({
    kind,
    ...data,
    due,
    attempts,
  }))
const withoutNotifications = (outbox: Idea['outbox']) => outbox.filter(({ kind }) => kind !== 'notification')
const plain = { due: at, attempts: 0 }
const to = { language: 'sv', to: 'samverkan@exempel.se', ...about }

t.test('a letter to the submitter goes out when what they see is another, in their language', async (t) => {
  const advance: Asked = { state: 'identification', request: { move: 'advance' } }
  const status = {
    label: 'Vi gör idén tydligare tillsammans med dig',
    next: 'Ni kommer överens om vad som ingår, vem som svarar och hur det kan betalas.',
    time: 'Det brukar ta ungefär 4 månader.',
  }
  const data = { kind: 'mail', template: 'status-changed', ...to, state: 'specification', status, ...plain }
  t.strictSame(mails(advance), [data])
  const contact = { email: 'a@exempel.se', language: 'en' }
  t.match(mails({ ...advance, changes: { contact } }), [
    { to: 'a@exempel.se', language: 'en', status: { label: 'We are sharpening the idea together with you' } },
  ])
  t.strictSame(mails({ ...advance, changes: { contact: { phone: '011-10 00 00' } } }), [])
  t.strictSame(mails({ ...advance, changes: { contact: { email: '' } } }), [])
  t.strictSame(
    mails({ ...advance, changes: { held: { at, reasons: [] } as never } }),
    [],
    'held back as spam',
  )
  const submit: Asked = {
    state: 'draft',
    actor: SUBMITTER,
    request: { move: 'submit', reference: '2026-0042' },
  }
  t.match(mails(submit), [{ template: 'submitted', state: 'submitted' }])
  const followUp: Asked = { state: 'closed', request: { move: 'follow-up', note: 'Bra.' } }
  t.strictSame(mails(followUp), [], 'nothing to see has changed')
})

t.test('the receiver of an offer is written to with all that is shared', async (t) => {
  const asked: Asked = {
    state: 'identification',
    request: { move: 'hand-over', receiver: robin, shared: 'Allt', note: 'Du kan det.' },
  }
  const until = '2026-12-07T09:30:00.000Z'
  const letter = { from: 'Karin Öberg', shared: 'Allt', note: 'Du kan det.', until }
  const offered = { event: 'offered', people: ['u-r'], day: '2026-12-07', letter }
  t.match(
    sentBy(asked).find(({ kind }) => kind === 'notification'),
    { data: offered, ...plain },
  )
  t.match(mails(asked), [{ template: 'status-changed', to: 'samverkan@exempel.se' }])
})

t.test('a merged idea asks that the other one be told', async (t) => {
  const merge = { move: 'merge', into: 'another', lesson: 'Samma sak.' }
  const [link] = mails({ state: 'submitted', request: merge })
  t.strictSame(link, {
    kind: 'merge-link',
    into: 'another',
    from: 'compact',
    reference: '2026-0007',
    ...plain,
  })
  const [bare] = mails({ state: 'submitted', changes: { reference: undefined } as never, request: merge })
  t.strictSame(bare, { kind: 'merge-link', into: 'another', from: 'compact', ...plain })
})

t.test('publishing remembers the edition, and hands it over whole', async (t) => {
  const publish: Asked = {
    state: 'dissemination',
    changes: { parties: ['p1', 'p2'] },
    request: { move: 'publish' },
  }
  const { next, entry } = decide({ ...publish, request: { move: 'publish', note: 'Nya siffror.' } })
  const publication = { edition: 2, revision: 8, languages: ['sv', 'en'], at, by: karin }
  t.strictSame(next.publications.at(-1), publication)
  t.equal(next.publications.length, 2)
  t.ok(entry.gate?.every(({ state }) => state !== 'not-met'))
  const [item, ...rest] = withoutNotifications(next.outbox) as [Idea['outbox'][number]]
  t.strictSame(rest, [], 'nobody is written to')
  const { edition, ...data } = item.data as Record<string, unknown>
  t.strictSame(data, {
    caseId: 'compact',
    reference: '2026-0007',
    parties: ['p1', 'p2'],
    origin: 'conversation',
  })
  t.match(edition, { number: 2, note: 'Nya siffror.', at })
  t.equal(item.kind, 'case-edition')
  t.strictSame(
    withoutNotifications(sentBy(publish)).map(({ data }) => 'note' in (data.edition as object)),
    [false],
  )
})

t.test('withdrawing takes every edition back that can be read, once', async (t) => {
  const by = { ...karin, id: 'u-a' }
  const earlier = { by, at: '2026-10-01T08:00:00.000Z' }
  const one = { edition: 1, revision: 3, languages: ['sv'], at: earlier.at, by, withdrawn: earlier }
  const two = { edition: 2, revision: 4, languages: ['sv'], at: earlier.at, by }
  const changes = { publications: [one, two] } as Partial<Idea>
  const { next } = decide({
    state: 'closed',
    changes,
    request: { move: 'withdraw-case', note: 'Fel siffror.' },
  })
  t.strictSame(next.publications, [one, { ...two, withdrawn: { by: karin, at } }])
  t.match(next.outbox, [{ kind: 'case-withdrawal', data: { caseId: 'compact', note: 'Fel siffror.', at } }])
})

t.test('whoever takes over for a party that is not in it makes the party take part', async (t) => {
  const partiesFor = (grants: Actor['grants'], parties = ['p1']) =>
    decide({
      state: 'offered',
      changes: { ...OFFER, parties },
      actor: { ...RECEIVER, grants },
      request: { move: 'accept' },
    }).next.parties
  t.strictSame(partiesFor([]), ['p1'])
  t.strictSame(partiesFor([{ role: 'advisor' }]), ['p1'])
  t.strictSame(partiesFor([{ role: 'advisor', party: 'p2' }]), ['p1', 'p2'])
  t.strictSame(partiesFor([{ role: 'advisor', party: 'p1' }]), ['p1'])
  t.strictSame(
    partiesFor([
      { role: 'advisor', party: 'p3' },
      { role: 'advisor', party: 'p1' },
    ]),
    ['p1'],
  )
  t.strictSame(partiesFor([{ role: 'advisor', party: 'p3' }, { role: 'advisor' }]), ['p1'])
  t.strictSame(
    partiesFor([
      { role: 'advisor', party: 'p3' },
      { role: 'advisor', party: 'p2' },
    ]),
    ['p1', 'p3'],
  )
  t.strictSame(partiesFor([{ role: 'translator', party: 'p2' }]), ['p1'])
})

t.test(
  'the same request leaves its mark, and an offer names whoever made it where there is no advisor',
  async (t) => {
    const request = { id: 'q1', hash: 'h', at } as unknown as NonNullable<MoveRequest['request']>
    const move = { move: 'hand-over', receiver: robin, shared: 'Allt', request }
    const { next, entry } = decide({ state: 'identification', changes: { advisor: null }, request: move })
    t.strictSame(next.doneRequests, [request])
    t.notOk('request' in entry)
    t.strictSame(next.offer?.from, karin)
  },
)
