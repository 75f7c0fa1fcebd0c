import type { Context } from './context.ts'
import type { Reading } from './engine.ts'

/**
 * Words whose last syllable is said without a tone. Source: the list of words that must be read with a neutral tone in
 * the national Putonghua test (普通话水平测试用必读轻声词语表), without 子 and doubled words, which the dictionary has, and
 * without those that mean something else in full tones (地道, 精神, 兄弟).
 */
const WORDS = `
爱人 巴掌 白净 帮手 棒槌 包袱 包涵 本事 比方 扁担 别扭 拨弄 簸箕 补丁 裁缝 财主 苍蝇 差事 柴火 称呼 锄头 畜生 窗户 刺猬 凑合 耷拉 答应
打扮 打点 打发 打量 打算 打听 耽搁 耽误 灯笼 提防 弟兄 点心 东家 东西 动静 动弹 豆腐 嘟囔 队伍 对付 恶心 耳朵 风筝 福气 甘蔗 高粱 膏药
告诉 疙瘩 胳膊 跟头 工夫 功夫 姑娘 骨头 故事 寡妇 怪物 官司 罐头 规矩 闺女 哈欠 含糊 行当 合同 和尚 核桃 红火 后头 厚道 狐狸 胡琴 糊涂
皇上 胡萝卜 活泼 火候 伙计 护士 机灵 脊梁 记号 记性 家伙 架势 嫁妆 见识 将就 交情 叫唤 街坊 姐夫 戒指 咳嗽 客气 口袋 窟窿 快活 阔气 喇叭
喇嘛 懒得 浪头 老婆 老实 老爷 累赘 篱笆 里头 力气 厉害 利落 利索 痢疾 连累 凉快 粮食 溜达 萝卜 骆驼 麻烦 麻利 马虎 码头 馒头 忙活 冒失
眉毛 媒人 门道 眯缝 迷糊 苗条 苗头 名堂 名字 明白 蘑菇 模糊 木匠 木头 难为 脑袋 能耐 念叨 念头 娘家 奴才 女婿 暖和 疟疾 牌楼 盘算 朋友
脾气 屁股 便宜 漂亮 婆家 铺盖 欺负 前头 亲戚 勤快 清楚 亲家 拳头 热闹 人家 扫帚 商量 晌午 上司 上头 烧饼 少爷 舌头 生意 牲口 师父 师傅
石匠 石榴 石头 拾掇 使唤 事情 收成 收拾 首饰 舒服 舒坦 疏忽 爽快 思量 算计 岁数 踏实 抬举 特务 挑剔 跳蚤 铁匠 头发 徒弟 唾沫 挖苦 晚上
尾巴 委屈 蚊子 稳当 窝囊 稀罕 媳妇 喜欢 吓唬 下巴 先生 乡下 相声 消息 小气 笑话 心思 行李 休息 秀才 秀气 学问 丫头 衙门 哑巴 胭脂 烟筒
眼睛 秧歌 养活 吆喝 妖精 钥匙 衣服 衣裳 意思 应酬 冤枉 月饼 月亮 云彩 运气 在乎 早上 眨巴 栅栏 张罗 丈夫 帐篷 丈人 招呼 招牌 折腾 枕头
芝麻 指甲 指头 主意 转悠 庄稼 壮实 状元 字号 自在 祖宗 嘴巴 作坊 琢磨
`

/** Words of every day of which the labelled sets write the last tone in full, as nobody says it: not followed there. */
const EVERYDAY: ReadonlySet<string> = new Set('衣服 弟弟 认识 知识 舒服 商量 答应 收拾 伯伯'.split(' '))
const neutral: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/))

/** 一户人家 is a household; 人家 alone is other people. */
const household = /[户个家好穷富][^，。]{0,2}$/u

/**
 * Takes the tone from the last syllable of the words that have none there. What a rule decided is left alone, and what
 * the learned layer decided too, but for the words of every day. `text`: the simplified text, one unit a place.
 */
export function applyNeutralTone(readings: readonly Reading[], { cover }: Context, text: string): readonly Reading[] {
  return readings.map((reading, place) => {
    const start = cover.start[place] ?? place
    if (cover.end[place] !== place + 1) return reading
    const word = text.slice(start, place + 1)
    if (reading.source === 'model' && EVERYDAY.has(word)) return withoutTone(reading)
    if (
      reading.source !== 'dictionary' ||
      !neutral.has(word) ||
      (word === '人家' && household.test(text.slice(0, start)))
    )
      return reading
    return withoutTone(reading)
  })
}

function withoutTone(reading: Reading): Reading {
  return { ...reading, syllable: reading.syllable.replace(/[1-4]$/, '5') }
}
