import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'

interface ActionProps {
  readonly wordKey: 'aligning.add' | 'library.describe' | 'library.forget' | 'library.remove' | 'packs.share'
  /** The text it acts on, for who hears the page. */
  readonly title: string
  readonly onPress: () => void
}

/** A quiet button for what can be done with one text of the shelf. */
export function ActionButton({ wordKey, title, onPress }: ActionProps) {
  const { t } = useTranslation()
  return (
    <Button className="button quiet" onPress={onPress}>
      {t(wordKey)}
      <span className="only-heard"> {title}</span>
    </Button>
  )
}
