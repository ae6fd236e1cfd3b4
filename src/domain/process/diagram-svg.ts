import type { Translate } from '../texts.js'
import { joined, LINE, Xml, type XmlPart, xml } from '../xml/write-xml.js'
import { BESIDE } from './behaviour.js'
import type { Process } from './compile-process.js'
import { wordsFor } from './diagram-words.js'

/** Sizes in units of the drawing; texts are 15 and 13 when it is shown as wide as it is. */
const WIDTH = 1000
const HEIGHT = 500
const LEFT = 24
const STEP = 238
const PLANK = { width: 214, height: 10 }
const RISE = 52
const TOP = 90
/** As wide as a side is, unless there are too many of them. */
const SIDE = 322

type Say = (key: string) => string

/**
 * The process as a drawing, made from its definition: an open stair of planks, one a step; between two planks
 * the gate with the number of its requirements; below it, where an idea can wait or end. Readable by itself,
 * light and dark.
 */
export function diagramSvg(process: Process, t: Translate, language: string): string {
  const say = wordsFor(process, t, language)
  const steps = process.steps.map((step, n) => drawStep(process, step, n, say))
  const sides = process.definition.states.filter(({ role }) => BESIDE.includes(role))
  const beside = sides.map(({ id }, n) =>
    drawSide(say(`states.${id}`), say(`diagram.about.${id}`), n, sides.length),
  )
  const told = process.steps.map((step, n) => `${n + 1}. ${say(`steps.${step}`)}`).join('. ')
  return xml`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" \
height="${HEIGHT}" role="img" aria-labelledby="process-title process-desc" lang="${language}" class="process">
<title id="process-title">${say('diagram.title')}</title>
<desc id="process-desc">${told}. ${say('diagram.description')}</desc>
<style>${new Xml(STYLE)}</style>
<rect class="ground" width="${WIDTH}" height="${HEIGHT}"/>
${drawEntrance(process.steps.length, say)}
${inLines(steps)}
${inLines(beside)}
</svg>
`.text
}

const STYLE = `.process{--paper:#f7f6f2;--ink:#25224a;--soft:#56537a;--act:#39386f;--pale:#e3e3ee;\
--now:#efa02f;--field:#74719a;font-family:Figtree,system-ui,"Segoe UI",sans-serif}
@media(prefers-color-scheme:dark){.process{--paper:#16152a;--ink:#f1ede4;--soft:#bfbad3;--act:#b9b8ea;\
--pale:#322f5c;--now:#f4b24f;--field:#8d89b3}}
.process .ground{fill:var(--paper)}.process .plank{fill:var(--act)}.process .lit{fill:var(--now)}\
.process .tread{fill:var(--pale)}
.process text{fill:var(--ink);font-size:15px}.process .n{font:500 30px "Brygada 1918",Charter,Georgia,serif}\
.process .name{font-weight:650;font-size:17px}
.process .soft{fill:var(--soft);font-size:14px}.process .gate{fill:none;stroke:var(--field);stroke-width:2}\
.process .line{stroke:var(--field);stroke-width:2;stroke-dasharray:2 5;fill:none}`

const topOf = (n: number, count: number): number => TOP + (count - 1 - n) * RISE
const leftOf = (n: number): number => LEFT + n * STEP

function drawStep(process: Process, step: string, n: number, say: Say): Xml {
  const count = process.steps.length
  const x = leftOf(n)
  const y = topOf(n, count)
  const lit = n === count - 1 ? ' lit' : ''
  const name = wrap(say(`steps.${step}`), 20)
  const purpose = wrap(say(`stepPurpose.${step}`), 25)
  return xml`<g>
<rect class="tread" x="${x}" y="${y + 10}" width="${PLANK.width}" height="${152}" opacity="0.55"/>
<rect class="plank${lit}" x="${x}" y="${y}" width="${PLANK.width}" height="${PLANK.height}" rx="2"/>
<text class="n" x="${x + 14}" y="${y + 46}">${n + 1}</text>
${lines(name, x + 14, y + 72, 21, 'name')}
${lines(purpose, x + 14, y + 72 + name.length * 21, 19, 'soft')}
${drawGate(process, step, n, say)}
</g>`
}

/** The gap between two planks is the gate. */
function drawGate(process: Process, step: string, n: number, say: Say): Xml {
  const state = process.stateOfStep(step)?.id ?? step
  const next = process.steps[n + 1]
  const after = next === undefined ? undefined : process.stateOfStep(next)?.id
  const ways = process.definition.moves.flatMap(({ transitions }) => transitions)
  const gate = ways.find(
    ({ from, to, gate }) => gate !== undefined && to === after && from.includes(state),
  )?.gate
  if (after === undefined || gate === undefined) return new Xml('')
  const count = process.gate(gate)?.require.length ?? 0
  const x = leftOf(n) + PLANK.width + (STEP - PLANK.width) / 2
  const y = topOf(n, process.steps.length) - RISE / 2 + 4
  return xml`<path class="gate" d="M${x - 8} ${y}l8 -8 8 8 -8 8z"/>
<text class="soft" x="${x - 16}" y="${y + 5}" text-anchor="end">${count} ${say('diagram.gate')}</text>`
}

function drawEntrance(count: number, say: Say): Xml {
  return xml`<text class="soft" x="${LEFT}" y="40">${say('diagram.entrance')}</text>
<path class="line" d="M${LEFT + 4} 54V${topOf(0, count) - 8}"/>`
}

/** Where an idea can wait or end, in a row below the stair. */
function drawSide(name: string, about: string, n: number, count: number): Xml {
  const width = Math.min(SIDE, Math.floor((WIDTH - LEFT) / count))
  const x = LEFT + n * width
  const y = 446
  return xml`<path class="line" d="M${x} ${y - 22}h${width - 32}"/>
<text class="name" x="${x}" y="${y}">${name}</text>
${lines(wrap(about, Math.floor(width / 7.6)), x, y + 20, 18, 'soft')}`
}

/** Cuts a text into lines of about so many letters; a long word stays whole. */
function wrap(text: string, most: number): string[] {
  const made: string[] = []
  for (const word of text.split(' ')) {
    const last = made.at(-1)
    if (last !== undefined && last.length + word.length < most) made[made.length - 1] = `${last} ${word}`
    else made.push(word)
  }
  return made
}

const lines = (texts: readonly string[], x: number, y: number, height: number, kind: string): XmlPart[] =>
  inLines(texts.map((text, n) => xml`<text class="${kind}" x="${x}" y="${y + n * height}">${text}</text>`))

const inLines = (parts: readonly Xml[]): XmlPart[] => joined(parts, LINE)
