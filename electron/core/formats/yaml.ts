import * as v from 'valibot'
import { isMap, isNode, isPair, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument, visit } from 'yaml'
import type { Mistake } from './mistake.ts'

type Path = readonly (string | number)[]

export interface YamlFile<Value> {
  /** Null where the file does not fit the schema; then there are mistakes. */
  readonly value: Value | null
  readonly mistakes: readonly Mistake[]
  /** The line, from 1, on which the thing at a path begins; the nearest one outside it where it is missing. */
  readonly lineOf: (path: Path) => number
}

/** Reads a YAML file that a person wrote and checks it against a schema; mistakes name the line. */
export function readYaml<Schema extends v.GenericSchema>(
  text: string,
  schema: Schema,
): YamlFile<v.InferOutput<Schema>> {
  const counter = new LineCounter()
  // The library's own search for a key that stands twice takes the square of their number.
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: false, version: '1.2' })
  const lineAt = (offset: number) => Math.max(1, counter.linePos(offset).line)
  const lineOf = (path: Path) => lineAt(offsetOf(document.contents, path))
  const syntax = [...document.errors, ...document.warnings].map((error) => ({
    line: lineAt(error.pos[0]),
    code: 'yaml',
    detail: error.message.split('\n')[0]?.replace(/ at line \d+.*$/, '.') ?? '',
  }))
  for (const { at, detail } of unwanted(document)) syntax.push({ line: lineAt(at), code: 'yaml', detail })
  if (syntax.length > 0) return { value: null, mistakes: syntax, lineOf }
  const result = v.safeParse(schema, document.toJS({ maxAliasCount: 0 }))
  if (result.success) return { value: result.output, mistakes: [], lineOf }
  const mistakes = result.issues.map((issue) => shapeMistake(issue, lineOf))
  return { value: null, mistakes, lineOf }
}

/** Keys that stand twice, and the first alias: nothing here needs any, and they are how a small file grows without bound. */
function unwanted(document: ReturnType<typeof parseDocument>) {
  const found: { readonly at: number; readonly detail: string }[] = []
  visit(document, {
    Alias: (_key, node) => {
      found.push({ at: startOf(node), detail: 'Anchors and aliases (& and *) do not belong here.' })
      return visit.BREAK
    },
    Map: (_key, { items }) => {
      const known = new Set<unknown>()
      for (const { key } of items) {
        const name = isScalar(key) ? key.value : key
        if (known.has(name)) found.push({ at: startOf(key), detail: 'Map keys must be unique.' })
        known.add(name)
      }
    },
  })
  return found
}

function shapeMistake(issue: v.BaseIssue<unknown>, lineOf: (path: Path) => number): Mistake {
  const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)))
  const name = path.map(String).join('.')
  const said = () => {
    if (issue.expected === 'never') return `“${name}” is not a key that belongs here.`
    if (issue.received === 'undefined' && path.length > 0) return `“${name}” is missing.`
    if (issue.kind === 'schema') return `“${name}” should be ${issue.expected}, not ${issue.received}.`
    return `“${name}”: ${issue.message}.`
  }
  return { line: lineOf(path), code: 'shape', detail: said() }
}

function offsetOf(root: unknown, path: Path): number {
  let node: unknown = root
  let offset = startOf(root)
  for (const key of path) {
    const inside: Node | Pair | undefined = childOf(node, key)
    if (!inside) break
    offset = isPair(inside) ? startOf(inside.key) : startOf(inside)
    node = isPair(inside) ? inside.value : inside
  }
  return offset
}

function childOf(node: unknown, key: string | number): Node | Pair | undefined {
  if (isMap(node)) return node.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(key))
  const item = isSeq(node) ? node.items[Number(key)] : undefined
  return isNode(item) ? item : undefined
}

function startOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0
}
