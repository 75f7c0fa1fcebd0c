import type { Ref } from 'react'
import { Input, Label, SearchField as AriaSearchField } from 'react-aria-components'

interface Props {
  readonly label: string
  readonly value: string
  readonly maxLength?: number
  readonly autoFocus?: boolean
  readonly inputRef?: Ref<HTMLInputElement>
  readonly onChange: (value: string) => void
}

/** A field to search in; its name stands in it until something is typed. */
export function SearchField({ label, value, maxLength, autoFocus = false, inputRef, onChange }: Props) {
  return (
    <AriaSearchField
      className="search"
      value={value}
      onChange={onChange}
      autoFocus={autoFocus}
      {...(maxLength ? { maxLength } : {})}
    >
      <Label>{label}</Label>
      <Input ref={inputRef} placeholder={label} />
    </AriaSearchField>
  )
}
