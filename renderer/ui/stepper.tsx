import { Button, Group, Input, Label, NumberField } from 'react-aria-components'

interface Props {
  readonly label: string
  readonly value: number
  readonly least: number
  readonly most: number
  readonly step?: number
  readonly format?: Intl.NumberFormatOptions
  readonly onChange: (value: number) => void
}

/** A number with buttons on both sides; the keyboard's arrows and typing work too. */
export function Stepper({ label, value, least, most, step = 1, format, onChange }: Props) {
  return (
    <NumberField
      className="stepper"
      value={value}
      minValue={least}
      maxValue={most}
      step={step}
      {...(format ? { formatOptions: format } : {})}
      onChange={(next) => !Number.isNaN(next) && onChange(next)}
    >
      <Label>{label}</Label>
      <Group>
        <Button slot="decrement">−</Button>
        <Input />
        <Button slot="increment">+</Button>
      </Group>
    </NumberField>
  )
}
