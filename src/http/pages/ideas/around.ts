import { listParties } from '../../../actions/parties/parties.js'
import { listAdvisors } from '../../../actions/people/list-people.js'
import { dayIn } from '../../../domain/dates/for-people.js'
import { type Html, html } from '../../../domain/html.js'
import { type Choice, checkInputs, lineInput, selectInput } from '../components/inputs.js'
import { listPart } from '../components/list-part.js'
import { consentsPart } from './consents-part.js'
import { contactPart } from './contact-part.js'
import { filesPart } from './files-part.js'
import { actForm, type Put } from './form.js'
import { frame } from './frame.js'
import { sourcePart } from './source-part.js'
import type { Typed, Visit } from './visit.js'

const LICENCES = ['CC-BY-4.0', 'CC-BY-SA-4.0', 'CC0-1.0']

interface Around {
  readonly advisors: readonly Choice[]
  readonly parties: readonly Choice[]
}

/** Who and what is around an idea: advisor, parties, tags, licence; consents; files; publications. */
export async function around(visit: Visit, typed: Typed): Promise<string> {
  const { t, may } = visit
  const known = await knownAround(visit)
  const arrange = may('arrange')
    ? actForm(visit, {
        act: 'arrange',
        typed,
        fields: (put) => arrangement(visit, put, known),
        go: t('ideas:arrange.go'),
      })
    : html`<p class="meta">${t('ideas:arrange.notYours')}</p>`
  return frame(
    visit,
    'around',
    t('ideas:pages.around'),
    html`
      <div class="halves">
        <section class="stack" aria-labelledby="arrange-title">
          <h2 id="arrange-title">${t('ideas:arrange.title')}</h2>
          ${arrange}
          ${sourcePart(visit, typed)}
        </section>
        <div class="stack-l">
          ${contactPart(visit, typed)}
          ${consentsPart(visit, typed)}
          ${filesPart(visit, typed)}
          ${publicationsPart(visit)}
        </div>
      </div>
    `,
  )
}

async function knownAround({ deps, language }: Visit): Promise<Around> {
  const [people, parties] = await Promise.all([listAdvisors(deps), listParties(deps)])
  return {
    advisors: people.map(({ id, name }) => ({ value: id, label: name })),
    parties: parties.map(({ id, name }) => ({ value: id, label: name[language] ?? name.sv ?? id })),
  }
}

function arrangement({ t, idea }: Visit, put: Put, { advisors, parties }: Around): Html {
  const optional = t('ideas:optional')
  const licences = LICENCES.map((value) => ({ value, label: t(`vocabulary:licence.${value}`) }))
  const cleared = [{ value: 'true', label: t('ideas:arrange.cleared') }]
  return html`
    ${selectInput(
      put('advisor', t('ideas:arrange.advisor'), { value: idea.advisor?.id ?? '' }),
      advisors,
      t('ideas:noAdvisor'),
    )}
    ${checkInputs(put('parties', t('ideas:arrange.parties')), parties, idea.parties)}
    ${lineInput(
      put('tags', t('ideas:arrange.tags'), {
        value: idea.tags.join(', '),
        hint: t('ideas:arrange.tagsHint'),
        optional,
      }),
      { wide: 'wide' },
    )}
    ${lineInput(
      put('registration', t('ideas:arrange.registration'), { value: idea.registration ?? '', optional }),
    )}
    ${selectInput(
      put('licence', t('ideas:arrange.licence'), { value: idea.licence ?? '', optional }),
      licences,
      t('ideas:choose'),
    )}
    ${lineInput(put('followUp', t('ideas:arrange.followUp'), { value: idea.followUp ?? '', optional }), {
      type: 'date',
      wide: 'wide-s',
    })}
    ${checkInputs(
      put('clearance', t('ideas:arrange.clearance'), { hint: t('ideas:arrange.clearanceHint') }),
      cleared,
      idea.clearance ? ['true'] : [],
    )}
  `
}

function publicationsPart({ t, idea, language }: Visit): Html {
  const rows = idea.publications.map(
    ({ edition, at, withdrawn }) =>
      html`
        <li>
          <a href="/${language}/cases/${idea.reference}">
            ${t('ideas:publications.edition', { edition, day: dayIn(language, at) })}
          </a>
          ${withdrawn && html` <span class="tag missing">${t('ideas:publications.withdrawn')}</span>`}
        </li>
      `,
  )
  return listPart({
    id: 'publications',
    title: t('ideas:publications.title'),
    items: rows,
    none: t('ideas:publications.none'),
    look: 'planks',
  })
}
