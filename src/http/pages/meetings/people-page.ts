import { listMembers } from '../../../actions/meetings/list-members.js'
import { listParties } from '../../../actions/parties/parties.js'
import { type Html, html } from '../../../domain/html.js'
import { isSame } from '../../../domain/meetings/minutes.js'
import type { Attendant } from '../../../domain/types.gen.js'
import type { Choice } from '../components/inputs.js'
import { collisionNotice } from './collision.js'
import { meetingForm, NOTHING_TYPED, type Sent, type Typed } from './form.js'
import { meetingFrame } from './frame.js'
import type { MeetingVisit } from './meeting-visit.js'

/** One line of the form: somebody, or room for one more. */
interface Row {
  readonly person: string
  readonly name: string
  readonly party: string
  readonly called: boolean
  readonly present: boolean
}

const ROOM = 3

/** Who is called, and who was there: for which party, so that it can be told what the party took part in. */
export async function peoplePage(visit: MeetingVisit, typed: Typed = NOTHING_TYPED): Promise<string> {
  const { t, deps, at, language, meeting, isOpen } = visit
  const parties = (await listParties(deps, true)).map(({ id, name }) => ({
    value: id,
    label: name[language] ?? name.sv ?? id,
  }))
  const rows = typed.form === 'people' ? typedRows(typed) : await rowsOf(visit)
  const form = meetingForm({
    t,
    key: 'people',
    action: at('acts/people'),
    revision: meeting.revision,
    typed,
    fields: () => table(visit, rows, parties),
    go: t('meetings:people.go'),
  })
  return meetingFrame(
    visit,
    'people',
    t('meetings:pages.people'),
    html`
      <section class="stack" aria-labelledby="who">
        <h2 id="who">${t('meetings:people.title')}</h2>
        <p class="measure">${t(isOpen ? 'meetings:people.lead' : 'meetings:people.closed')}</p>
        ${collisionNotice(visit, typed)}
        ${isOpen ? form : table(visit, rows, parties)}
      </section>
    `,
  )
}

/**
 * Everybody who is called or was there, then those of the workgroup who are not named yet, then room for
 * more.
 */
async function rowsOf({ deps, meeting, isOpen }: MeetingVisit): Promise<Row[]> {
  const { called, present } = meeting
  const members = isOpen ? await listMembers(deps) : []
  const all = [...called, ...present, ...members]
  const once = all.filter((one, n) => all.findIndex((other) => isSame(one, other)) === n)
  const isIn = (people: readonly Attendant[], one: Attendant) => people.some((other) => isSame(one, other))
  const rows = once.map((one) => ({
    person: one.person ?? '',
    name: one.name,
    party: one.party ?? '',
    called: isIn(called, one),
    present: isIn(present, one),
  }))
  const hasBegun = Date.parse(meeting.start) <= deps.clock().getTime()
  const blank = { person: '', name: '', party: '', called: !hasBegun, present: hasBegun }
  return isOpen ? [...rows, ...Array.from({ length: ROOM }, () => blank)] : rows
}

function table(visit: MeetingVisit, rows: readonly Row[], parties: readonly Choice[]): Html {
  const { t } = visit
  const heads = ['name', 'party', 'called', 'present'].map(
    (name) => html`<th scope="col">${t(`meetings:people.${name}`)}</th>`,
  )
  return html`
    <table class="table folds people">
      <thead><tr>${heads}</tr></thead>
      <tbody>${rows.map((row, n) => line(visit, row, n, parties))}</tbody>
    </table>
  `
}

function line({ t, isOpen }: MeetingVisit, row: Row, n: number, parties: readonly Choice[]): Html {
  const party = parties.find(({ value }) => value === row.party)?.label ?? row.party
  const yes = (is: boolean) => (is ? t('meetings:people.yes') : '–')
  if (!isOpen)
    return html`
      <tr>
        <th scope="row">${row.name}</th>
        ${cell(t('meetings:people.party'), html`${party || '–'}`)}
        ${cell(t('meetings:people.called'), html`${yes(row.called)}`)}
        ${cell(t('meetings:people.present'), html`${yes(row.present)}`)}
      </tr>
    `
  const who = row.name || t('meetings:people.another', { n: n + 1 })
  const isKept = row.name !== ''
  const name = isKept
    ? html`
      ${row.name}
      <input type="hidden" name="name" value="${row.name}">
    `
    : html`
      <label for="name-${n}">
        <span class="in-fold">${t('meetings:people.name')}</span>
        <span class="vh">: ${who}</span>
      </label>
      <input id="name-${n}" name="name" type="text" autocomplete="off" value="">
    `
  const options = parties.map(
    ({ value, label }) =>
      html`<option value="${value}"${value === row.party && html` selected`}>${label}</option>`,
  )
  const choose = html`
    <label class="vh" for="party-${n}">${t('meetings:people.party')}: ${who}</label>
    <select id="party-${n}" name="party">
      <option value="">–</option>
      ${options}
    </select>
  `
  const box = (field: 'called' | 'present') =>
    html`
      <label class="pick">
        <input type="checkbox" name="${field}" value="${n}"${row[field] && html` checked`}>
        <span>
          <span class="in-fold">${t(`meetings:people.${field}`)}</span>
          <span class="vh">: ${who}</span>
        </span>
      </label>
    `
  return html`
    <tr>
      <th scope="row">
        ${name}
        <input type="hidden" name="person" value="${row.person}">
      </th>
      ${cell(t('meetings:people.party'), choose)}
      ${cell('', box('called'))}
      ${cell('', box('present'))}
    </tr>
  `
}

const cell = (label: string, inside: Html): Html =>
  html`<td${label && html` data-label="${label}"`}>${inside}</td>`

const typedRows = ({ values }: Typed): Row[] => rowsIn((name) => values[name] ?? [])

function rowsIn(all: (name: string) => readonly string[]): Row[] {
  const [called, present] = [new Set(all('called')), new Set(all('present'))]
  return all('name').map((name, n) => ({
    name,
    person: all('person')[n] ?? '',
    party: all('party')[n] ?? '',
    called: called.has(String(n)),
    present: present.has(String(n)),
  }))
}

/** What the form says of who is called and who was there. */
export function attendantsIn(sent: Sent): { called: Attendant[]; present: Attendant[] } {
  const rows = rowsIn(sent.all).filter(({ name }) => name !== '')
  const of = (field: 'called' | 'present') => rows.filter((row) => row[field]).map(attendantOf)
  return { called: of('called'), present: of('present') }
}

const attendantOf = ({ person, name, party }: Row): Attendant => ({
  ...(person && { person }),
  name,
  ...(party && { party }),
})
