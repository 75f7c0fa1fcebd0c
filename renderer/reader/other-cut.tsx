import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { CorrectionDraft } from '#contract/corrections.ts'
import type { TextId } from '#contract/ids.ts'
import type { SourceSentence, Word } from '#contract/text.ts'
import { useOpenHeadword } from '../dictionary/open-headword.ts'
import { useMakeCorrection } from '../corrections/use-make-correction.ts'

interface Props {
  readonly cut: Cut
  readonly sentence: SourceSentence | undefined
  readonly textId: TextId
  /** Called once the place is cut so. */
  readonly onCut: () => void
}

/** Where the words of a place may be others: the other cut, each word to be looked up, and a button that cuts it so here. */
export function OtherCut({ cut, sentence, textId, onCut }: Props) {
  const { t } = useTranslation()
  const openHeadword = useOpenHeadword()
  const make = useMakeCorrection(onCut)
  if (!sentence || !canCut(sentence.words, cut)) return null
  const { segmentId } = sentence
  return (
    <p className="other-cut">
      <span className="quiet">{t('corrections.otherCut')}</span>{' '}
      {cut.pieces.map((piece, at) => (
        // eslint-disable-next-line react/no-array-index-key -- the pieces of a cut never change places
        <Button key={at} className="link" onPress={() => openHeadword(piece)}>
          <bdi lang="zh-Hans">{piece}</bdi>
        </Button>
      ))}{' '}
      <Button className="button" onPress={() => void make(draftOf(textId, segmentId, cut))}>
        {t('corrections.cutSo')}
      </Button>
    </p>
  )
}

interface Cut {
  readonly startUtf16: number
  readonly pieces: readonly string[]
}

/** Whether words begin and end where the other cut does, and none of them is a term, which stays whole. */
function canCut(words: readonly Word[], { startUtf16, pieces }: Cut): boolean {
  const endUtf16 = startUtf16 + pieces.join('').length
  const inside = words.filter((word) => word.startUtf16 < endUtf16 && word.startUtf16 + word.text.length > startUtf16)
  const last = inside.at(-1)
  return (
    inside[0]?.startUtf16 === startUtf16 &&
    last !== undefined &&
    last.startUtf16 + last.text.length === endUtf16 &&
    inside.every(({ termId }) => termId === null)
  )
}

function draftOf(textId: TextId, segmentId: SourceSentence['segmentId'], { startUtf16, pieces }: Cut): CorrectionDraft {
  const quote = pieces.join('')
  const cutsUtf16 = pieces.slice(1).map((_, at) => pieces.slice(0, at + 1).join('').length)
  return {
    scope: 'here',
    anchor: { textId, segmentId, startUtf16, endUtf16: startUtf16 + quote.length, quote },
    change: cutsUtf16.length > 0 ? { kind: 'split', cutsUtf16 } : { kind: 'merge' },
  }
}
