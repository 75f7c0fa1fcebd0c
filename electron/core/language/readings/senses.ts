import type { Context } from './context.ts'
import type { Reading } from './engine.ts'

/**
 * Words of every day that are read in two ways by sense: careless 大意 is light and a gist is not. A use is told by
 * what stands beside the word (simplified text): `before` ends the text before it, `after` begins the text behind it.
 */
interface Sense {
  readonly syllables: readonly string[]
  readonly before?: RegExp
  readonly after?: RegExp
}

const DEGREE =
  '(?:很|太|真|好|挺|最|更|非常|十分|特别|有点儿?|有些|比较|够|够不够|不|不够|不太|这么|那么|多么|越来越|格外|显得|过于|相当|又|可|蛮|极|尤其|多)$'
const END = '^(?:$|[，。！？；、…”’」』）]|了|啊|吗|呢|吧|呀|得很|极了|些|点|一点)'
const degree = new RegExp(DEGREE, 'u')
const end = new RegExp(END, 'u')
const person = /(?:我|你|他|她|您|咱|俺|们|谁|自己|小子|孩子|老师|大家|人|儿)$/u

/** The first sense that fits is meant; one without patterns fits anywhere, as the unsure usual reading. */
const SENSES: Readonly<Record<string, readonly Sense[]>> = {
  大意: [
    {
      syllables: ['da4', 'yi5'],
      before:
        /(?:很|太|别|不能|不可|不敢|一时|粗心|麻痹|疏忽|千万|过于|有点儿?|有些|因为|这么|那么|切莫|切勿|可不能|丝毫|一|更|别太|由于|他们?|你们?|我们?|她们?)$/u,
      after: end,
    },
    { syllables: ['da4', 'yi5'], before: degree },
    { syllables: ['da4', 'yi5'], after: /^(?:失|轻敌|不得|不了)/u },
    { syllables: ['da4', 'yi4'] },
  ],
  精神: [
    { syllables: ['jing1', 'shen5'], before: degree, after: end },
    {
      syllables: ['jing1', 'shen5'],
      before:
        /(?:很|真|挺|可|特别|有|没|没有|没什么|显得|倍儿|人逢喜事|打起|来了|抖擞|一下子|格外|越[来活过]越|得(?:很|真|挺|特别)?)$/u,
      after: /^(?:$|[，。！？；]|了|着呢|得很|头|多了|不少|吗|呢|啊|吧|起来|抖擞|地|小伙)/u,
    },
    { syllables: ['jing1', 'shen5'], after: /^(?:(?:好?多|不少|许多)了|了(?:$|[，。！？；]|不少|许多|起来))/u },
    { syllables: ['jing1', 'shen2'] },
  ],
  地道: [
    { syllables: ['di4', 'dao5'], before: degree },
    { syllables: ['di4', 'dao5'], before: /(?:得|味道|口音|口味|发音|手艺|活儿|做工|纯正|正宗|说的是|说)$/u },
    { syllables: ['di4', 'dao5'], after: /^(?:的(?!入口|出口|里|口|长|墙|方|尽|另|两)|吗|不地道|药材|货|点|些|极了)/u },
    { syllables: ['di4', 'dao4'] },
  ],
  东西: [
    {
      syllables: ['dong1', 'xi1'],
      after:
        /^(?:走向|方向|向|两[边侧岸端头翼国路面]|长|宽|南北|贯|横|延伸|半球|方(?!便)|文化|交|相距|对|德|各|部|二京|厢|分|轴|干|全长|城|晋|汉|魏|周|洋)/u,
    },
    { syllables: ['dong1', 'xi1'], before: /(?:不分|各奔|声东击|南北|走向为|呈|横贯|横亘|分|分为|贯穿|沟通)$/u },
    { syllables: ['dong1', 'xi5'] },
  ],
  老子: [
    {
      syllables: ['lao3', 'zi3'],
      after:
        /^(?:[》》〉”]|说过|[曰云]|主张|认为|提出|的(?:思想|哲学|道|学说|书|名言|话|像|弟子|著作)|和(?:孔子|庄子|墨子)|与|、|著|写|所|思想|骑|出关|是(?:道|春秋|楚|古|中国|我国|先秦|哲)|讲|庙|学说|出生|生于|姓|名|其)/u,
    },
    {
      syllables: ['lao3', 'zi3'],
      before: /(?:[《〈“]|孔子|庄子|读|学习|研究|道家|太上|哲学家|思想家|注|古代|问道于|圣人|据说|相传)$/u,
    },
    { syllables: ['lao3', 'zi5'], before: person },
    {
      syllables: ['lao3', 'zi5'],
      after:
        /^(?:不|就|才|今天|跟|没|要|偏|可|我|英雄|怕|打|揍|告诉|[，！。？]|的(?:钱|地盘|话|枪|名字)|非|还|又|都|有|也|一|这|饿|累|从|给|死|当|在这|是你|在家|在哪|在外)/u,
    },
    { syllables: ['lao3', 'zi3'] },
  ],
  孙子: [
    {
      syllables: ['sun1', 'zi3'],
      after: /^(?:兵法|曰|云|说：|是(?:春秋|古代|中国古|军事)|的(?:兵法|军事|思想)|著|和吴起|、吴子)/u,
    },
    { syllables: ['sun1', 'zi3'], before: /(?:《|兵圣|军事家)$/u },
    { syllables: ['sun1', 'zi5'] },
  ],
  兄弟: [
    {
      syllables: ['xiong1', 'di5'],
      before: /(?:^|[，。！？“]|我|我这|小|位|你|老|好|哥们|大|各位|这位|那位|叫声|当|做|亲|我的|他的|老弟)$/u,
      after: /^(?:[，！。？]|你|我|们|帮|别|快|听|咱|来|，)/u,
    },
    { syllables: ['xiong1', 'di4'] },
  ],
  人家: [
    {
      syllables: ['ren2', 'jia1'],
      before:
        /(?:[户几]|[一两三四五六七八九十百千数0]家|这|那|一)(?:户|个|家|座|好|穷|富|大户|小户|普通|贫苦)?(?:的)?$/u,
      after: /^(?!都|不|没|在|说|的(?!女|孩|日))/u,
    },
    {
      syllables: ['ren2', 'jia1'],
      before:
        /(?:户|百姓|农家|大户|好|富贵|穷苦|穷|官宦|书香|普通|庄户|小户|寻常|清白|贫寒|找个|找|许了|嫁个|有|没有|渔|山里|水乡|岸边|多少)$/u,
      after: /^(?:$|[，。！？、的]|里|出身|炊烟|住|门)/u,
    },
    { syllables: ['ren2', 'jia5'] },
  ],
  多少: [
    {
      syllables: ['duo1', 'shao3'],
      after:
        /^(?![人钱个次天年块元斤岁字页本件种时米公里万亿分倍家条名位户孩学事书东句杯碗张只辆间层遍月日])\p{Script=Han}{1,2}了/u,
    },
    {
      syllables: ['duo1', 'shao3'],
      after:
        /^(?:有些|有点儿?|有一点|也|都|总|会|能|懂|知道|带|了解|还|可以|给|算|吃一?点|喝一?点|要|得|应该|学|影响|帮|赚|挣|受|沾|让|得到|是|显得|感到|觉得)(?!人|钱|个|次|天|年)/u,
    },
    {
      syllables: ['duo1', 'shao3'],
      before: /(?:或|不论|无论|数量|数目|数额|金额|大小|高低|不管|不计|不在|按|依|视|程度)$/u,
    },
    { syllables: ['duo1', 'shao5'] },
  ],
  大爷: [
    { syllables: ['da4', 'ye2'], before: /(?:当|做|充|装|摆|阔|富|旧社会的|伺候|像个|跟个|是)$/u },
    { syllables: ['da4', 'ye5'] },
  ],
  运气: [
    {
      syllables: ['yun4', 'qi4'],
      before: /(?:会|在|先|正|能|用力|慢慢|闭目|提|学|地)$/u,
      after: /^(?:$|[，。！]|练|发功|于|时|调|疗|的方法|打)/u,
    },
    { syllables: ['yun4', 'qi4'], after: /^(?:练功|发功|调息|疗伤|于|吐纳)/u },
    { syllables: ['yun4', 'qi5'] },
  ],
  买卖: [
    {
      syllables: ['mai3', 'mai4'],
      after:
        /^(?:合同|双方|股票|房屋|房产|自由|公平|契约|关系|行为|证券|人口|交易|土地|毒品|器官|军火|外汇|二手|婚姻|官|妇女|奴隶|黄金|期货|差价|的双方)/u,
    },
    {
      syllables: ['mai3', 'mai4'],
      before: /(?:禁止|非法|严禁|参与|股票|房屋|土地|证券|公平|自由|强行|人口|可以|从事)$/u,
    },
    { syllables: ['mai3', 'mai5'] },
  ],
  大方: [
    { syllables: ['da4', 'fang1'], before: /(?:贻笑|见笑|笑)$/u },
    { syllables: ['da4', 'fang1'], after: /^(?:之家|县|无隅)/u },
    { syllables: ['da4', 'fang5'] },
  ],
  丈夫: [
    { syllables: ['zhang4', 'fu1'], before: /(?:大|小|男子汉大|真|女中)$/u },
    { syllables: ['zhang4', 'fu1'], after: /^(?:气概|有泪)/u },
    { syllables: ['zhang4', 'fu5'] },
  ],
  对头: [{ syllables: ['dui4', 'tou5'], before: /(?:死|老|冤家|冤|是|成了|作|的)$/u }, { syllables: ['dui4', 'tou2'] }],
  本事: [{ syllables: ['ben3', 'shi4'], after: /^诗/u }, { syllables: ['ben3', 'shi5'] }],
  下水: [{ syllables: ['xia4', 'shui5'], before: /(?:猪|羊|牛|鸡|炒|煮|卤)$/u }, { syllables: ['xia4', 'shui3'] }],
  自然: [
    {
      syllables: ['zi4', 'ran5'],
      before: /(?:很|不太?|非常|显得|十分|神情|态度|动作|表情|大方|特别|更|挺)$/u,
      after: end,
    },
    { syllables: ['zi4', 'ran2'] },
  ],
  利害: [{ syllables: ['li4', 'hai5'], before: degree }, { syllables: ['li4', 'hai4'] }],
  言语: [
    { syllables: ['yan2', 'yu5'], before: /(?:不|没|一声|别|吱声|您|你)$/u, after: end },
    { syllables: ['yan2', 'yu3'] },
  ],
  教会: [
    {
      syllables: ['jiao1', 'hui4'],
      after: /^(?:了|过|我|你|您|他|她|它|咱|大家|自己|人|学生|孩子|弟|妹|徒|儿子|女儿|别人|更多人|一[个代])/u,
    },
    { syllables: ['jiao4', 'hui4'] },
  ],
  // Local as against central; a place is light.
  地方: [
    {
      syllables: ['di4', 'fang1'],
      after:
        /^(?:政[府协策]|人大|人民|党委|官|财政|税|法[规院]|性|志|戏|口音|特色|选举|自治|自卫|武装|军|债|保护主义|企业|国企|国资|干部|标准|当局|行政|组织|银行|部门|各级|势力|割据|立法|经济|财力|电视台|报纸?|领导|管理|菜|话|小吃|时间|病|豪强|精英|议会|检察|公安|基层|融资|平台|部队|文化|剧|史|事务|主义|分权|品牌|保护|两会|特产|监管|负责人|机关|机构|权力|利益|一级|细则)/u,
    },
    { syllables: ['di4', 'fang1'], before: /(?:中央(?:和|与|、|到|对|及|给|跟)|央地|上级和)$/u },
    { syllables: ['di4', 'fang1'], before: /(?:^|[，。；])$/u, after: /^(?:与中央|和中央|对中央|服从中央|各自|也要)/u },
    { syllables: ['di4', 'fang5'] },
  ],
  头发: [{ syllables: ['tou2', 'fa5'] }],
}

/** Sure enough where a pattern fits, unsure where only the usual sense is left. */
const FITS = 0.95
const USUAL = 0.85

/** Reads those words by sense. `text`: the simplified text, one unit a place. */
export function readBySense(readings: readonly Reading[], { cover }: Context, text: string): readonly Reading[] {
  let changed: Reading[] | undefined
  for (let place = 0; place < text.length; place = Math.max(place + 1, cover.end[place] ?? 0)) {
    const stop = cover.end[place] ?? place + 1
    if (stop - place !== 2) continue
    const senses = SENSES[text.slice(place, stop)]
    if (senses === undefined) continue
    const before = text.slice(Math.max(0, place - 6), place)
    const after = text.slice(stop, stop + 6)
    const sense = senses.find((each) => (each.before?.test(before) ?? true) && (each.after?.test(after) ?? true))
    if (sense === undefined) continue
    changed ??= [...readings]
    const confidence = sense.before !== undefined || sense.after !== undefined || senses.length === 1 ? FITS : USUAL
    sense.syllables.forEach((syllable, offset) => {
      if (changed !== undefined) changed[place + offset] = { syllable, source: 'rule', confidence }
    })
  }
  return changed ?? readings
}
