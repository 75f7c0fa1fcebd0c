import { EDGE, type Rule } from './rule.ts'

/** Surnames whose reading is not the everyday one. */
const SURNAMES =
  '单 shan4 任 ren2 曾 zeng1 朴 piao2 区 ou1 解 xie4 仇 qiu2 查 zha1 盖 ge3 华 hua4 翟 zhai2 覃 qin2 缪 miao4 燕 yan1 盛 sheng4 柏 bai3 召 shao4 纪 ji3 葛 ge3 乐 yue4 尉 wei4 卜 bu3 曲 qu1 冼 xian3 员 yun4 秘 bi4 谌 chen2 逄 pang2 撒 sa4 瞿 qu2 句 gou1 沈 shen3 隗 wei3 祭 zhai4 折 she2 种 chong2'
const TITLE =
  '先生|女士|小姐|太太|老师|老板|教授|医生|大夫|博士|经理|总经理|主任|处长|局长|校长|院长|部长|市长|省长|县长|镇长|村长|科长|队长|班长|组长|厂长|所长|行长|站长|师傅|师父|同学|同志|律师|法官|警官|导演|编辑|工程师|阿姨|叔叔|伯伯|大爷|大妈|大姐|大哥|大叔|大嫂|奶奶|爷爷|姑娘|夫人|将军|书记|秘书|助理|主席|总统|总理|公子|会长|董事长|董事|氏|护士|教练|司机|记者|馆长'
/** Words that begin with a surname's character and go on like a title: 解医生 but 了解先生. */
const NOT_AFTER =
  '[了理讲破化分和注图调误溶不瓦善何责出升信放担上委主就重到胜现历连听来给随自专简孤名买清菜订订报账床被传黑下路光中繁年精升升才春升旺茂]'

/** Given names that show a surname at once. */
const FAMOUS: readonly (readonly [surname: string, names: string, syllable: string])[] = [
  ['单', '田芳|雄信|霁翔|士元', 'shan4'],
  ['单', '于(?:[^\\p{Script=Han}]|大|可|王|死|的|率|遣|与|和|之)', 'chan2'],
  ['任', '正非|志强|贤齐|弼时|盈盈|达华|嘉伦|泉|继愈|长霞|建新|我行', 'ren2'],
  ['曾', '国藩|志伟|庆红|子|巩|纪泽|荫权|培炎|侯乙|国荃|轶可', 'zeng1'],
  ['朴', '槿惠|正熙|智星|有天|树|信惠|宝剑|赞郁', 'piao2'],
  ['华', '佗|罗庚|国锋|歆|雄|彦钧', 'hua4'],
  ['查', '良镛|良铮|慎行|继佐', 'zha1'],
  ['仇', '英|和|士良|鸾', 'qiu2'],
  ['解', '缙|珍|宝|学恭', 'xie4'],
  ['盖', '聂|叫天', 'ge3'],
  ['燕', '青|京|国|赵|太子|昭王|云十六州|窝村', 'yan1'],
  ['应', '采儿|劭|玚|勤', 'ying1'],
  ['乐', '毅|羊', 'yue4'],
  ['纪', '晓岚|昀|登奎', 'ji3'],
  ['缪', '荃孙', 'miao4'],
  ['尉', '迟|犁', 'yu4'],
  ['召', '公|虎', 'shao4'],
  ['种', '师道|世衡', 'chong2'],
  ['撒', '贝宁', 'sa4'],
  ['那', '英(?:[^\\p{Script=Han}]|是|的|唱|演唱|老师|和|在)', 'na1'],
]

/** Surnames that make no word with 老 and 小 before them. */
const FAMILIAR = '单 shan4 任 ren2 曾 zeng1 仇 qiu2 解 xie4 查 zha1 朴 piao2 翟 zhai2 覃 qin2 缪 miao4'

export const SURNAME_RULES: readonly Rule[] = [
  ['曾', EDGE, '经理(?![解发由论])', 'zeng1'],
  [
    '任',
    EDGE,
    '(?!何|务|命|期|意|凭|职|教|由|免|重|性|课|内|选|用|脾|天堂|一|其|人)\\p{Script=Han}{2}(?=说|表示|认为|指出|介绍|告诉|在|是|创办|先生|教授)',
    'ren2',
  ],
  ['任', '[叫是]', '(?![何务命期意凭职教由免重性课内选用一其人过])\\p{Script=Han}{2}(?:$|[，。！？])', 'ren2'],
  ['应', EDGE, `(?:${TITLE})(?![的要邀之])`, 'ying1'],
  ['应', '(?<![百同异万老贵赐])姓', '(?![氏名])', 'ying1'],
  ['宁', '(?<![百同异万老贵赐])姓', '(?![氏名])', 'ning4'],
  ['仇', EDGE, '[小大建国文志]\\p{Script=Han}', 'qiu2'],
  ...FAMOUS.map(([surname, names, syllable]): Rule => [surname, `(?<!${NOT_AFTER})`, names, syllable]),
  ...pairs(FAMILIAR).map(([surname, syllable]): Rule => [
    surname,
    `${EDGE}[老小]`,
    '(?:[来说去在今昨明是也都和跟，。！？]|$)',
    syllable,
  ]),
  ...pairs(SURNAMES).flatMap(([surname, syllable]): readonly Rule[] => [
    [surname, '(?<![百同异万老贵赐])姓', `(?![氏名])`, syllable],
    [surname, `(?:${EDGE}|[和跟与找请问叫给对是向替让陪]|这位|那位)[老小]?`, TITLE, syllable],
    [surname, '', '[某](?:某|人)?|氏(?!度)', syllable],
  ]),
]

function pairs(list: string): readonly (readonly [string, string])[] {
  const words = list.split(' ')
  return words.flatMap((word, index) => (index % 2 === 0 ? [[word, words[index + 1] ?? ''] as const] : []))
}
