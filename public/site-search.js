// Narrows a list of cases down to those that have every word that was typed. It works from a folder on a disk:
// the index beside it (words → places in the list) is a script too, because a page on a disk may fetch nothing.
;(() => {
  const { stems, ignored } = window.fyrstegIndex
  const form = document.querySelector('form[role="search"]')
  const items = [...document.querySelectorAll('.results > li')]
  const told = document.querySelector('[role="status"]')
  const known = Object.keys(stems)

  const folded = (text) =>
    text
      .normalize('NFC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}-]+/gu, ' ')
      .split(' ')
      .map((word) => [...word].map((c) => (/[åäö]/.test(c) ? c : c.normalize('NFD').replace(/\p{M}/gu, ''))).join(''))
      .filter((word) => word.length > 1 && !ignored.includes(word))

  /** Stems that the word begins with (the longest of them), and those that begin with the word. */
  const matching = (word) => {
    const short = known.filter((stem) => stem.length > 2 && word.startsWith(stem) && word.length - stem.length < 7)
    const longest = Math.max(0, ...short.map((stem) => stem.length))
    const begun = known.filter((stem) => word.length > 2 && stem.startsWith(word))
    return [...short.filter((stem) => stem.length === longest), ...begun]
  }

  const narrow = () => {
    const words = folded(form.elements.q.value)
    const found = words.map((word) => new Set(matching(word).flatMap((stem) => stems[stem])))
    let count = 0
    items.forEach((item, n) => {
      item.hidden = !found.every((places) => places.has(n))
      if (!item.hidden) count += 1
    })
    told.textContent = count === 0 ? told.dataset.nothing : told.dataset.found.replace('{{number}}', count)
  }

  form.hidden = false
  form.addEventListener('input', narrow)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    narrow()
  })
})()
