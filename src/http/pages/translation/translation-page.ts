import type { FastifyRequest } from 'fastify'
import type { OpenTranslation, OpenUnit } from '../../../actions/translation/open-translation.js'
import { type Html, html } from '../../../domain/html.js'
import { titleOf } from '../../../domain/ideas/mails.js'
import type { UnitState } from '../../../domain/translation/unit-state.js'
import { draftNotes } from '../components/draft-notes.js'
import { notice } from '../components/notice.js'
import { layout } from '../layout.js'
import { anchorOf } from './anchor.js'
import { keyHelp } from './helps.js'
import { languageIn } from './language-in.js'
import type { Sent } from './sent.js'
import { stateTag } from './state-tag.js'
import { unitCard } from './unit-card.js'
import { filterForm, NO_FILTER, wantedUnits } from './unit-filter.js'
import { labelOfUnit } from './unit-label.js'

export const addressOf = (language: string, idea: string, variant: string): string =>
  `/${language}/ideas/${idea}/translate/${variant}`

export function translationPage(request: FastifyRequest, opened: OpenTranslation, sent: Sent): string {
  const { t } = request
  const { idea, language } = opened
  const { filter = NO_FILTER, done, refused } = sent
  const shown = wantedUnits(t, opened.units, filter, [done, refused?.unit])
  const name = languageIn(request, language)
  const title = t('translation:title', { language: name, title: titleOf(idea) })
  return layout(request, {
    title: sent.refused ? t('web:wrongTitle', { title }) : title,
    styles: ['translate.css'],
    scripts: ['drafts.js', 'translate.js'],
    main: html`
      ${head(request, opened, sent)}
      ${wrong(request, opened, sent)}
      ${opened.units.length > 0 && filterForm(request, opened, filter)}
      ${opened.units.length > 0 && shown.length === 0 && html`<p>${t('translation:filter.none')}</p>`}
      ${sections(request, opened, shown, sent)}
      ${ready(request, opened)}
      ${draftNotes(t)}
    `,
  })
}

/** What was refused, at the top, with a link to where it is mended. */
function wrong({ t }: FastifyRequest, { units }: OpenTranslation, { refused }: Sent): Html | '' {
  if (!refused) return ''
  const unit = units.find(({ id }) => id === refused.unit)
  const reasons = refused.reasons.map((reason) =>
    unit
      ? html`<li><a href="#t-${anchorOf(unit.id)}">${labelOfUnit(t, unit)}: ${reason}</a></li>`
      : html`<li>${reason}</li>`,
  )
  return html`
    <div class="error-summary stack" role="alert" aria-labelledby="wrong" tabindex="-1" autofocus>
      <h2 id="wrong">${t('web:wrong')}</h2>
      <ul class="plain">${reasons}</ul>
    </div>
  `
}

function head(request: FastifyRequest, opened: OpenTranslation, { filter = NO_FILTER }: Sent): Html {
  const { t, language } = request
  const { idea, coverage, units } = opened
  const id = idea.reference ?? idea.id
  const names = { source: languageIn(request, idea.language), target: languageIn(request, opened.language) }
  const next = units.find(({ state }) => state !== 'reviewed' && state !== 'translated')
  const here = addressOf(language, id, opened.language)
  const toggle =
    filter.show !== '' || filter.finding !== '' || filter.words !== ''
      ? html`<a href="${here}">${t('translation:showAll')}</a>`
      : html`<a href="${here}?show=open">${t('translation:showOpen')}</a>`
  return html`
    <div class="stack translate-head" id="translate-head">
      <a class="back" href="/${language}/ideas/${id}">${t('translation:idea')}</a>
      <p class="meta">${idea.reference ?? t('web:idea.noReference')} · ${t('translation:way', names)}</p>
      <h1 lang="${idea.language}">${titleOf(idea) || t('web:idea.untitled')}</h1>
      <p class="row">
        <progress
          class="translate-bar"
          max="100"
          value="${coverage.percent}"
          aria-label="${t('translation:progressLabel')}"
        ></progress>
        <span>
          ${t('translation:progress', {
            percent: coverage.percent,
            done: coverage.counts.reviewed,
            texts: coverage.texts,
          })}
        </span>
      </p>
      <p class="row">${countTags(request, opened)}</p>
      <p class="row">
        ${next && html`<a href="#u-${anchorOf(next.id)}">${t('translation:next')}</a>`}
        ${toggle}
        <a href="/${language}/concordance">${t('translation:concordance.title')}</a>
        <a href="/${language}/terms">${t('translation:terms')}</a>
        <a href="/${language}/ideas/${opened.idea.reference ?? opened.idea.id}/agency">
          ${t('translation:agency')}
        </a>
        ${variantLinks(request, opened)}
      </p>
      ${keyHelp(t)}
      <p class="help">${t('translation:drafts.kept')}</p>
    </div>
  `
}

const COUNTED: readonly UnitState[] = ['reviewed', 'translated', 'outdated', 'machine', 'draft', 'missing']

const countTags = ({ t }: FastifyRequest, { coverage: { counts } }: OpenTranslation): (Html | false)[] =>
  COUNTED.map(
    (state) =>
      counts[state] > 0 && stateTag(state, t(`translation:counts.${state}`, { count: counts[state] })),
  )

function variantLinks(
  request: FastifyRequest,
  { idea, variants, language }: OpenTranslation,
): (Html | false)[] {
  return variants.map(
    (one) =>
      one !== language &&
      html`
        <a href="${addressOf(request.language, idea.reference ?? idea.id, one)}">
          ${request.t('translation:other', { language: languageIn(request, one) })}
        </a>
      `,
  )
}

function sections(
  request: FastifyRequest,
  opened: OpenTranslation,
  shown: readonly OpenUnit[],
  sent: Sent,
): Html | Html[] {
  const { t } = request
  if (opened.units.length === 0)
    return notice(t('translation:nothing'), html`<p>${t('translation:nothingText')}</p>`)
  const ids = [...new Set(shown.map(({ field }) => field.section))]
  return ids.map((section) => {
    const units = shown.filter(({ field }) => field.section === section)
    return html`
      <section class="translate-section" aria-labelledby="s-${section}">
        <h2 id="s-${section}">${t(`template:sections.${section}.title`)}</h2>
        ${units.map((unit) => unitCard(request, opened, unit, sent))}
      </section>
    `
  })
}

/** Signing off everything that is ready at once, or why nothing is. */
function ready({ t }: FastifyRequest, { units, maySignOff, coverage }: OpenTranslation): Html | '' {
  if (units.length === 0) return ''
  const all = units.filter(({ hindrance }) => hindrance === undefined)
  const button = html`
    <form method="post" data-beside>
      <input type="hidden" name="units" value="${all.map(({ id, mark }) => `${id} ${mark}`).join(' ')}">
      <button class="btn" type="submit" name="do" value="sign">
        ${t('translation:signAll', { count: all.length })}
      </button>
    </form>
    <p
      class="error"
      id="translate-unsaved"
      role="alert"
      hidden
      data-words="${t('translation:drafts.leave', { where: '#' })}"
    ></p>
  `
  const left = html`<p>${t('translation:left', { count: coverage.unsigned })}</p>`
  const words = coverage.unsigned === 0 ? html`<p>${t('translation:allSigned')}</p>` : left
  const how = maySignOff ? t('translation:signHelp') : t('translation:signNot')
  return html`
    <div id="translate-ready">
      ${notice(
        t('translation:signTitle'),
        html`
          ${words}
          <p>${how}</p>
          ${maySignOff && all.length > 0 && button}
        `,
        coverage.unsigned === 0 ? 'met' : undefined,
      )}
    </div>
  `
}
