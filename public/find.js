// The search in the head answers as one types: arrows choose, Enter opens, Escape closes. Without it, the form leads to a page.

const field = document.querySelector('#find')
const list = document.querySelector('#find-list')
const told = document.querySelector('#find-told')
const PAUSE = 150

list.setAttribute('role', 'listbox')
list.setAttribute('aria-label', list.dataset.found)
field.setAttribute('role', 'combobox')
field.setAttribute('aria-autocomplete', 'list')
field.setAttribute('aria-controls', list.id)
field.setAttribute('aria-expanded', 'false')

let chosen = -1
let timer
let asked = 0

const options = () => [...list.children]

function choose(place) {
  const all = options()
  chosen = all.length === 0 ? -1 : (place + all.length + 1) % (all.length + 1)
  // Behind the last one is the field itself, as it was typed.
  if (chosen === all.length) chosen = -1
  all.forEach((option, n) => option.setAttribute('aria-selected', String(n === chosen)))
  if (chosen < 0) return field.removeAttribute('aria-activedescendant')
  field.setAttribute('aria-activedescendant', all[chosen].id)
  all[chosen].scrollIntoView({ block: 'nearest' })
}

function close() {
  list.hidden = true
  field.setAttribute('aria-expanded', 'false')
  field.removeAttribute('aria-activedescendant')
  chosen = -1
}

function option({ kind, title, language, detail, address }, n) {
  const item = document.createElement('li')
  item.id = `find-${n}`
  item.setAttribute('role', 'option')
  item.setAttribute('aria-selected', 'false')
  item.dataset.address = address
  const name = document.createElement('span')
  name.textContent = title
  if (language) name.lang = language
  const more = document.createElement('span')
  more.className = 'meta'
  more.textContent = [list.dataset[kind], detail].filter(Boolean).join(' · ')
  item.append(name, ' ', more)
  return item
}

async function look() {
  const q = field.value.trim()
  asked += 1
  const mine = asked
  if (q.length < 2) return close()
  const { lang } = document.documentElement
  const response = await fetch(`/api/search?${new URLSearchParams({ q, lang })}`, { headers: { accept: 'application/json' } })
  // What is answered to fewer letters comes too late.
  if (!response.ok || mine !== asked) return
  const { items } = await response.json()
  list.replaceChildren(...items.map(option))
  chosen = -1
  list.hidden = items.length === 0
  field.setAttribute('aria-expanded', String(items.length > 0))
  field.removeAttribute('aria-activedescendant')
  told.textContent = items.length === 0 ? told.dataset.none : told.dataset.some.replace('#', items.length)
}

field.addEventListener('input', () => {
  clearTimeout(timer)
  timer = setTimeout(() => look().catch(close), PAUSE)
})

field.addEventListener('keydown', (event) => {
  if (event.isComposing || list.hidden) return
  if (event.key === 'ArrowDown') choose(chosen + 1)
  else if (event.key === 'ArrowUp') choose(chosen < 0 ? options().length - 1 : chosen - 1)
  else if (event.key === 'Escape') close()
  else if (event.key === 'Enter' && chosen >= 0) location.assign(options()[chosen].dataset.address)
  else return
  event.preventDefault()
})

// The mouse must not take the focus from the field before it has chosen.
list.addEventListener('mousedown', (event) => event.preventDefault())
list.addEventListener('click', (event) => {
  const { address } = event.target.closest('[role="option"]')?.dataset ?? {}
  if (address) location.assign(address)
})
field.addEventListener('blur', close)
