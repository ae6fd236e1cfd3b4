// The form works without this. It warns before unsaved text is lost, counts characters where there is a limit, and
// shows a question that depends on another only when it is asked.

for (const form of document.querySelectorAll('form[data-warn]')) {
  guard(form)
  for (const field of form.querySelectorAll('[data-max]')) count(form, field)
  for (const part of form.querySelectorAll('[data-when]')) reveal(form, part)
}

/** The browser asks with words of its own; nothing is asked after saving. */
function guard(form) {
  let changed = form.querySelector('[aria-invalid="true"]') !== null
  form.addEventListener('input', () => {
    changed = true
  })
  form.addEventListener('submit', () => {
    changed = false
  })
  window.addEventListener('beforeunload', (event) => {
    if (changed) event.preventDefault()
  })
}

/** From half of the limit on, what is left is told; a screen reader hears it when the typing rests. */
function count(form, field) {
  const max = Number(field.dataset.max)
  const left = document.createElement('p')
  left.className = 'left'
  const heard = document.createElement('p')
  heard.className = 'vh'
  heard.setAttribute('role', 'status')
  field.after(left, heard)
  let resting
  const tell = () => {
    const rest = max - [...field.value].length
    const words = rest < 0 ? form.dataset.over : form.dataset.left
    left.classList.toggle('over', rest < 0)
    left.hidden = rest > max / 2 && max > 300 ? true : rest === max
    left.textContent = words.replace('#', String(Math.abs(rest)))
    clearTimeout(resting)
    resting = setTimeout(() => {
      heard.textContent = left.hidden ? '' : left.textContent
    }, 1500)
  }
  field.addEventListener('input', tell)
  tell()
}

/** Hidden, it keeps its text: who changes back finds it again. */
function reveal(form, part) {
  const values = part.dataset.in.split(' ')
  const decide = () => {
    const chosen = new FormData(form).getAll(part.dataset.when)
    part.hidden = !chosen.some((value) => values.includes(value))
  }
  part.classList.add('alone')
  form.addEventListener('change', decide)
  decide()
}
