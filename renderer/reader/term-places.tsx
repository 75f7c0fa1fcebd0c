import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Place } from '#contract/text.ts'
import { useReader } from './reader-store.ts'

const FIRST_PLACES = 12

interface Props {
  readonly places: readonly Place[]
  readonly currentIndex: number
}

/** The numbers of the pairs in which a term stands; each leads there. */
export function TermPlaces({ places, currentIndex }: Props) {
  const { t } = useTranslation()
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? places : places.slice(0, FIRST_PLACES)
  return (
    <section className="places" aria-label={t('word.placesHere')}>
      <h3>{t('word.places', { count: places.length })}</h3>
      <div className="chips">
        {shown.map((place) => (
          <PlaceButton
            key={`${place.segmentId}:${place.startUtf16}`}
            place={place}
            isCurrent={place.pairIndex === currentIndex}
          />
        ))}
        {places.length > shown.length && (
          <Button className="chip" onPress={() => setWhole(true)}>
            +{places.length - shown.length}
          </Button>
        )}
      </div>
    </section>
  )
}

function PlaceButton({ place, isCurrent }: { place: Place; isCurrent: boolean }) {
  const { t } = useTranslation()
  const reader = useReader()
  return (
    <Button
      className="chip"
      aria-label={t('reader.pair', { pair: place.pairIndex + 1 })}
      isDisabled={isCurrent}
      onPress={() => {
        reader.closeCard()
        reader.moveTo(place.pairIndex)
      }}
    >
      {place.pairIndex + 1}
    </Button>
  )
}
