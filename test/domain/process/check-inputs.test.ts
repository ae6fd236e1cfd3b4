import t from 'tap'
import { checkInputs } from '../../../src/domain/process/check-inputs.js'
import type { MoveRequest } from '../../../src/domain/process/move-request.js'
import type { Move, MoveInput } from '../../../src/domain/process/rows.js'
import { context } from '../../fixtures/definitions.js'
import { NOW, readyIdea } from './ready-idea.js'

const idea = readyIdea(context.process, 'identification')
const receiver = (id: string, kind = 'person') => ({ kind, id, name: 'Robin' }) as MoveRequest['receiver']

const wrong = (inputs: readonly Partial<MoveInput>[] | undefined, given: Partial<MoveRequest>): unknown =>
  checkInputs(context, idea, { inputs } as unknown as Move, { move: 'x', ...given } as MoveRequest, NOW)

const text = (name: string, required = false) => [{ name, type: 'text', required }] as Partial<MoveInput>[]
const one = (name: string, type: string, more: object = {}) =>
  [{ name, type, ...more }] as Partial<MoveInput>[]
const long = (letters: number) => 'x'.repeat(letters)
const tooLong = (name: string, limit: number) => [
  { pointer: `/${name}`, code: 'too-long', params: { limit } },
]
const reason = one('reason', 'code', { vocabulary: 'closeReason', not: ['merged'], required: true })
const strange = (value: string) => [
  { pointer: '/reason', code: 'unknown-code', params: { value, vocabulary: 'closeReason' } },
]

const CASES: readonly (readonly [
  readonly Partial<MoveInput>[] | undefined,
  Partial<MoveRequest>,
  unknown[],
])[] = [
  [undefined, {}, []],
  [undefined, { note: 'Hej' }, [{ pointer: '/note', code: 'not-expected' }]],
  [undefined, { note: ' ' }, []],
  [
    text('note'),
    { lesson: 'L', receiver: receiver('u-1') },
    [
      { pointer: '/lesson', code: 'not-expected' },
      { pointer: '/receiver', code: 'not-expected' },
    ],
  ],
  [text('note'), {}, []],
  [text('note', true), {}, [{ pointer: '/note', code: 'required' }]],
  [text('note', true), { note: '\n ' }, [{ pointer: '/note', code: 'required' }]],
  [text('note', true), { note: 'Hej' }, []],
  [text('note'), { note: long(4000) }, []],
  [text('note'), { note: long(4001) }, tooLong('note', 4000)],
  [text('shared'), { shared: long(4000) }, []],
  [text('shared'), { shared: long(4001) }, tooLong('shared', 4000)],
  [text('lesson'), { lesson: long(20_000) }, []],
  [text('lesson'), { lesson: long(20_001) }, tooLong('lesson', 20_000)],
  [text('into'), { into: long(4000) }, []],
  [text('into'), { into: long(4001) }, tooLong('into', 4000)],
  [reason, { reason: 'no-funding' }, []],
  [reason, { reason: 'merged' }, strange('merged')],
  [reason, { reason: 'bored' }, strange('bored')],
  [reason, {}, [{ pointer: '/reason', code: 'required' }]],
  [one('reviewDate', 'date'), { reviewDate: '2020-02-29' }, []],
  [
    one('reviewDate', 'date'),
    { reviewDate: '2026-02-29' },
    [{ pointer: '/reviewDate', code: 'not-a-date', params: { value: '2026-02-29' } }],
  ],
  [one('reviewDate', 'future-date'), { reviewDate: '2026-11-24' }, []],
  [
    one('reviewDate', 'future-date'),
    { reviewDate: '2026-11-23' },
    [{ pointer: '/reviewDate', code: 'not-in-future', params: { value: '2026-11-23' } }],
  ],
  [
    one('reviewDate', 'future-date'),
    { reviewDate: 'soon' },
    [{ pointer: '/reviewDate', code: 'not-a-date', params: { value: 'soon' } }],
  ],
  [one('receiver', 'person'), { receiver: receiver('u-other') }, []],
  [
    one('receiver', 'person'),
    { receiver: receiver('u-karin') },
    [{ pointer: '/receiver', code: 'same-person' }],
  ],
  [one('receiver', 'person'), { receiver: receiver(' ') }, [{ pointer: '/receiver', code: 'required' }]],
  [
    one('receiver', 'person'),
    { receiver: receiver('u-1', 'system') },
    [{ pointer: '/receiver', code: 'unknown-person' }],
  ],
  [
    one('receiver', 'person'),
    { receiver: 'u-other' as never },
    [{ pointer: '/receiver', code: 'unknown-person' }],
  ],
  [one('into', 'idea'), { into: 'another' }, []],
  [one('into', 'idea'), { into: idea.id }, [{ pointer: '/into', code: 'same-idea' }]],
]

t.test('what a move is given is looked at by type, to the letter and to the day', async (t) => {
  for (const [inputs, given, errors] of CASES)
    t.strictSame(wrong(inputs, given), errors, JSON.stringify([inputs, Object.keys(given)]))
})

t.test(
  'everything that is wrong is told at once: what was not asked for, then each input in order',
  async (t) => {
    const inputs = [...text('note', true), ...one('into', 'idea', { required: true })]
    t.strictSame(wrong(inputs, { shared: 'Allt', into: idea.id }), [
      { pointer: '/shared', code: 'not-expected' },
      { pointer: '/note', code: 'required' },
      { pointer: '/into', code: 'same-idea' },
    ])
  },
)
