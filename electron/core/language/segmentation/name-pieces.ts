/** The commonest surnames, commonest first; together nine people in ten. Counts of the national census, by rank only. */
export const commonSurnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由'

export const doubleSurnames =
  '欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 司徒 夏侯 令狐 长孙 宇文 独孤 南宫 端木 轩辕 百里 呼延 东郭 西门 司空 万俟 澹台 钟离 淳于 单于 申屠 闻人'.split(
    ' ',
  )

/** Words before a surname or a given name that make a form of address of it: 老李, 小明, 阿强. */
export const familiarPrefixes = '老小阿'

/** Characters that no given name has, and without which a sentence has hardly a place that looks like no name. */
export const notInNames =
  '的了着过得地是在不没有和与就也都还很这那我你他她它们个把被从对向说要会能可到给让吗呢吧啊什么怎谁哪几之而且但如因所为以及或者只又再才更最太些位每各此其'

/** Longest transliterated name that no dictionary knows. */
export const longestTransliteration = 8
/** Every character of a transliteration is at least this much likelier in such names than at large (logarithm). */
export const leastTransliteration = -0.8
/** The same for given names. */
export const leastGiven = -1.2
