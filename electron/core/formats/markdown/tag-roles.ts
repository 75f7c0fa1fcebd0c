import type { PhrasingContent } from 'mdast'

/** What a tag among the words of a paragraph does; null for a node that is no tag. */
export type TagRole = 'opens' | 'closes' | 'alone' | 'break' | 'remark' | 'words' | null

const elements = new Set(
  'a abbr area audio b bdi bdo big br button center cite code col data del details dfn div em embed figure font hr i iframe img input ins kbd label li link mark meta ol p param picture q rp rt ruby s samp script section small source span strike strong style sub summary sup svg table tbody td th thead time tr track tt u ul var video wbr'.split(
    ' ',
  ),
)

/**
 * The role of each node. A tag and the end tag of its name open and close; `<br>` breaks the line; a tag of HTML
 * without its end stands alone. Any other, as in `a Vec<T>`, is words that the author forgot to mark as code.
 */
export function tagRoles(nodes: readonly PhrasingContent[]): readonly TagRole[] {
  const roles: TagRole[] = nodes.map(() => null)
  const open: { readonly name: string; readonly index: number }[] = []
  for (const [index, node] of nodes.entries()) {
    if (node.type !== 'html') continue
    const tag = /^<(\/?)([A-Za-z][\w.:-]*)/.exec(node.value)
    const name = tag?.[2]?.toLowerCase() ?? ''
    if (!tag) roles[index] = 'remark'
    else if (name === 'br') roles[index] = 'break'
    else if (tag[1] === '/') roles[index] = closing(open, name, roles)
    else {
      roles[index] = elements.has(name) || node.value.endsWith('/>') ? 'alone' : 'words'
      if (!node.value.endsWith('/>')) open.push({ name, index })
    }
  }
  return roles
}

function closing(open: { readonly name: string; readonly index: number }[], name: string, roles: TagRole[]): TagRole {
  const at = open.findLastIndex((each) => each.name === name)
  const opened = open[at]
  if (!opened) return 'alone'
  open.length = at
  roles[opened.index] = 'opens'
  return 'closes'
}
