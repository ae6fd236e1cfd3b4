import { createHash } from 'node:crypto'
import type { Role } from '../theme/colours.js'
import type { Theme } from '../types.gen.js'

/**
 * The look of a case that stands on its own: no file beside it, nothing fetched. The typefaces are used where
 * they are installed and have quiet stand-ins elsewhere. Under 4 kB, so that a case stays a light letter.
 */
export const STYLE = `
:root{color-scheme:light dark;--paper:#f7f6f2;--sunk:#eeedf1;--warm:#fbe8c4;--ink:#25224a;--soft:#56537a;\
--line:#dcd9e2;--act:#39386f;--now:#efa02f;--pale:#fdf1d9;\
--read:"Brygada 1918","Iowan Old Style",Charter,Georgia,serif;--do:Figtree,system-ui,sans-serif;\
--r:clamp(.45rem,.3rem + .75vw,1.05rem);--gap:clamp(2.2rem,1.8rem + 2vw,3.5rem)}
@media(prefers-color-scheme:dark){:root{--paper:#16152a;--sunk:#2a2848;--warm:#3a2920;--ink:#f1ede4;\
--soft:#bfbad3;--line:#3b3860;--act:#b9b8ea;--now:#f4b24f;--pale:#3d2c1c}}
*{box-sizing:border-box;margin:0}\
body{background:var(--paper);color:var(--ink);font:1.06rem/1.5 var(--do);overflow-wrap:anywhere}\
a{color:var(--act)}a:focus-visible{outline:3px solid}\
h1,h2{font:500 clamp(1.5rem,1.4rem + .6vw,1.85rem)/1.2 var(--read)}\
h1{font-size:clamp(2.3rem,1.7rem + 2.7vw,4rem)}\
h3,h4,h5,h6,.facts h2{font:650 1.06rem/1.3 var(--do)}\
:where(svg:not(.own)) rect{fill:var(--act)}.lit{fill:var(--now)}\
.in{max-width:74rem;margin:auto;padding-inline:clamp(1.1rem,.5rem + 3vw,3.5rem)}\
.band{background:var(--warm);padding:1.5rem 0 calc(var(--gap) + 3*var(--r));--a:calc(100% - 3*var(--r));\
--b:calc(100% - 2*var(--r));--c:calc(100% - var(--r));\
clip-path:polygon(0 0,100% 0,100% var(--a),75% var(--a),75% var(--b),50% var(--b),50% var(--c),25% \
var(--c),25% 100%,0 100%)}\
.brand{display:flex;gap:.75rem;align-items:center;margin-bottom:var(--gap)}.mark{height:1.7rem}\
.brand,.kicker{font-size:.94rem;font-weight:600}\
.hero,.hero div{display:grid;gap:1rem}\
.lead{font:clamp(1.25rem,1.17rem + .4vw,1.45rem)/1.45 var(--read);max-width:36rem}\
.meta,dt{color:var(--soft);font-size:.94rem}\
.four{width:7rem;order:-1}\
main,article,aside,section{display:grid;gap:1rem;align-content:start}main,article,aside{gap:var(--gap)}\
main{padding-block:var(--gap)}img{max-width:100%;height:auto}.hero figure{max-width:max(17em,36vw)}\
.facts h2{border-bottom:.5rem solid var(--act);padding-bottom:.75rem}.facts dl{margin-top:-1rem}\
.facts div{padding:.75rem 0;border-bottom:1px solid var(--line)}\
.beads{height:.65rem;margin-right:.5rem}.beads rect{fill:none;stroke:var(--act);stroke-width:1.5}\
.beads .on{fill:var(--act)}\
ul,ol{padding-left:1.4rem}.jump,.scale{list-style:none;padding:0}\
.jump{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem}\
.q{display:block;font-size:2.2rem;line-height:1;color:var(--act);border-top:.5rem solid;padding-top:.75rem;\
width:3.5rem;margin-bottom:.5rem}\
article section>*{max-width:38rem}\
.read{font:clamp(1.125rem,1.06rem + .3vw,1.25rem)/1.6 var(--read)}.read>*+*{margin-top:.8em}\
.read ul>li::marker{content:"▬  ";color:var(--act);font-size:.6em}pre{white-space:pre-wrap}\
.pairs,.brief{display:grid;gap:1rem 2rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,15rem),1fr))}\
.brief h3,.entry{border-top:3px solid var(--act);padding-top:.5rem}\
.note,.cite{background:var(--sunk);padding:1rem 1.5rem;border-radius:4px}.note p+h3{margin-top:.7rem}\
.scale li{display:flex;gap:1rem;padding:.5rem .75rem;border-top:1px solid var(--line);\
color:var(--soft)}\
.scale [aria-current]{color:var(--ink);font-weight:650;background:var(--pale);\
border-top:3px solid var(--now)}\
table{border-collapse:collapse}th,td{text-align:left;vertical-align:top;padding:.6rem 1rem .6rem 0;\
border-bottom:1px solid var(--line)}thead th{border-bottom:3px solid var(--act);overflow-wrap:normal}\
footer{padding-bottom:3rem}\
@media(min-width:52rem){.hero{grid-template-columns:1fr auto;align-items:center;gap:4rem}\
.four{width:clamp(8rem,22vw,17rem);order:0}}\
@media(min-width:60rem){main{grid-template:auto 1fr/1fr 21rem;column-gap:4.5rem}article{grid-area:1/1/3}\
.facts{grid-area:1/2}article>*{margin-left:6.5rem;position:relative}.q{position:absolute;left:-6.5rem;top:0}}\
@media(max-width:40rem){tr,tbody th,td{display:block;border:0;padding:.15rem 0}\
thead{position:absolute;clip-path:inset(50%)}tr{padding:.6rem 0}\
td:not(:empty)::before{content:attr(data-label)": ";color:var(--soft)}}\
@media print{:root{color-scheme:light;--paper:#fff;--ink:#000;--warm:#fff;--act:#25224a}body{font-size:10pt}\
main,article{display:block}main>*,article>*{margin:0 0 1.2rem}.q{position:static}.jump{display:none}\
h2,h3{break-after:avoid}}
`.trim()

/** Colours that have a shorter name here than among the tokens. */
const SHORT: Readonly<Record<string, Role>> = { pale: 'now-pale' }

/** The style in a partnership's own colours: its second line is for the dark, all others for the light. */
export function styleWith(theme: Theme): string {
  const lines = STYLE.split('\n').map((line, n) => {
    const colours = (n === 1 ? theme.dark : theme.light) ?? {}
    return line.replace(/--([a-z]+):(#[0-9a-f]{6})/g, (_, name, own) => {
      return `--${name}:${colours[SHORT[name] ?? (name as Role)] ?? own}`
    })
  })
  return lines.join('\n')
}

/** What a Content-Security-Policy names in `style-src` to let this style, and no other, be used. */
export const styleSource = (style: string): string =>
  `'sha256-${createHash('sha256').update(style).digest('base64')}'`
