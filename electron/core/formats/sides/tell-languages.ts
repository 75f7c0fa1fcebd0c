import { weightOf } from '../../language/text/language-of.ts'
import type { Apart, Content, OneSided, ReadAs } from '../format.ts'
import type { Paragraph } from '../plain-text/document.ts'
import { type Side, type Sided, sidedBySentence, sidedOf } from './by-side.ts'
import { pairsInTurn } from './pairs-in-turn.ts'
import { titleByLanguage } from './title-by-language.ts'

export interface Told {
  readonly content: Content
  readonly as: ReadAs
  readonly isSure: boolean
}

// Fewer paragraphs than this in each language are a heading, a quotation, a title in English.
const FEWEST = 3
// English for each Chinese character, as so many characters of Chinese: about 1; outside of these it is another text.
const [LEAST_ENGLISH, MOST_ENGLISH] = [0.35, 4]
// Changes of language for each paragraph: 1 where they take turns one by one, less where headings or lists are in the way.
const [SURE_TURNS, SOME_TURNS] = [0.8, 0.55]
// This is a study of Chinese: a text with about as much of both is opened as Chinese.
const CLEARLY_MORE = 1.5
const MIXED_SHARE = 0.3
const ASKED_SHARE = 0.15
const WITHIN_SHARE = 0.6

/**
 * Which languages a text is in, by its prose: one, with whatever it quotes; both in turns (each paragraph or line with its
 * translation below or above it); one whole text after the other. What a person says goes before what is told.
 */
export function tellLanguages(content: OneSided, as: ReadAs | undefined): Told {
  if (as === 'zh' || as === 'en') return { content: { ...content, language: as }, as, isSure: true }
  const { paragraphs } = content.document
  const found = countsOf(sidedOf(paragraphs))
  const within = countsOf(sidedBySentence(paragraphs))
  const isWithin = within.told.length - found.told.length >= found.told.length * WITHIN_SHARE
  const sided = isWithin ? within : found
  if (as === 'both') return asked(content, sided.fewest > 0 ? sided : within)
  const isBoth = sided.fewest >= FEWEST && isTranslation(sided)
  const layout = layoutOf(sided)
  if (isBoth && layout !== 'mixed')
    return {
      content: both(content, sided, layout),
      as: 'both',
      isSure: layout === 'apart' || sided.turns >= sided.told.length * SURE_TURNS,
    }
  if (isBoth && sided.fewest >= sided.told.length * MIXED_SHARE)
    return { content: both(content, sided, 'mixed'), as: 'both', isSure: false }
  const language = languageOfText(paragraphs)
  const isSure = !isBoth || sided.fewest < sided.told.length * ASKED_SHARE
  return { content: { ...content, language }, as: language, isSure }
}

function asked(content: OneSided, sided: Counted): Told {
  // There is but one language in it, whatever was asked.
  if (sided.fewest === 0)
    return { content: { ...content, language: languageOfText(content.document.paragraphs) }, as: 'both', isSure: true }
  return { content: both(content, sided, layoutOf(sided)), as: 'both', isSure: true }
}

function languageOfText(paragraphs: readonly Paragraph[]): 'zh' | 'en' {
  const { han, english } = weightOf(paragraphs.flatMap(({ sentences }) => sentences))
  return english > han * CLEARLY_MORE ? 'en' : 'zh'
}

interface Counted {
  readonly all: readonly Sided[]
  readonly told: readonly Sided[]
  /** Paragraphs in the language that has fewer. */
  readonly fewest: number
  /** Runs of paragraphs in one language. */
  readonly turns: number
}

function countsOf(all: readonly Sided[]): Counted {
  const told = all.filter(({ side }) => side !== null)
  const sources = told.filter(({ side }) => side === 'source').length
  const turns = told.filter(({ side }, index) => side !== told[index - 1]?.side).length
  return { all, told, fewest: Math.min(sources, told.length - sources), turns }
}

function isTranslation({ told }: Counted): boolean {
  const { han, english } = weightOf(told.flatMap(({ paragraph }) => paragraph.sentences))
  return english >= han * LEAST_ENGLISH && english <= han * MOST_ENGLISH
}

type Layout = 'turns' | 'apart' | 'mixed'

function layoutOf({ told, turns }: Counted): Layout {
  if (turns === 2 && told.length > 2) return 'apart'
  return turns >= told.length * SOME_TURNS ? 'turns' : 'mixed'
}

function both(content: OneSided, { all, told }: Counted, layout: Layout): Content {
  const first = told[0]?.side ?? 'source'
  if (layout === 'turns')
    return {
      sides: 'two',
      title: titleByLanguage(content.title),
      pairs: pairsInTurn(all, first),
      document: content.document,
    }
  return apart(content, all, first)
}

/** What is in neither language goes with what stands above it. */
function apart(content: OneSided, all: readonly Sided[], first: Side): Apart {
  const sides: Record<Side, Paragraph[]> = { source: [], target: [] }
  let now = first
  for (const { side, paragraph } of all) {
    now = side ?? now
    sides[now].push(paragraph)
  }
  const documentOf = (paragraphs: readonly Paragraph[]) => ({ ...content.document, paragraphs })
  return { ...content, sides: 'apart', source: documentOf(sides.source), target: documentOf(sides.target) }
}
