import { type Html, html, trusted } from '../../../domain/html.js'

/** Pictures of the pages, each of four planks; `lit` is where the light is, `gone` what is not there. */
const PICTURES = {
  stair:
    '<rect x="0" y="59" width="30" height="10" rx="1.5"/>' +
    '<rect x="22" y="42" width="30" height="10" rx="1.5"/>' +
    '<rect x="44" y="25" width="30" height="10" rx="1.5"/>' +
    '<rect x="66" y="8" width="30" height="10" rx="1.5" class="lit"/>',
  pen:
    '<rect x="6" y="60" width="58" height="9" rx="1.5"/>' +
    '<rect x="6" y="42" width="24" height="9" rx="1.5"/>' +
    '<rect x="40" y="20.5" width="50" height="11" rx="1.5" transform="rotate(-45 65 26)"/>' +
    '<rect x="36.6" y="43.9" width="13" height="11" rx="1.5" class="lit" transform="rotate(-45 43.1 49.4)"/>',
  meeting:
    '<rect x="8" y="16" width="9" height="52" rx="1.5"/>' +
    '<rect x="17" y="44" width="24" height="9" rx="1.5"/>' +
    '<rect x="79" y="16" width="9" height="52" rx="1.5"/>' +
    '<rect x="55" y="44" width="24" height="9" rx="1.5" class="lit"/>',
  book:
    '<rect x="3" y="19" width="46" height="9" rx="1.5" transform="rotate(16 26 23.5)"/>' +
    '<rect x="47" y="19" width="46" height="9" rx="1.5" transform="rotate(-16 70 23.5)"/>' +
    '<rect x="3" y="43" width="46" height="9" rx="1.5" transform="rotate(16 26 47.5)"/>' +
    '<rect x="47" y="43" width="46" height="9" rx="1.5" class="lit" transform="rotate(-16 70 47.5)"/>',
  gate:
    '<rect x="24" y="6" width="9" height="62" rx="1.5"/>' +
    '<rect x="63" y="6" width="9" height="62" rx="1.5"/>' +
    '<rect x="33" y="6" width="30" height="9" rx="1.5"/>' +
    '<rect x="33" y="59" width="30" height="9" rx="1.5" class="lit"/>',
  missing:
    '<rect x="0" y="59" width="30" height="10" rx="1.5"/>' +
    '<rect x="22" y="42" width="30" height="10" rx="1.5"/>' +
    '<rect x="66" y="8" width="30" height="10" rx="1.5" class="lit"/>' +
    '<rect x="56" y="58" width="30" height="10" rx="1.5" class="gone" transform="rotate(12 71 63)"/>',
  gone:
    '<rect x="0" y="59" width="30" height="10" rx="1.5"/>' +
    '<rect x="22" y="42" width="30" height="10" rx="1.5"/>' +
    '<rect x="44" y="25" width="30" height="10" rx="1.5"/>' +
    '<rect x="66" y="8" width="30" height="10" rx="1.5" class="gone"/>',
} as const

export type Drawn = keyof typeof PICTURES

/** It says nothing that the words beside it do not, so it is hidden from screen readers. */
export const drawing = (name: Drawn): Html =>
  html`<svg class="four" viewBox="-3 -3 102 78" aria-hidden="true">${trusted(PICTURES[name])}</svg>`
