import { isPause, isStop, skipBlanks } from './marks.ts'

/** How far ahead a tag or a lead-in is looked for, in UTF-16 units. */
const REACH = 40

const SPEECH =
  '说|說|问|問|答|喊|叫(?!做|作)|嚷|吼|骂|罵|叹|嘆|歎|嘟囔|嘟噥|嘀咕|咕哝|咕噥|解释|解釋|补充|補充|反驳|反駁|念|唸|唱|命令|吩咐|提醒|打断|打斷|插嘴|插话|接话|开口|開口|低语|低語|自语|自語|喃喃|呢喃|宣布|承认|承認|感慨|告诉|告訴|哀求|央求|央告|嘱咐|囑咐|叮嘱|应道|应声|應道|應聲|应了|回道|回了一句|心想|暗想|想道|想着|笑道|哭道|写道|寫道|讲|講|表示|强调|強調|认为|評道|云|曰|尖叫|呼喊|惊呼|驚呼|招呼|嘲讽|哄|催促|劝|勸|抱怨|重复|重複|附和|自言自语|自言自語|纠正|糾正|回应|回應|打趣|调侃|調侃|辩解|辯解|争辩|爭辯|感叹|感嘆|惊叹|驚嘆|赞叹|讚嘆|安慰|恳求|懇求|搭腔|发誓|發誓|警告'
const speaks = new RegExp(`${SPEECH}|道(?=[，,：:。.！!？?；;]|$)`)
const silent = /(?:没|沒|不|未)(?:有|再|曾|肯|想|敢)?(?:说|說|问|問|答|讲|講|叫|吭|作)|[说說]不[出下上]/
// Done while speaking, and said in its stead.
const moves =
  /^(?:声音|聲音|语气|語氣|嗓音|口气|口氣)|^.{0,6}(?:笑了|笑着|笑著|笑笑|点了?点头|點了?點頭|摇了?摇头|搖了?搖頭|叹了口气|嘆了口氣|哭了|抬起头|抬起頭|低下头|低下頭|皱起?了?眉|皺起?了?眉|看了看|看着|看著|望着|望著|指着|指著|指了指|摆了?摆手|擺了?擺手|挥了?挥手|揮了?揮手|拍了拍|眨了?眨眼|撇了?撇嘴|瞪了|愣了|顿了顿|頓了頓|耸了?耸肩|聳了?聳肩)/
const called = /(?:喊|叫|吼|问|問|说|說|道|答|骂|罵|嚷|哼|应|應|叹|嘆)(?:了|着|著)?(?:一声|一聲|一句|起来|起來)?$/
const leadsIn = new RegExp(`(?:${SPEECH}|道|想)(?:了|着|著|过|過|道|一声|一聲|一句)?[，,]?$`)

// What goes on with the same sentence after a quotation.
const goesOn =
  /^(?:的(?!确|確|士)|地(?=[\u4e00-\u9fff])(?![上面下球方铁])|得(?!到|知)|之(?!后|後|前)|这(?:句|个|種|种|样|些|番|一|话|段|几|类|八|四|两|三)|這(?:句|個|種|样|樣|些|番|一|話|段|幾|類|八|四|兩|三)|那(?:句|个|個|种|種|样|樣|些|一|声|聲|番)|等(?!到|我|他|她|一|着|著)|才|就(?!在|是说|像)|便|而(?!且|今)|却(?!说)|卻|则|則|并(?!不|非|没)|並(?!不|非|沒)|和|与|與|及|或|是(?!的|啊|呀)|为(?!了|什|何)|為(?!了|什|何)|一(?:词|詞|语|語|句|声|聲|类|類|说|說|问|問)|二字|两字|兩字|三字|四字|几个|幾個|中的|里的|裡的|似的|般|也(?!许|許))/

// After a colon and a quotation only these do.
const goesOnAfterColon =
  /^(?:的(?!确|確|士)|之(?!后|後|前)|这(?:句|番|段|一)|這(?:句|番|段|一)|那(?:句|番|段)|等(?!到|我|他|她|着|著)|和|与|與|及|或(?![曰谓謂问問云])|一(?:词|詞|语|語|句|类|類)|二字|两字|兩字|三字|四字|几个|幾個|中的|里的|裡的)/

/** Whether what stands at `from`, after a quotation, carries the sentence on. */
export function carriesOn(text: string, from: number, isAfterColon: boolean): boolean {
  return (isAfterColon ? goesOnAfterColon : goesOn).test(text.slice(from, from + 8))
}

/** Whether what stands at `from`, after a quotation, says who spoke it: 他说, 老人低声问道, 她笑了笑，“…. */
export function isTag(text: string, from: number): boolean {
  const clauses = clausesFrom(text, from)
  const [first] = clauses
  if (!first || silent.test(first.words)) return false
  if (speaks.test(first.words) || moves.test(first.words)) return true
  // “…？”她探出头来，“…” and “…！”他朝门口喊了一声。
  const last = clauses.at(-1)
  return !!last && ((last.isBeforeQuote && last.mark !== ':') || (last.mark === '.' && called.test(last.words)))
}

const LONGEST_BEAT_UTF16 = 12
const isScene =
  /^(?:我|咱|你|您|这|這|那|可|但|不过|不過|然而|于是|於是|所以|因为|因為|其实|其實|后来|後來|随后|隨後|接着|接著|然后|然後|这时|忽然|突然|过了|過了|第|门|門|窗|外面|屋|院|街|路|天|雨|风|風|雪|四周|周围|周圍|空气|空氣|全|大家|众人|眾人|人们|人們|话音|話音|说完|說完|说罢|說罷|一|两|三|几|幾|没|沒|有|是|也|就|还|還|[0-9A-Za-z])/

/** Whether a clause at `from` says what the speaker does while speaking: “班长！”小石头回过头去，…. */
export function isBeat(text: string, from: number): boolean {
  const [first] = clausesFrom(text, from)
  if (!first || first.words.length > LONGEST_BEAT_UTF16 || first.words.length < 3) return false
  return !isScene.test(first.words) && !silent.test(first.words)
}

interface Clause {
  readonly words: string
  readonly mark: ',' | ':' | '.' | ''
  readonly isBeforeQuote: boolean
}

/** The clauses from an index up to the next full stop or quotation. */
function clausesFrom(text: string, from: number): readonly Clause[] {
  const clauses: Clause[] = []
  let start = from
  for (let at = from; at <= text.length && at - from < REACH; at++) {
    const sign = text[at]
    const isEnd = sign === undefined || isStop(sign)
    const isQuote = sign !== undefined && '“「『"'.includes(sign)
    if (!isEnd && !isQuote && !isPause(sign)) continue
    const words = text.slice(start, at)
    if (isQuote) return clauses
    const mark = isEnd ? '.' : sign === ':' || sign === '：' ? ':' : ','
    const next = text[skipBlanks(text, at + 1)] ?? ''
    clauses.push({ words, mark, isBeforeQuote: !isEnd && '“「『"'.includes(next) && next !== '' })
    if (isEnd) return clauses
    start = at + 1
  }
  return clauses
}

export type LeadIn = 'none' | 'colon' | 'speech' | 'inside'

/** What stands between the start of the sentence and a quotation that opens at `open`. */
export function leadInOf(text: string, sentenceStart: number, open: number): LeadIn {
  const before = text.slice(Math.max(sentenceStart, open - REACH), open).trim()
  if (/^[*_~—―─-]*$/.test(before)) return 'none'
  if (/[:：]$/.test(before)) return 'colon'
  return leadsIn.test(before) ? 'speech' : 'inside'
}
