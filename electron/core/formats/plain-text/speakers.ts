/** The label before the colon of a turn. */
export interface Label {
  readonly name: string
  /** UTF-16 units of the label with its colon, time and blanks. */
  readonly length: number
}

const time = String.raw`[\[(（【]?(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?[ T]*)?(?:上午|下午|晚上|凌晨|早上|中午)?\s?\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AP]M)?[\])）】]?`
const name = String.raw`[\p{Script=Han}A-Za-zÀ-ɏ0-9·•._@\-－ 、&＆/]{1,30}`
const aside = String.raw`(?:[（(【\[][^）)】\]]{0,20}[）)】\]]\s?)?`
const labelled = new RegExp(
  String.raw`^(?:${time}\s*[-–—]?\s*)?(?:\*\*|__|【|\[|<)?(${name}?)\s?${aside}(?:${time})?(?:】|\]|>)?(?:\*\*|__)?\s?[:：](?:\*\*|__)?\s*`,
  'u',
)
const isTime = /^\d{1,2}$/

/** The label that a line begins with, whether or not it names a speaker. */
export function labelOf(text: string): Label | null {
  if (!/[:：]/.test(text.slice(0, 70))) return null
  const found = labelled.exec(text.slice(0, 90))
  const who = found?.[1]?.trim() ?? ''
  if (found && /\d\s?[:：]\s*$/.test(found[0]) && /^\d/.test(text.slice(found[0].length))) return null
  if (!found || who === '' || who.length > 24 || isTime.test(who) || /^\d+([.、]|$)/.test(who)) return null
  // http://…, 10:30, 16:9
  if (/^(?:\/\/|\d)/.test(text.slice(found[0].length)) && /[A-Za-z0-9]$/.test(who) && !/\s$/.test(found[0])) return null
  return { name: who, length: found[0].length }
}

const NO_SPEAKERS =
  /^(?:.{0,6}(?:注|按|按语|编剧|編劇|作词|作曲|词曲|演唱|原唱|制片|注释|备注|来源|时间|时间|時間|地点|地點|日期|来源|來源|出处|出處|图源|題圖|题图|摘要|关键词|關鍵詞|提要|导语|核心提示|参考|参考文献|参考资料|作者|编辑|責編|责编|编译|翻译|译者|校对|审校|摄影|撰文|文字|采访|整理|策划|设计|排版|监制|出品|投稿|邮箱|电话|电邮|网址|链接|地址|微信|公众号|标题|副标题|主题|題目|题目|目的|目标|背景|方法|结果|结论|结语|讨论|原因|步骤|材料|食材|做法|用料|价格|规格|优点|缺点|特点|特征|定义|例子|例句|例如|示例|举例|比如|譬如|答案|解析|提示|说明|說明|注意|警告|建议|总结|小结|概述|简介|译文|原文|释义|解释|用法|词性|读音|拼音|英文|中文|版权|声明|更新|附|附录|附件|人物|布景|幕启|场景|背景|登场人物|续|接|上接|问题|问题\d*|标签|分类|字数|阅读|评论|发布|发布时间|编号|单位|基金项目|收稿日期|中图分类号|文献标识码|DOI|Abstract|Keywords?|Key words|Note|Source|Date|Time|Tel|Email|E-mail|Title|Author|Method|Methods|Results?|Conclusions?|Background|Objective|Figure|Fig|Table|Subject|From|To|Cc|https?|ftp|mailto))$/iu
const ENUMERATES =
  /^(?:第[一二三四五六七八九十\d]|其[一二三四五六七八九十]|[一二三四五六七八九十]是|首先|其次|再次|最后|最後|另外|此外|图|表|步骤|阶段|方案|情况|情形|例|附|问题)[一二三四五六七八九十\d]{0,3}/u
const SAYS =
  /[，。！？；“”「」…]|(?:说|說|道|问道|答道|表示|认为|指出|写道|是|为|有|如下|包括|例如|比如|所以|因为|但是|而且|以及|的话|发现|看到|看见|觉得|知道|记得|强调|补充|解释|回忆|提到|叫做|称|即)$/u
const BEGINS =
  /^(?:对(?!方)|从|在|把|被|让|但|而|也|都|就|还|我(?!们?$)|你(?!们?$)|这|那|它|如果|因为|所以|虽然|当|有|没|不|是|要|为|以|与|和|或|比如|例如|一|二(?=[是、])|三(?=[是、])|总之|换言之|也就是|其中|其实|同时|然后|接着|于是|可|却|再|又|每|某)/u

/** Whether a label may name someone who speaks: not 注, 来源, 时间, nor the start of a sentence. */
export function mayNameSpeaker(label: string, count = 1): boolean {
  if (NO_SPEAKERS.test(label) || ENUMERATES.test(label)) return false
  const han = label.replace(/[^\u4e00-\u9fff]/g, '').length
  if (SAYS.test(label) && !(count >= 3 && han <= 4)) return false
  return han <= 8 && label.split(' ').length <= 4
}

const ROLE =
  /^(?:记者|記者|主持人?|主持人.{1,4}|嘉宾.{0,3}|观众.{0,3}|觀眾.{0,3}|听众.{0,3}|读者.{0,3}|讀者.{0,3}|网友.{0,3}|提问.{0,3}|学生.{0,3}|學生.{0,3}|同学.{0,3}|老师|老師|教授|医生|患者|法官|律师|众人?|眾人?|众.{1,2}|合|全体|旁白|画外音|店员|顾客|客服|用户|经理|老板|父亲|母亲|爸爸|妈妈|爷爷|奶奶|儿子|女儿|男.{0,2}|女.{0,2}|甲|乙|丙|丁|[A-Z]|问|答|問|Q\d*|A\d*|编辑.{0,2}|编者|主编|店主|伙计|掌柜.{0,2})$/u
const SURNAME =
  /^(?:欧阳|歐陽|司马|司馬|诸葛|諸葛|上官|夏侯|皇甫|尉迟|公孙|慕容|令狐|[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫房裘缪解应宗丁宣邓郁单洪包诸左石崔吉龚程邢裴陆荣翁荀甄曲封储靳井段富巫乌焦巴弓侯全仰秋仲伊宫宁仇栾甘厉祖武符刘景詹束龙叶幸司黎薄白蒲邰从鄂索赖卓屠蒙池乔阴胥苍双闻党翟谭贡劳姬申冉桑桂牛寿边燕冀浦尚温庄晏柴瞿阎连习艾容向古易廖耿满匡国文寇广东欧曾沙游盖涂老小阿趙錢孫鄭馮陳衛蔣韓楊許呂張嚴華謝鄒竇雲蘇魯韋馬鳳湯羅畢鄔樂時齊顧黃蕭貝計談龐熊紀項藍閔麻強賈婁顏鍾駱萬盧繆應鄧單諸龔陸榮儲烏寧劉葉龍賴喬陰聞黨譚勞壽莊閻連滿國廣東歐])/u

/** Whether a label seen only once is surely a name or a role. */
export function isSurelyName(label: string): boolean {
  if (BEGINS.test(label)) return false
  return (
    ROLE.test(label) ||
    (SURNAME.test(label) && /^[\p{Script=Han}·]{2,4}$/u.test(label)) ||
    /^[A-Z][A-Za-z. ]{1,20}$/.test(label)
  )
}

const FEWEST_TURNS = 3

/**
 * The names of those who speak in a text, by the labels of its lines. They come again and take turns; where a talk is
 * going on, one who speaks once counts too.
 */
export function speakersOf(texts: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const text of texts) {
    const label = labelOf(text)
    if (label) counts.set(label.name, (counts.get(label.name) ?? 0) + 1)
  }
  // 圆桌：… on the first line alone is a title.
  const first = labelOf(texts[0] ?? '')?.name ?? ''
  for (const [label, count] of counts) {
    if (!mayNameSpeaker(label, count) || (label === first && count === 1)) counts.delete(label)
  }
  const often = [...counts].filter(
    ([label, count]) => count >= 2 && (count >= 3 || !BEGINS.test(label) || ROLE.test(label)),
  )
  const turns = often.reduce((sum, [, count]) => sum + count, 0)
  const sure = [...counts].filter(([label, count]) => count === 1 && isSurelyName(label))
  const isTalk = often.length >= 1 && often.length + sure.length >= 2 && turns + sure.length >= FEWEST_TURNS
  const isAll = sure.length >= 2 && turns + sure.length >= texts.length * 0.5
  if (!isTalk && !isAll) return new Set()
  // Directions and names of parts are no one's words.
  const spoken = texts.filter((text) => !/^[△▲（(【\[#]|^第.{1,4}[场場幕]/.test(text)).length
  const share = (turns + sure.length) / Math.max(1, spoken)
  if (share < 0.08) return new Set()
  const loose = share > 0.6 ? [...counts].filter(([label, count]) => count === 1 && isShortName(label)) : sure
  return new Set([...often, ...sure, ...loose].map(([label]) => label))
}

const isShortName = (label: string) =>
  !BEGINS.test(label) && /^(?:[\p{Script=Han}·]{1,5}|[A-Za-z][\w .]{0,16})$/u.test(label)

/** Whether a turn ends with a question. */
export const asks = (text: string): boolean => /[？?][”」』）)"*!！。]*$/.test(text.slice(-8))
