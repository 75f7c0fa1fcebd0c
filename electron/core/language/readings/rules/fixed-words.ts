import type { Rule } from './rule.ts'

/**
 * Words, most of them places, whose reading no context changes and which the training texts hardly know. A place may
 * be followed by what must not come next, in brackets.
 */
const FIXED = `
六安 lu4 an1 (排全装静家置定心慰稳抚息营宁葬)
东莞 dong1 guan3
番禺 pan1 yu2
蚌埠 beng4 bu4
丽水 li2 shui3 (晶)
台州 tai1 zhou1
天台山 tian1 tai1 shan1
天台县 tian1 tai1 xian4
天台宗 tian1 tai1 zong1
铅山 yan2 shan1
大埔 da4 bu4
厦门 xia4 men2
会稽 kuai4 ji1
乐亭 lao4 ting2
乐清 yue4 qing1
洪洞 hong2 tong2
涡阳 guo1 yang2
涡河 guo1 he2
亳州 bo2 zhou1
泌阳 bi4 yang2
渑池 mian3 chi2
浚县 xun4 xian4
单县 shan4 xian4
蔚县 yu4 xian4
莘县 shen1 xian4
莘庄 xin1 zhuang1
应县 ying4 xian4
中牟 zhong1 mu4
牟平 mu4 ping2
牟定 mou2 ding4
荥阳 xing2 yang2
荥经 ying2 jing1
尉犁 yu4 li2
尉迟 yu4 chi2
尉氏 wei4 shi4
筠连 jun1 lian2
什邡 shi2 fang1
犍为 qian2 wei2
解州 xie4 zhou1
繁峙 fan2 shi4
燕山 yan1 shan1
燕京 yan1 jing1
燕赵 yan1 zhao4
东阿 dong1 e1
阿房宫 e1 pang2 gong1
歙县 she4 xian4
井陉 jing3 xing2
任丘 ren2 qiu1
任县 ren2 xian4
华山 hua4 shan1
华阴 hua4 yin1
大城县 dai4 cheng2 xian4
柏乡 bai3 xiang1
柏林 bo2 lin2
秘鲁 bi4 lu3
吐鲁番 tu3 lu3 fan1
龟兹 qiu1 ci2
月氏 yue4 zhi1
大栅栏 da4 shi2 lan4
冒顿 mo4 du2
可汗 ke4 han2
万俟 mo4 qi2
长孙 zhang3 sun1
令狐 ling2 hu2
澹台 tan2 tai2
阏氏 yan1 zhi1
吐谷浑 tu3 yu4 hun2
嫪毐 lao4 ai3
郦食其 li4 yi4 ji1
叶公好龙 ye4 gong1 hao4 long2
的士 di1 shi4 (兵)
暖和 nuan3 huo5
会计 kuai4 ji4 (划谋)
悄悄话 qiao1 qiao5 hua4
身体力行 shen1 ti3 li4 xing2
一行白鹭 yi1 hang2 bai2 lu4
自怨自艾 zi4 yuan4 zi4 yi4
方兴未艾 fang1 xing1 wei4 ai4
一暴十寒 yi1 pu4 shi2 han2
心宽体胖 xin1 kuan1 ti3 pan2
未雨绸缪 wei4 yu3 chou2 mou2
图穷匕见 tu2 qiong2 bi3 xian4
风吹草低见牛羊 feng1 chui1 cao3 di1 xian4 niu2 yang2
否极泰来 pi3 ji2 tai4 lai2
供不应求 gong1 bu4 ying4 qiu2
间不容发 jian1 bu4 rong2 fa4
一曝十寒 yi1 pu4 shi2 han2
为虎作伥 wei4 hu3 zuo4 chang1
曲高和寡 qu3 gao1 he4 gua3
一唱一和 yi1 chang4 yi1 he4
拾级而上 she4 ji2 er2 shang4
押解 ya1 jie4
浑身解数 hun2 shen1 xie4 shu4
数见不鲜 shuo4 jian4 bu4 xian1
安步当车 an1 bu4 dang4 che1
丢三落四 diu1 san1 la4 si4
大腹便便 da4 fu4 pian2 pian2
叱咤风云 chi4 zha4 feng1 yun2
参差 cen1 ci1
转椅 zhuan4 yi3
当铺 dang4 pu4 (满上着了开)
转盘 zhuan4 pan2
转速 zhuan4 su4
拗口 ao4 kou3
十里堡 shi2 li3 pu4
瓦窑堡 wa3 yao2 bu3
吴堡 wu2 bu3
柴沟堡 chai2 gou1 bu3
朝阳区 chao2 yang2 qu1
朝阳门 chao2 yang2 men2
朝阳市 chao2 yang2 shi4
辽宁朝阳 liao2 ning2 chao2 yang2
殷红 yan1 hong2
喜好 xi3 hao4
中暑 zhong4 shu3
铁钉 tie3 ding1
图钉 tu2 ding1
夹袄 jia2 ao3
和面 huo2 mian4 (前临对部积貌子试条向)
勾当 gou4 dang4
埋怨 man2 yuan4
将军 jiang1 jun1
转不动 zhuan4 bu4 dong4
转得动 zhuan4 de5 dong4
行道树 hang2 dao4 shu4
好客 hao4 ke4 (户人)
露一手 lou4 yi1 shou3
露了一手 lou4 le5 yi1 shou3
露面 lou4 mian4 (积对)
露马脚 lou4 ma3 jiao3
露馅 lou4 xian4
露怯 lou4 qie4
露脸 lou4 lian3
琢磨 zuo2 mo5
念头 nian4 tou5
前头 qian2 tou5 (发疼痛像部)
功夫 gong1 fu5
钻透 zuan1 tou4
钻进 zuan1 jin4
钻出 zuan1 chu1
钻研 zuan1 yan2
钻营 zuan1 ying2
钻空子 zuan1 kong4 zi5
钻牛角 zuan1 niu2 jiao3
监利 jian4 li4
晁盖 chao2 gai4
一哄而散 yi1 hong4 er2 san4
香喷喷 xiang1 pen1 pen1
一儿一女 yi1 er2 yi1 nü3
露出马脚 lou4 chu1 ma3 jiao3
扇扇子 shan1 shan4 zi5
海参崴 hai3 shen1 wai3
大伯子 da4 bai3 zi5
`

/** One rule for each character of each word; the word's other characters are what has to stand beside it. */
export const FIXED_RULES: readonly Rule[] = FIXED.trim()
  .split('\n')
  .flatMap((line) => {
    const [word = '', ...rest] = line.replace(/ \(.*/, '').split(' ')
    const barred = /\((.*)\)/.exec(line)?.[1]
    const end = barred === undefined ? '' : `(?![${barred}])`
    return Array.from(word, (character, index): Rule => {
      const after = word.slice(index + 1) + end
      return [character, word.slice(0, index), after, rest[index] ?? '']
    })
  })
  // The tones of 一 and 不 are left to sandhi.
  .filter(([character]) => character !== '一' && character !== '不')
