// Saves in place and moves on by keyboard. Without it, every form sends itself and the page comes back at its text.

/** The unit that an element stands in. */
const unitOf = (element) => element.closest('.unit')

/** Puts the parts that a save may have changed in the place of the old ones; what others are typing stays. */
function renew(page, unit) {
  for (const id of [unit.id, 'translate-head', 'translate-ready']) {
    const fresh = page.getElementById(id)
    const old = document.getElementById(id)
    if (fresh && old) old.replaceWith(document.importNode(fresh, true))
  }
}

async function send(form, button) {
  const unit = unitOf(form)
  const body = new URLSearchParams(new FormData(form))
  if (button?.name) body.set(button.name, button.value)
  const before = document.activeElement
  const wasTyping = before instanceof HTMLTextAreaElement && form.contains(before)
  const reply = await fetch(form.action, { method: 'POST', body, headers: { accept: 'text/html' } })
  const page = new DOMParser().parseFromString(await reply.text(), 'text/html')
  if (!page.getElementById(unit.id)) throw new Error('another page')
  renew(page, unit)
  if (wasTyping) document.getElementById(before.id)?.focus()
  return reply.ok
}

function next(unit) {
  const all = [...document.querySelectorAll('.unit')]
  return all[all.findIndex(({ id }) => id === unit.id) + 1]
}

document.addEventListener('submit', (event) => {
  const form = event.target
  if (!unitOf(form) || form.dataset.plain) return
  event.preventDefault()
  send(form, event.submitter).catch(() => {
    // The page itself can always be asked: the form goes the ordinary way, with everything in it.
    form.dataset.plain = 'yes'
    form.requestSubmit(event.submitter)
  })
})

document.addEventListener('keydown', async (event) => {
  const form = event.target.closest?.('.unit-form')
  if (!form || !(event.ctrlKey || event.metaKey)) return
  if (event.key === 'Enter') {
    event.preventDefault()
    const unit = unitOf(form)
    const button = form.querySelector('button[value="save"]')
    if (!button) return
    const done = await send(form, button).catch(() => form.requestSubmit(button))
    if (done) next(unit)?.querySelector('textarea')?.focus()
  }
  const offers = event.key === '0' && unitOf(form).querySelector('[data-offers]')
  if (offers) {
    event.preventDefault()
    offers.hidden = true
  }
  const offer = /^[1-3]$/.test(event.key) && unitOf(form).querySelectorAll('[data-offer]')[Number(event.key) - 1]
  if (offer) {
    event.preventDefault()
    offer.click()
  }
})

document.addEventListener('click', (event) => {
  const button = event.target.closest?.('[data-offer]')
  if (!button) return
  event.preventDefault()
  const form = unitOf(button).querySelector('.unit-form')
  const text = form.querySelector('textarea[name="text"]')
  form.querySelector('[name="from"]').value = text.value.trim() === '' && button.dataset.whole ? button.dataset.from : ''
  if (text.value.trim() === '') text.value = button.dataset.offer
  else text.setRangeText(button.dataset.offer, text.selectionStart, text.selectionEnd, 'end')
  text.focus()
})
