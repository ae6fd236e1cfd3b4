// Keys for those who work here. Whatever they do can be done without them. The page /keys tells them, and turns them off.

const ROWS = 'main :is(.queue > li, .heap > li)'
const PLACES = { d: 'desk', b: 'board', l: 'ideas', t: 'translate', c: 'cases' }
const TYPING = 'textarea, select, [contenteditable], input:not([type="checkbox"], [type="radio"])'

const at = (path) => `/${document.documentElement.lang}/${path}`
const open = (link) => link && location.assign(link.href)
const rowNow = () => document.activeElement?.closest(ROWS)
const linkIn = (row) => row?.querySelector(':is(h2, h3) a')

/** The focus itself moves, so that Enter opens and a screen reader says where one is. */
function walk(by) {
  const rows = [...document.querySelectorAll(ROWS)]
  const now = rows.indexOf(rowNow())
  const next = now < 0 && by < 0 ? rows.length - 1 : now + by
  linkIn(rows[next])?.focus()
}

function search() {
  document.querySelector('#find')?.focus()
}

function advise() {
  const field = document.querySelector('#advice textarea')
  const page = document.querySelector('.sections a[href$="/advice"]')
  if (field) field.focus()
  else if (page) location.assign(`${page.href}#type`)
}

const KEYS = {
  '?': () => location.assign(at('keys')),
  '/': search,
  j: () => walk(1),
  k: () => walk(-1),
  n: () => open(rowNow()?.querySelector('a.btn') ?? document.getElementById('next-step')),
  x: () => rowNow()?.querySelector('input[type="checkbox"]')?.click(),
  a: advise,
  e: () => open(document.querySelector('.answer header a')),
}

/** Pages of an idea, by their number in its menu. */
const section = (key) => document.querySelectorAll('.sections a')[Number(key) - 1]

let isGoing = false

function actOf(key) {
  if (isGoing) return PLACES[key] && (() => location.assign(at(PLACES[key])))
  if (key === 'g') return () => {}
  if (/^[1-9]$/.test(key)) return section(key) && (() => open(section(key)))
  // Arrows scroll, unless one is walking already.
  if (key === 'ArrowDown' || key === 'ArrowUp')
    return rowNow() && document.activeElement === linkIn(rowNow()) && KEYS[key === 'ArrowDown' ? 'j' : 'k']
  return Object.hasOwn(KEYS, key) && KEYS[key]
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return
  if (event.key === 'Shift' || event.target.closest?.(TYPING)) return
  const act = actOf(event.key)
  isGoing = !isGoing && event.key === 'g'
  if (!act) return
  event.preventDefault()
  act()
})

// Who came by a key goes on typing where it led. (Nothing is called that: a browser takes the focus from what it scrolls to.)
if (location.hash === '#type') document.querySelector('#advice textarea, main input[type="search"]')?.focus()
