import type * as v from 'valibot'
import type { Seeded } from '../random/seeded.ts'

/** JSON text of a value that is wrong where its sort of schema is written in `node`. */
type BadText = string

/** As much of a schema as the generator looks at; the contract uses these sorts and no others. */
interface Node {
  readonly type: string
  readonly entries?: Readonly<Record<string, Node>>
  readonly wrapped?: Node
  readonly item?: Node
  readonly literal?: unknown
  /** Which entry tells the options of a variant apart. */
  readonly key?: string
  readonly options?: readonly unknown[]
  readonly pipe?: readonly { readonly type: string; readonly requirement?: unknown }[]
}

/**
 * The JSON of an input that a schema must refuse: a valid input with one thing wrong, by construction. `valid` must fit
 * the schema.
 */
export function badInput(schema: v.GenericSchema, valid: unknown, random: Seeded): BadText {
  const node = schema as unknown as Node
  return random.below(5) === 0 ? badRoot(valid, random) : badInside(node, valid, random)
}

const deep = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`
const notObjects = ['null', 'true', '0', '-1', '""', '"{}"', '[]', '[{}]', '1e999', deep(50), deep(20_000)]

function badRoot(valid: unknown, random: Seeded): BadText {
  return random.below(2) === 0 ? random.pick(notObjects) : withOneMore(valid, random)
}

/** An object with a key that does not belong there, also such as every object inherits. */
function withOneMore(valid: unknown, random: Seeded): BadText {
  const names = [
    'extra',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'prototype',
    '',
    '0',
    'ID',
    'textid ',
  ]
  const value = random.pick(['1', '"x"', '{"polluted":1}', 'null', deep(30)])
  const own = JSON.stringify(valid).slice(1, -1)
  return `{${own}${own === '' ? '' : ','}${JSON.stringify(random.pick(names))}:${value}}`
}

function badInside(node: Node, valid: unknown, random: Seeded): BadText {
  const keys = Object.keys(valid as object).filter((key) => node.entries?.[key])
  if (keys.length === 0) return badRoot(valid, random)
  const key = random.pick(keys)
  const child = node.entries?.[key] ?? { type: 'missing' }
  const entries = Object.entries(valid as object)
  const isRequired = child.type !== 'optional'
  if (isRequired && random.below(6) === 0)
    return JSON.stringify(Object.fromEntries(entries.filter(([name]) => name !== key)))
  const texts = entries.map(([name, value]) => {
    const text = name === key ? badValue(child, value, random) : JSON.stringify(value)
    return `${JSON.stringify(name)}:${text}`
  })
  return `{${texts.join(',')}}`
}

function badValue(node: Node, valid: unknown, random: Seeded): BadText {
  if (node.type === 'optional' && node.wrapped) return badValue(node.wrapped, valid, random)
  // Null is right for these, and no other wrong value is a null.
  if (node.type === 'nullable' && node.wrapped) {
    const inside = badValue(node.wrapped, valid, random)
    return inside === 'null' ? '[]' : inside
  }
  switch (node.type) {
    case 'strict_object':
      return badInput(node as unknown as v.GenericSchema, valid, random)
    case 'record':
      return random.pick([
        ...notObjects,
        '{"__proto__":"a"}',
        '{"no dot":"a"}',
        '{"a.b":1}',
        '{"a.b":"\\ud800"}',
        tooManyKeys(),
      ])
    case 'variant':
      return badInput(optionOf(node, valid) as unknown as v.GenericSchema, valid, random)
    case 'literal':
    case 'picklist':
      return random.pick(['null', '0', '""', '"__proto__"', '"nothing like it"', '{}', '["good"]', 'true'])
    case 'number':
      return badNumber(node, random)
    case 'string':
      return badString(node, random)
    case 'array':
      return badArray(node, valid as readonly unknown[], random)
    case 'boolean':
      return random.pick(['null', '0', '1', '""', '"true"', '[]', '{}'])
    default:
      throw new Error(`the generator does not know ${node.type}`)
  }
}

/** The option of a variant that a value is of. */
function optionOf({ options = [], key = '' }: Node, valid: unknown): Node {
  const tagged = options as readonly Node[]
  const tag = (valid as Readonly<Record<string, unknown>>)[key]
  const option = tagged.find(({ entries }) => entries?.[key]?.literal === tag)
  if (!option) throw new Error(`no option for ${String(tag)}`)
  return option
}

/** A list with one wrong item, or too long, or no list. `valid` must have an item. */
function badArray(node: Node, valid: readonly unknown[], random: Seeded): BadText {
  const most = limitOf(node, 'max_length')
  const kind = random.below(most === null || most > 10_000 ? 2 : 3)
  if (kind === 0) return random.pick(['null', '0', '""', '"[]"', 'true', '{}', '{"0":1}', deep(20_000)])
  if (kind === 2) return JSON.stringify(Array.from({ length: (most ?? 0) + 1 }, () => valid[0]))
  const items = valid.map((item) => JSON.stringify(item))
  items[random.below(items.length)] = badValue(node.item ?? { type: 'missing' }, valid[0], random)
  return `[${items.join(',')}]`
}

const tooManyKeys = () =>
  JSON.stringify(Object.fromEntries(Array.from({ length: 201 }, (_, at) => [`a.${'b'.repeat(at + 1)}`, ''])))

function badNumber(node: Node, random: Seeded): BadText {
  const most = limitOf(node, 'max_value') ?? Number.MAX_SAFE_INTEGER
  const least = limitOf(node, 'min_value') ?? 0
  const beyond = [most + 1, most * 2 + 1, least - 1, -8.64e15, most + 0.5].filter((each) => each > most || each < least)
  const wrong = [
    '-0',
    '1e999',
    '-1e999',
    '1.5',
    '"1"',
    'null',
    'true',
    '[]',
    '{}',
    '[1]',
    '"2026-11-23"',
    '8.7e15',
    'NaN',
    'Infinity',
  ]
  return random.pick([...wrong, ...beyond.map(String)])
}

function badString(node: Node, random: Seeded): BadText {
  const wrong = ['null', '0', 'true', '[]', '{}', '["a"]', '"\\ud800"', '"a\\udfffb"', '1e5', deep(40)]
  const most = limitOf(node, 'max_length')
  const tooLong = most === null ? [] : [JSON.stringify('长'.repeat(most + 1)), JSON.stringify('x'.repeat(most + 1000))]
  // Ids: some that are nearly right.
  const isId = node.pipe?.some(({ type }) => type === 'uuid' || type === 'regex')
  const nearlyId = isId
    ? ['""', '"a b"', '"../../etc/passwd"', `"${'a'.repeat(5000)}"`, '"01A20A48-51B2-704F-881F"']
    : []
  return random.pick([...wrong, ...tooLong, ...nearlyId])
}

function limitOf(node: Node, type: string): number | null {
  const found = node.pipe?.find((action) => action.type === type)?.requirement
  return typeof found === 'number' ? found : null
}
