// What is typed into a field with `data-draft` stays in this browser until it is saved: a crash loses nothing.
// The value of `data-draft` names whose text it is and where, so that nobody is shown another's. On a page with
// `data-drafts`, which names the reader, this holds for every long text.

const PREFIX = 'fyrsteg-draft '
const SENT = 'fyrsteg-sent'
const OLDEST = 30 * 24 * 60 * 60 * 1000
/** Hidden fields that say what a form is about; others are another each time. */
const ABOUT = new Set(['item', 'unit', 'idea', 'file', 'person', 'code', 'to'])

const keyOf = (field) => PREFIX + field.dataset.draft

/** Not every browser lets a page keep something, and what lies there may be broken. */
function attempt(work) {
  try {
    return work()
  } catch {
    return undefined
  }
}

const read = (field) => attempt(() => JSON.parse(localStorage.getItem(keyOf(field)) ?? 'null'))
export const forget = (field) => field.dataset.draft && attempt(() => localStorage.removeItem(keyOf(field)))

export const isUnsaved = (field) => field.value !== field.defaultValue || field.dataset.unsaved !== undefined

export function keep(field) {
  if (field.dataset.draft === undefined) return
  if (!isUnsaved(field)) return forget(field)
  const draft = { text: field.value, base: field.defaultValue, at: Date.now() }
  attempt(() => localStorage.setItem(keyOf(field), JSON.stringify(draft)))
}

/** Puts back what was typed last time; where the text was saved anew since then, it is only offered. */
function restore(fields) {
  for (const field of fields) {
    const draft = read(field)
    if (!draft || typeof draft.text !== 'string') continue
    if (draft.text === field.value || Date.now() - draft.at > OLDEST) forget(field)
    else if (field.dataset.unsaved === undefined) tell(field, draft)
  }
}

function tell(field, { text, base }) {
  const isSame = base === field.defaultValue
  const note = document.getElementById(isSame ? 'draft-back' : 'draft-other').content.firstElementChild.cloneNode(true)
  const put = () => {
    field.value = text
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
  if (isSame) put()
  note.querySelector('[data-use]')?.addEventListener('click', (event) => {
    event.target.remove()
    put()
    field.focus()
  })
  note.querySelector('[data-drop]').addEventListener('click', () => {
    field.value = field.defaultValue
    forget(field)
    note.remove()
    field.focus()
  })
  field.closest('details')?.setAttribute('open', '')
  field.before(note)
}

function sweep() {
  for (const key of Object.keys(localStorage).filter((name) => name.startsWith(PREFIX))) {
    const at = attempt(() => JSON.parse(localStorage.getItem(key)).at)
    if (!(Date.now() - at < OLDEST)) localStorage.removeItem(key)
  }
}

const reader = document.querySelector('[data-drafts]')?.dataset.drafts

/** Where a text goes: the address of its form, what the form is about, and its own name. */
function placeOf(field) {
  const hidden = [...field.form.querySelectorAll('input[type="hidden"]')].filter(({ name }) => ABOUT.has(name))
  const path = new URL(field.form.action).pathname.replace(/^\/[a-z-]+\//, '')
  return [path, ...hidden.map(({ value }) => value), field.name].join(' ')
}

/** Every long text of the page, and that it is kept stands above the first of each form. */
function keepAll() {
  const said = document.getElementById('draft-kept')?.content.firstElementChild
  for (const form of document.querySelectorAll('main form[method="post"]')) {
    const fields = [...form.querySelectorAll('textarea')].filter(({ dataset }) => dataset.draft === undefined)
    for (const field of fields) field.dataset.draft = `${reader} ${placeOf(field)}`
    if (fields[0] && said) (fields[0].closest('.field') ?? fields[0]).before(said.cloneNode(true))
  }
}

/** What was sent before this page came is saved if the answer to it led here. */
function settleSent() {
  const sent = JSON.parse(sessionStorage.getItem(SENT) ?? '[]')
  sessionStorage.removeItem(SENT)
  const [arrival] = performance.getEntriesByType('navigation')
  if (arrival?.redirectCount > 0) for (const key of sent) localStorage.removeItem(key)
}

/** Whoever signs out or has the browser forget an idea leaves none of its texts behind. */
function forgetReader() {
  for (const key of Object.keys(localStorage)) if (key.startsWith(`${PREFIX}${reader} `)) localStorage.removeItem(key)
}

attempt(sweep)
if (reader !== undefined) {
  attempt(settleSent)
  keepAll()
}
restore(document.querySelectorAll('[data-draft]'))
document.addEventListener('input', ({ target }) => {
  if (target.matches?.('[data-draft]')) keep(target)
})
addEventListener('submit', (event) => {
  if (event.defaultPrevented || reader === undefined) return
  if (/\/(sign-out|forget)$/.test(new URL(event.target.action).pathname)) return attempt(forgetReader)
  const keys = [...event.target.querySelectorAll('[data-draft]')].map(keyOf)
  attempt(() => sessionStorage.setItem(SENT, JSON.stringify(keys)))
})
