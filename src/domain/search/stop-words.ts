import { fold } from './fold.js'

const SWEDISH = `och att det i en ett jag hon han som på den med var sig för så till är men om hade de av icke
  mig du henne då nu har inte hans honom skulle hennes där min man ej vid kunde något från ut när efter upp
  vi dem vara vad över än dig kan sina här ha mot alla under någon eller allt mycket sedan ju denna själv
  detta åt utan varit hur ingen mitt ni bli blev oss din dessa några deras blir mina samma vilken er sådan
  vår blivit dess inom mellan sådant varför varje vilka ditt vem vilket sådana vart dina vars vårt våra ert
  era vilkas också samt genom hos både`

const ENGLISH = `the a an and or of to in on at by for with from as is are was were be been being it its this
  that these those he she they them their his her we our us you your i not no but if then than so such can
  will would could should may might must has have had do does did which who whom whose what when where why
  how into about there also`

/**
 * Words so common in either language that they tell nothing of what is looked for. A word that is common in
 * the one and rare in the other (`men`) is left out too: since all words must be found, that can only find
 * more.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(`${SWEDISH} ${ENGLISH}`.split(/\s+/).map(fold))
