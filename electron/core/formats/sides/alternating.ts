import type { Kind } from '#contract/text.ts'
import { countHan } from '../../language/text/han.ts'
import { sideOf } from '../../language/text/language-of.ts'
import type { Apart, FilePair, OneSided } from '../format.ts'
import type { Paragraph } from '../plain-text/document.ts'
import { givenPair } from './given-pair.ts'

type Side = 'source' | 'target'

interface Sided {
  readonly side: Side | null
  readonly paragraph: Paragraph
}

// Fewer paragraphs than this in each language are a heading, a quotation, a title in English.
const FEWEST = 3
// Letters of a translation for each Chinese character: about 4; outside of these it is another text.
const [LEAST_LETTERS, MOST_LETTERS] = [1.2, 14]
const MOST_STRAYS = 0.1

/**
 * What a file in two languages is: paragraphs that take turns (each with its translation below or above it) give pairs;
 * one whole text after the other is told apart. A text in one language, whatever it quotes, is left as it is.
 */
export function tellLanguagesApart(content: OneSided): OneSided | Apart | readonly FilePair[] {
  const sided = content.document.paragraphs.map((paragraph): Sided => ({
    paragraph,
    side: sideOf(paragraph.sentences.join(' ')),
  }))
  const told = sided.filter((each) => each.side !== null)
  const sources = told.filter(({ side }) => side === 'source')
  const targets = told.filter(({ side }) => side === 'target')
  if (Math.min(sources.length, targets.length) < FEWEST || !isTranslation(sources, targets)) return content
  const turns = told.filter(({ side }, index) => side !== told[index - 1]?.side).length
  if (turns >= told.length * (1 - MOST_STRAYS)) return pairsInTurn(sided, told[0]?.side ?? 'source')
  if (turns === 2) return apart(content, sided, told[0]?.side ?? 'source')
  return content
}

function isTranslation(sources: readonly Sided[], targets: readonly Sided[]): boolean {
  const han = sources.reduce((sum, { paragraph }) => sum + countHan(paragraph.sentences.join('')), 0)
  const letters = targets.reduce(
    (sum, { paragraph }) => sum + (paragraph.sentences.join('').match(/[A-Za-z]/g)?.length ?? 0),
    0,
  )
  return letters >= han * LEAST_LETTERS && letters <= han * MOST_LETTERS
}

interface OpenPair {
  readonly source: string[]
  readonly target: string[]
  readonly kind: Kind
}

/** A pair begins wherever the language that stands first comes again; signs and numbers go with what is above them. */
function pairsInTurn(sided: readonly Sided[], first: Side): readonly FilePair[] {
  const pairs: OpenPair[] = []
  let before: Side = first
  for (const { side, paragraph } of sided) {
    const now: Side = side ?? before
    let pair = pairs.at(-1)
    if (!pair || (now === first && before !== first)) {
      pair = { source: [], target: [], kind: paragraph.kind }
      pairs.push(pair)
    }
    pair[now].push(...paragraph.sentences)
    before = now
  }
  return pairs.flatMap(givenPair)
}

function apart(content: OneSided, sided: readonly Sided[], first: Side): Apart {
  const second = first === 'source' ? 'target' : 'source'
  const border = sided.findIndex(({ side }) => side === second)
  const paragraphs = sided.map(({ paragraph }) => paragraph)
  const documentOf = (part: readonly Paragraph[]) => ({ ...content.document, paragraphs: part })
  const [before, after] = [documentOf(paragraphs.slice(0, border)), documentOf(paragraphs.slice(border))]
  const [source, target] = first === 'source' ? [before, after] : [after, before]
  return { ...content, sides: 'apart', source, target }
}
