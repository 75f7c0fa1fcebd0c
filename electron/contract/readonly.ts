import type * as v from 'valibot'

/** A value that nobody may write to, at any depth. Branded strings and numbers stay as they are. */
export type DeepReadonly<Value> = unknown extends Value
  ? Value
  : Value extends string | number | boolean | null | undefined
    ? Value
    : Value extends readonly (infer Item)[]
      ? readonly DeepReadonly<Item>[]
      : { readonly [Key in keyof Value]: DeepReadonly<Value[Key]> }

/** What a schema of the contract lets through. */
export type Value<Schema extends v.GenericSchema> = DeepReadonly<v.InferOutput<Schema>>
