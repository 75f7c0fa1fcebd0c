import type { Line } from './lines.ts'
import { asks, labelOf } from './speakers.ts'

const ASKER =
  /^(?:记者|記者|本报记者|主持人?.{0,4}|采访者|採訪者|提问者?|提問|观众.{0,3}|觀眾.{0,3}|听众.{0,3}|聽眾.{0,3}|读者.{0,3}|现场提问|问|問|Q\d*|Question|Interviewer|编辑部|主持|.{1,8}(?:晚点|周刊|週刊|日报|早报|晚报|新闻|财经|杂志|网|君|访谈|观察|时报|评论|传媒))$/i
const ANSWERER = /^(?:答|A\d*|Answer|受访者|受訪者|嘉宾.{0,3})$/i

export interface Sides {
  readonly askers: ReadonlySet<string>
  readonly answerers: ReadonlySet<string>
}

interface Turns {
  count: number
  asking: number
}

/**
 * Who asks and who answers, or null for a talk in which neither side only asks. `nameOf` gives the speaker of a line
 * that begins a turn.
 */
export function sidesOf(lines: readonly Line[], nameOf: (line: Line) => string | null): Sides | null {
  const turns = new Map<string, Turns>()
  for (const line of lines) {
    const name = nameOf(line)
    if (name === null) continue
    const said = turns.get(name) ?? { count: 0, asking: 0 }
    said.count++
    if (asks(line.text.slice(labelOf(line.text)?.length ?? 0))) said.asking++
    turns.set(name, said)
  }
  const shareOf = (name: string) => {
    const said = turns.get(name)
    return said ? said.asking / said.count : 0
  }
  const names = [...turns.keys()]
  const askers = names.filter(
    (name) => !ANSWERER.test(name) && (ASKER.test(name) ? shareOf(name) >= 0.34 : shareOf(name) >= 0.55),
  )
  const answerers = names.filter((name) => !askers.includes(name))
  const total = (some: readonly string[]) => some.reduce((sum, name) => sum + (turns.get(name)?.count ?? 0), 0)
  const [asked, answered] = [total(askers), total(answerers)]
  if (asked === 0 || answered === 0 || asked + answered < 2) return null
  // At a round table several ask, and answer each other.
  const guests = askers.filter((name) => !ASKER.test(name))
  const isSure =
    guests.length === 0 || (askers.length === 1 && (names.length === 2 || guests.every((name) => shareOf(name) >= 0.8)))
  if (!isSure) return null
  const isBalanced = asked >= (asked + answered) * 0.25 && asked <= (asked + answered) * 0.7
  const back = answerers.reduce((sum, name) => sum + (turns.get(name)?.asking ?? 0), 0)
  return isBalanced && back <= answered * 0.34 ? { askers: new Set(askers), answerers: new Set(answerers) } : null
}
