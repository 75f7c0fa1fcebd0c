import { relative, sep } from 'node:path'
import { buildsForeignStore, faultOfImport, resolveImport } from './room-rules.ts'

/** The parts of a syntax node that say what is imported. */
interface ImportNode {
  readonly source: { readonly value?: unknown } | null
  readonly specifiers?: readonly { readonly imported?: { readonly name?: string } }[]
}

interface RuleContext {
  readonly cwd: string
  readonly filename: string
  report(fault: { readonly node: ImportNode; readonly message: string }): void
}

type Check = (from: string, to: string, node: ImportNode) => string | null

/** A rule that looks at everything that brings in another file: `import`, `import type`, `export from`, `import()`. */
function ruleFor(check: Check) {
  return {
    create(context: RuleContext) {
      const from = relative(context.cwd, context.filename).split(sep).join('/')
      function onImport(node: ImportNode) {
        const specifier = node.source?.value
        const to = typeof specifier === 'string' ? resolveImport(from, specifier) : null
        const message = to && check(from, to, node)
        if (message) context.report({ node, message })
      }
      return {
        ImportDeclaration: onImport,
        ExportNamedDeclaration: onImport,
        ExportAllDeclaration: onImport,
        ImportExpression: onImport,
        TSImportType: onImport,
      }
    },
  }
}

const namesOf = (node: ImportNode) => (node.specifiers ?? []).flatMap(({ imported }) => imported?.name ?? [])

/** A plugin for oxlint: `.oxlintrc.json` loads it. */
export default {
  meta: { name: 'rooms' },
  rules: {
    arrows: ruleFor((from, to) => faultOfImport(from, to)),
    'build-stores-once': ruleFor((from, to, node) =>
      buildsForeignStore(from, to, namesOf(node))
        ? 'Stores are built in one place and read through their context.'
        : null,
    ),
  },
}
