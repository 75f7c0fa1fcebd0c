/** Characters that every Chinese text of some length is full of: simplified and traditional. */
const COMMON = new Set(
  '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运' +
    '並來係個們傳兒內兩別則動務區卻員問國報場學實將對導師帶幾張強後從應戰據數於時書會東條業樣機權氣決沒為無爭爾現產當發確種結給統經總義聲聽與萬著處術裡見規覺觀計記設許話該認說論識變讓資軍這進運過達還邊長門開間關隊難電領頭題類馬體麼點',
)
const SIGNS = new Set('，。、：；！？“”‘’（）《》「」『』—…·　')

/** How far from a Chinese or English text a decoded sample is, per character: 1 is common text, below 0 is noise. */
export function plausibility(sample: string): number {
  let sum = 0
  let count = 0
  for (const character of sample) {
    const worth = worthOf(character, character.codePointAt(0) ?? 0)
    sum += worth
    count += worth === BLANK ? 0 : 1
  }
  return count === 0 ? 0 : sum / count
}

const BLANK = 0

// Weights: a wrong reading of a Chinese text gives rare characters, private ones and unreadable ones.
function worthOf(character: string, code: number): number {
  if (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09 || code === 0xfeff) return BLANK
  if (code < 0x20 || code === 0x7f || code === 0xfffd) return -5
  if (code < 0x7f) return 0.4
  if (COMMON.has(character) || SIGNS.has(character)) return 1
  if (code >= 0x4e00 && code <= 0x9fff) return 0.1
  if (code >= 0xff01 && code <= 0xff5e) return 0.4
  if ((code >= 0x80 && code < 0xa0) || (code >= 0xe000 && code <= 0xf8ff)) return -3
  if (code >= 0xac00 && code <= 0xd7ff) return -0.5
  return -0.2
}
