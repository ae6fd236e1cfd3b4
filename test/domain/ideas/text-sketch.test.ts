import t from 'tap'
import { likeness, sketchOf } from '../../../src/domain/ideas/text-sketch.js'

const TEXT =
  'Ensamma äldre i byn har ingen att äta med. Kommunen lagar maten, föreningen ordnar bord och sällskap, ' +
  'och taxin kör dem som inte går själva. Efter ett år äter fyrtio personer tillsammans varje vecka, och ' +
  'hemtjänsten märker att färre ringer om kvällarna. Ingen annan ort i länet gör så i dag.'

t.test('how much of a text is left is told by its sketch', (t) => {
  const sketch = sketchOf(TEXT)
  t.ok(sketch.length <= 300, 'it is short')
  t.equal(likeness(sketch, sketchOf(TEXT)), 1)
  t.equal(likeness(sketch, sketchOf(TEXT.toUpperCase())), 1, 'capitals do not matter')
  t.ok(likeness(sketch, sketchOf(TEXT.replace('fyrtio', 'femtio'))) > 0.9, 'a mended word is no new text')
  t.ok(likeness(sketch, sketchOf(TEXT.slice(0, 90))) < 0.5, 'most of it is gone')
  t.ok(likeness(sketch, sketchOf('En cykelverkstad där unga lär vuxna att laga.')) < 0.2)
  t.equal(likeness(sketch, sketchOf('')), 0)
  t.equal(likeness('', ''), 1)
  t.end()
})

t.test('the longest text is sketched in a moment', (t) => {
  const long = Array.from({ length: 4000 }, (_, n) => `ord${n}`).join(' ')
  const start = performance.now()
  t.equal(sketchOf(long).split(' ').length, 32)
  t.ok(performance.now() - start < 50)
  t.end()
})
