// Saves in place and moves on by keyboard. Without it, every form sends itself and the page comes back at its text.

import { forget, isUnsaved, keep } from './drafts.js'

/** The unit that an element stands in. */
const unitOf = (element) => element.closest('.unit')
const fieldsIn = (place) => [...place.querySelectorAll('.unit-form textarea')]
const unsavedIn = (place) => fieldsIn(place).filter(isUnsaved)

/** Puts the parts that a save may have changed in the place of the old ones; what others are typing stays. */
function renew(page, unit, kept) {
  for (const id of [unit.id, 'translate-head', 'translate-ready']) {
    const fresh = page.getElementById(id)
    const old = document.getElementById(id)
    if (fresh && old) old.replaceWith(document.importNode(fresh, true))
  }
  for (const [id, value] of kept) {
    const field = document.getElementById(id)
    if (!field) continue
    field.value = value
    keep(field)
  }
}

/** What was typed and is in no answer: beside the form that was sent, or while it was under way. */
function typedBeside(unit, form, sent) {
  return fieldsIn(unit)
    .filter((field) => (field.form === form ? field.value !== sent.get(field.name) : isUnsaved(field)))
    .map((field) => [field.id, field.value])
}

async function send(form, button) {
  const unit = unitOf(form)
  const data = new FormData(form)
  const body = new URLSearchParams(data)
  if (button?.name) body.set(button.name, button.value)
  const before = document.activeElement
  const wasTyping = before instanceof HTMLTextAreaElement && form.contains(before)
  const reply = await fetch(form.action, { method: 'POST', body, headers: { accept: 'text/html' } })
  const page = new DOMParser().parseFromString(await reply.text(), 'text/html')
  if (!page.getElementById(unit.id)) throw new Error('another page')
  if (reply.ok) for (const field of fieldsIn(unit).filter((one) => one.form === form)) forget(field)
  renew(page, unit, typedBeside(unit, form, data))
  if (wasTyping) document.getElementById(before.id)?.focus()
  return reply.ok
}

/** The next text that waits for the same kind of work; after the last one, the first. */
function next(unit, work) {
  const all = [...document.querySelectorAll('.unit')]
  const at = all.findIndex(({ id }) => id === unit.id)
  const waiting = [...all.slice(at + 1), ...all.slice(0, at)]
  return waiting.find(({ dataset }) => dataset.waits === work) ?? waiting.find(({ dataset }) => dataset.waits)
}

function moveOn(unit, act) {
  const onward = next(unit, act === 'sign' ? 'sign' : 'translate')
  const place = onward?.querySelector(onward.dataset.waits === 'sign' ? 'button[value="sign"]' : 'textarea')
  place?.focus()
  onward?.scrollIntoView({ block: 'nearest' })
}

/** After these, a text is out of the way. */
const DONE = new Set(['save', 'draft', 'sign'])

async function act(form, button) {
  const unit = unitOf(form)
  const isDone = await send(form, button)
  if (isDone && DONE.has(button?.value)) moveOn(unit, button.value)
  else if (!isDone) document.querySelector(`#${unit.id} [aria-invalid]`)?.focus()
}

document.addEventListener('submit', (event) => {
  const form = event.target
  if (form.dataset.plain) return
  if (form.dataset.beside !== undefined) return besides(event)
  if (!unitOf(form)) return
  event.preventDefault()
  act(form, event.submitter).catch(() => {
    // The page itself can always be asked: the form goes the ordinary way, with everything in it.
    form.dataset.plain = 'yes'
    form.requestSubmit(event.submitter)
  })
})

/** What signs many texts off would take the page away, and with it what is typed beside. */
function besides(event) {
  const [first] = unsavedIn(document)
  if (!first) return
  event.preventDefault()
  const said = document.getElementById('translate-unsaved')
  said.textContent = said.dataset.words.replace('#', unitOf(first).querySelector('h3').textContent.trim())
  said.hidden = false
  first.closest('details')?.setAttribute('open', '')
  first.focus()
}

addEventListener('beforeunload', (event) => {
  const isSent = document.querySelector('form[data-plain]') !== null
  if (!isSent && unsavedIn(document).length > 0) event.preventDefault()
})

document.addEventListener('keydown', (event) => {
  const form = event.target.closest?.('.unit-form')
  if (!form || !(event.ctrlKey || event.metaKey)) return
  const key = event.key
  const unit = unitOf(form)
  const work =
    key === 'Enter'
      ? form.querySelector('button[value="save"], button[value="comment"]')
      : key === '0'
        ? unit.querySelector('[data-offers]')
        : unit.querySelector(`[data-key="${CSS.escape(key)}"]`)
  if (!work) return
  event.preventDefault()
  if (key === '0') work.hidden = true
  else work.click()
})

document.addEventListener('click', (event) => {
  const button = event.target.closest?.('[data-insert]')
  if (!button) return
  event.preventDefault()
  const text = unitOf(button).querySelector('textarea[name="text"]')
  const { form } = text
  const isEmpty = text.value.trim() === ''
  form.querySelector('[name="from"]').value = isEmpty && button.dataset.whole ? button.dataset.from : ''
  if (isEmpty) text.value = button.dataset.insert
  else text.setRangeText(button.dataset.insert, text.selectionStart, text.selectionEnd, 'end')
  text.dispatchEvent(new Event('input', { bubbles: true }))
  text.focus()
})
