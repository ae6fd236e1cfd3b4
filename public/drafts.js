// What is typed into a field with `data-draft` stays in this browser until it is saved: a crash loses nothing.
// The value of `data-draft` names whose text it is and where, so that nobody is shown another's.

const PREFIX = 'fyrsteg-draft '
const OLDEST = 30 * 24 * 60 * 60 * 1000

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

attempt(sweep)
restore(document.querySelectorAll('[data-draft]'))
document.addEventListener('input', ({ target }) => {
  if (target.matches?.('[data-draft]')) keep(target)
})
