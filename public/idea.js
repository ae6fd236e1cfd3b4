// Warns before text that was typed and not sent is lost.
let isTyped = false
addEventListener('input', () => {
  isTyped = true
})
addEventListener('submit', () => {
  isTyped = false
})
addEventListener('beforeunload', (event) => {
  if (isTyped) event.preventDefault()
})
