import t, { type Test } from 'tap'
import { doInBulk } from '../../src/actions/ideas/bulk.js'
import { listDesk } from '../../src/actions/ideas/list-desk.js'
import { listNotifications, seeAllNotifications } from '../../src/actions/notifications/list-notifications.js'
import { removeOldNotifications } from '../../src/actions/notifications/remove-old-notifications.js'
import { moveIdea } from '../../src/actions/process/move-idea.js'
import type { Actor } from '../../src/domain/actor.js'
import { nameOf, SYSTEM } from '../../src/domain/actor.js'
import { NOTIFICATION_EVENTS } from '../../src/domain/notifications/events.js'
import type { NotificationEvent } from '../../src/domain/notifications/kinds.js'
import { effect } from '../../src/domain/process/outbox.js'
import type { Idea, Person, RoleGrant } from '../../src/domain/types.gen.js'
import { readConfig } from '../../src/installation/config.js'
import { openCore } from '../../src/installation/open-core.js'
import { makeMailer } from '../../src/integrations/mail/mailer.js'
import { makeNotificationLetters } from '../../src/jobs/notification-letters.js'
import { sweep as sweepIdeas } from '../../src/jobs/sweep.js'
import { type Engine, engines } from '../storage/engines.js'
import { ideaWith, NOW } from './idea-with.js'

const HOUR = 3_600_000
const stamp = { by: nameOf(SYSTEM), at: NOW }
const actorOf = ({ id, name, language, roles }: Person): Actor => ({
  kind: 'person',
  id,
  name,
  language,
  grants: roles,
})

function personNamed(id: string, role: RoleGrant['role'], more: Partial<Person> = {}): Person {
  const email = `${id}@exempel.se`
  const rest = { language: 'en', roles: [{ role }], active: true, created: stamp, changed: stamp }
  return { id, revision: 1, name: id, email, ...rest, ...more }
}

const KARIN = personNamed('karin', 'advisor')
const ROBIN = personNamed('robin', 'advisor')
const WERA = personNamed('wera', 'workgroup')
const MAJ = personNamed('maj', 'translator')

interface Sent {
  readonly mail: string
  readonly to: string
  readonly subject: string
  readonly text: string
}

/** A store with four people, a clock that the test holds, and all e-mail that was sent. */
async function opened(t: Test, { place: make }: Engine) {
  const place = await make(t)
  const sent: Sent[] = []
  let now = Date.parse(NOW)
  const info = (details: object, message: string) => {
    if (message === 'mail') sent.push(details as Sent)
  }
  const log = { info, warn: () => {}, error: () => {} }
  const config = readConfig({ LOG_LEVEL: 'silent', BASE_URL: 'https://exempel.se' })
  const core = await openCore(config, { store: await place.open(), clock: () => new Date(now), log })
  t.teardown(() => core.close())
  for (const person of [KARIN, ROBIN, WERA, MAJ]) await core.deps.collections.people.insert(person)
  const letters = makeNotificationLetters(core.deps, makeMailer(config, log))
  const isStopped = () => false
  const sweep = async () => {
    await letters.sweep(isStopped)
    await removeOldNotifications(core.deps)
    const run = (id: string) => core.outbox.flush(id)
    await sweepIdeas(core.deps, {
      first: true,
      run,
      isStopped,
      anchor: async () => {},
      endDrafts: async () => {},
    })
  }
  return {
    ...core,
    sent,
    sweep,
    place,
    forward: (milliseconds: number) => {
      now += milliseconds
    },
  }
}

/** Ways to be told of every event: by the row of a person who is asked, or of the circle. */
const PEOPLE_OF: Readonly<Record<string, readonly string[]>> = {
  advisor: ['karin'],
  queue: ['karin', 'robin'],
  moderators: ['karin', 'robin'],
  approvers: ['karin', 'robin', 'wera'],
}
const CIRCLE_OF: Readonly<Partial<Record<NotificationEvent, string>>> = {
  new: 'queue',
  held: 'moderators',
  'override-asked': 'approvers',
}

const itemOf = (event: NotificationEvent) =>
  effect(
    'notification',
    {
      event,
      by: nameOf(actorOf(MAJ)),
      at: NOW,
      circle: CIRCLE_OF[event] ?? 'advisor',
      move: 'advance',
      ...(event.endsWith('-due') && { day: '2026-11-23' }),
    },
    new Date(NOW),
    `n-${event}`,
  )

const EVENTS = Object.keys(NOTIFICATION_EVENTS) as NotificationEvent[]

/** Everything at once, of one idea whose days have come. */
const eventful = (): Idea =>
  ideaWith(EVENTS.map(itemOf), {
    state: 'identification',
    step: 'identification',
    advisor: nameOf(actorOf(KARIN)),
    pending: [],
    appointed: true,
    pause: { reason: 'funding', reviewDate: '2026-11-23' },
    followUp: '2026-11-23',
    advice: [
      {
        id: 'a1',
        date: '2026-11-20',
        kind: 'funding',
        said: 'Sök bidrag.',
        due: '2026-11-23',
        visibility: 'team',
        by: nameOf(actorOf(KARIN)),
        at: '2026-11-20T09:00:00.000Z',
      },
    ],
  })

const told = (sent: readonly Sent[], to: string) => sent.filter((one) => one.to === `${to}@exempel.se`)

for (const engine of engines(t)) {
  const options = { ...(engine.skip && { skip: engine.skip }) }

  t.test(
    `${engine.name}: every event reaches list and e-mail once, however often it is tried`,
    options,
    async (t) => {
      const { deps, outbox, sent, sweep, forward } = await opened(t, engine)
      const { ideas, notifications } = deps.collections
      await ideas.insert(eventful())
      // A process that is killed after anything but the last write leaves the item: it is carried out again.
      const before = (await ideas.get('i1'))?.doc as Idea
      for (let n = 0; n < 3; n += 1) {
        await outbox.flush('i1')
        const now = await ideas.get('i1')
        if (now) await ideas.replace(before, now.version)
      }
      for (const { id } of [KARIN, ROBIN, WERA, MAJ]) {
        const expected = EVENTS.filter((event) =>
          PEOPLE_OF[CIRCLE_OF[event] ?? 'advisor']?.includes(id),
        ).sort()
        const mine = await listNotifications(deps, actorOf({ ...KARIN, id }), { limit: 100 })
        t.strictSame(mine.items.map(({ event }) => event).sort(), expected, `the list of ${id}`)
        t.equal(mine.unseen.n, expected.length)
      }
      t.equal(new Set(sent.map(({ mail }) => mail)).size, sent.length, 'no letter is sent twice')
      const atOnce = told(sent, 'karin').length
      t.equal(atOnce, EVENTS.length - 5, 'days, the queue and spam wait for the daily e-mail')
      await sweep()
      t.equal(told(sent, 'karin').length, atOnce, 'not before its hour')
      forward(23 * HOUR)
      await sweep()
      await sweep()
      const daily = told(sent, 'karin').slice(atOnce)
      t.equal(daily.length, 1, 'one daily e-mail')
      t.equal(daily[0]?.subject, '5 events for you')
      t.equal(daily[0]?.text.match(/^https:.*desk\/notifications\/\S+$/gm)?.length, 5, 'each is named once')
      t.notMatch(JSON.stringify(sent), /\{\{|notifications:|said\./, 'in words')
      await seeAllNotifications(deps, actorOf(KARIN))
      t.equal((await listNotifications(deps, actorOf(KARIN), { limit: 5 })).unseen.n, 0)
      forward(100 * 24 * HOUR)
      await sweep()
      t.equal(await notifications.size(), 0, 'they end')
    },
  )

  t.test(`${engine.name}: killed between any two writes, each is told once`, options, async (t) => {
    const { deps, sent, outbox } = await opened(t, engine)
    const { ideas, notifications, notificationLetters } = deps.collections
    await ideas.insert({ ...eventful(), outbox: [itemOf('assigned')] })
    // What a killed process leaves: the letter without its notification, then both with the item.
    await outbox.flush('i1')
    const item = await ideas.get('i1')
    const [notification] = (await notifications.find({ limit: 5 })).items
    if (!item || !notification) throw new Error('nothing was told')
    await notifications.remove(notification.doc.id, notification.version)
    await ideas.replace({ ...item.doc, outbox: [itemOf('assigned')] }, item.version)
    await outbox.flush('i1')
    t.equal(await notifications.size(), 1)
    t.equal(await notificationLetters.size(), 1)
    t.equal(sent.length, 1)
    t.match(sent[0], { to: 'karin@exempel.se', subject: /maj made you responsible/ })
  })

  t.test(
    `${engine.name}: nobody is told of what they did themselves; each has what they choose`,
    options,
    async (t) => {
      const { deps, outbox, sent, sweep, forward } = await opened(t, engine)
      const { ideas, people } = deps.collections
      const robin = await people.get('robin')
      if (!robin) throw new Error('Robin is not there')
      const notifications = { hour: 15, ways: { responsibility: 'daily' as const } }
      await people.replace({ ...robin.doc, notifications }, robin.version)
      await ideas.insert(ideaWith([], { pending: [] }))
      const [done] = await doInBulk(deps, { act: 'assign', ideas: ['i1'], value: 'robin' }, actorOf(KARIN))
      t.equal(done?.problem, undefined)
      await outbox.flush('i1')
      t.equal(sent.length, 0)
      const desk = await listDesk(deps, actorOf(ROBIN))
      t.match(desk.lists.mine.rows, [{ waiting: { reason: 'assigned' } }], 'it is on the desk')
      t.equal((await listDesk(deps, actorOf(KARIN))).lists.incoming.count.n, 0, 'and nobody’s no longer')
      t.equal((await listNotifications(deps, actorOf(KARIN), { limit: 5 })).items.length, 0)
      forward(4 * HOUR)
      await sweep()
      t.equal(sent.length, 0, 'it is half past two in Sweden')
      forward(HOUR)
      await sweep()
      t.match(sent, [{ to: 'robin@exempel.se', text: /karin made you responsible/ }])
      await doInBulk(deps, { act: 'assign', ideas: ['i1'], value: 'karin' }, actorOf(KARIN))
      await outbox.flush('i1')
      t.strictSame(
        (await listNotifications(deps, actorOf(ROBIN), { limit: 5 })).items.map(({ event }) => event),
        ['unassigned', 'assigned'],
      )
    },
  )

  t.test(
    `${engine.name}: a hand-over that lapses and a review date are told by the clock`,
    options,
    async (t) => {
      const { deps, sent, sweep, forward } = await opened(t, engine)
      const { ideas } = deps.collections
      const advisor = nameOf(actorOf(KARIN))
      const working = { state: 'identification', step: 'identification', advisor, pending: [] }
      await ideas.insert(ideaWith([], working))
      // An idea of an earlier version, whose day is in no outbox.
      const pause = { reason: 'funding', reviewDate: '2026-12-10' }
      await ideas.insert(
        ideaWith([], { ...working, id: 'i2', reference: '2026-0002', state: 'paused', pause }),
      )
      const asking = { idea: 'i1', actor: actorOf(KARIN), revision: 'latest' } as const
      await moveIdea(deps, asking, { move: 'hand-over', receiver: 'robin', shared: 'Allt' })
      await sweep()
      t.match(told(sent, 'robin'), [{ subject: /karin would like to hand over/, text: /Allt/ }])
      t.equal((await ideas.get('i2'))?.doc.outbox.length, 1, 'its day is noted')
      forward(15 * 24 * HOUR)
      await sweep()
      await sweep()
      t.equal((await ideas.get('i1'))?.doc.state, 'identification')
      const lapsed = (sent: readonly Sent[]) =>
        sent.filter(({ subject }) => /not answered in time/.test(subject))
      t.equal(lapsed(told(sent, 'robin')).length, 1)
      t.equal(lapsed(told(sent, 'karin')).length, 1)
      forward(3 * 24 * HOUR)
      await sweep()
      forward(24 * HOUR)
      await sweep()
      const days = sent.filter(({ text }) => /review date has come: 10 December 2026/.test(text))
      t.strictSame(
        days.map(({ to }) => to),
        ['karin@exempel.se'],
      )
      t.equal((await ideas.get('i2'))?.doc.outbox.length, 0)
    },
  )
}
