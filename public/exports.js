// Shows how far a package has come without the page being loaded again; when its state changes, the page is.
const place = document.querySelector('#package')
const progress = document.querySelector('#progress')
const told = place.querySelector('[role="status"]')

async function look() {
  const response = await fetch(`/api/exports/${place.dataset.job}`, { headers: { accept: 'application/json' } })
  if (!response.ok) return
  const { state, done, of } = await response.json()
  if (state !== place.dataset.state) return location.reload()
  progress.value = done
  if (state === 'running') told.textContent = place.dataset.running.replace('{{done}}', done).replace('{{of}}', of)
  setTimeout(look, 2000)
}

setTimeout(look, 1000)
