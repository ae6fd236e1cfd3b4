// Sets a list of cases into somebody else's page, where this script stands:
// <script src="https://…/embed.js" data-language="en" data-query="challenge=SC6" data-height="640"></script>
// The list is a frame without any script of its own; it sees nothing of the page around it.
;(() => {
  const own = document.currentScript
  const { language = 'sv', query = '', height = '640' } = own.dataset
  const frame = document.createElement('iframe')
  frame.src = new URL(`/${language === 'en' ? 'en' : 'sv'}/embed/cases?${query}`, own.src).href
  frame.title = language === 'en' ? 'Cases from Fyrsteg' : 'Exempel från Fyrsteg'
  frame.loading = 'lazy'
  frame.sandbox = 'allow-popups allow-popups-to-escape-sandbox'
  frame.style.cssText = `border:0;width:100%;height:${Number(height) || 640}px`
  own.after(frame)
})()
