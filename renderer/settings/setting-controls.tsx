import { useStore } from 'zustand'
import type { Settings } from '#contract/settings.ts'
import { useSettings } from '../platform/settings-store.ts'
import { Field } from '../ui/field.tsx'
import { SegmentedControl } from '../ui/segmented-control.tsx'
import { Stepper } from '../ui/stepper.tsx'

/** The settings that are one of several words. */
type ChoiceName = { [Name in keyof Settings]: Settings[Name] extends string ? Name : never }[keyof Settings]

interface ChoiceProps<Name extends ChoiceName> {
  readonly name: Name
  readonly label: string
  readonly options: readonly { readonly value: Settings[Name]; readonly label: string }[]
}

/** A setting that is one of several words, kept as soon as it is chosen. */
export function ChoiceSetting<Name extends ChoiceName>({ name, label, options }: ChoiceProps<Name>) {
  const settings = useSettings()
  const value = useStore(settings.store, (state) => state[name])
  return (
    <Field label={label}>
      <SegmentedControl
        label={label}
        value={value}
        options={options}
        onChange={(chosen) => void settings.change({ [name]: chosen })}
      />
    </Field>
  )
}

type NumberName = { [Name in keyof Settings]: Settings[Name] extends number ? Name : never }[keyof Settings]

interface NumberProps {
  readonly name: NumberName
  readonly label: string
  readonly least: number
  readonly most: number
  readonly step?: number
  readonly format?: Intl.NumberFormatOptions
}

/** A setting that is a number, kept as soon as it is changed. */
export function NumberSetting({ name, ...rest }: NumberProps) {
  const settings = useSettings()
  const value = useStore(settings.store, (state) => state[name])
  return <Stepper {...rest} value={value} onChange={(chosen) => void settings.change({ [name]: chosen })} />
}
