import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'

interface Props {
  readonly label: string
  readonly items: readonly { readonly key: string; readonly label: string; readonly aside: string }[]
  readonly ticked: readonly string[]
  readonly onChange: (ticked: readonly string[]) => void
}

/** Chinese words or lines of which any number may be chosen. */
export function ToggleChips({ label, items, ticked, onChange }: Props) {
  return (
    <ToggleButtonGroup
      className="toggle-chips"
      aria-label={label}
      selectionMode="multiple"
      selectedKeys={ticked}
      onSelectionChange={(keys) => onChange(items.map(({ key }) => key).filter((key) => keys.has(key)))}
    >
      {items.map(({ key, label: shown, aside }) => (
        <ToggleButton key={key} id={key}>
          <bdi lang="zh-Hans">{shown}</bdi>
          {aside}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
