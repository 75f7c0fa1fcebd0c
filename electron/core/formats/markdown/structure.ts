/*
 * What stands among the words of a Markdown file for the program that makes pages of it, and is no text: containers
 * (`:::tip`), labels and tabs of Sphinx and MyST (:label:`x`), shortcodes, imports of MDX, the marks of a table of contents.
 */

const CONTAINER = /^:{3,}\s*(?:\[?[A-Za-z][\w-]*\]?(?:\{[^{}]*\})?)?/
const SHORTCODE = /^(?:\{\{[<%]?[^{}]*[>%]?\}\}\s*)+$/
const OTHERS =
  /^(?::(?:label|eqlabel|width|height|begin_tab|end_tab|name|class|alt|align|maxdepth|numbered|caption):(?:`[^`]+`|[\w./:, -]+)?|\{:[^{}]*\}|\{\/\*.*\*\/\}|\[?\[toc\]\]?|(?:import|export)\s(?:[\w*{}\s,$]+\sfrom\s)?["'][^"']+["'];?|import\s.+\sfrom\s+["'][^"']+["'];?)$/i

/** Whether a line that others follow without an empty line is none of their paragraph. */
export const standsAlone = (line: string): boolean => /^:{3,}/.test(line) || SHORTCODE.test(line) || OTHERS.test(line)

/** How many UTF-16 units at the start of a line are no text: all of it, the mark of a container before its name, or 0. */
export function structureLength(line: string): number {
  if (/^:{3,}/.test(line)) return CONTAINER.exec(line)?.[0].length ?? 0
  return SHORTCODE.test(line) || OTHERS.test(line) ? line.length : 0
}

// `{#id}`, `{.class #id}`, `{: #id }` of kramdown, `{/*id*/}` of MDX.
const HEADING_ID = /\s*(?:\{\s*[#.:][^{}\n]*\}|\{\/\*[^\n]*?\*\/\})\s*#*\s*$/

/** Where the id at the end of a heading begins, in UTF-16 units of the heading as it is written; its length where it has none. */
export const headingIdAt = (written: string): number => HEADING_ID.exec(written)?.index ?? written.length
