/** A simplified character of the patterns, and the traditional ones it stands for; parted by blanks. */
const FORMS =
  '并並併 布佈 来來 系係繫 个個 们們 幸倖 备備 家傢 传傳 价價 优優 储儲 儿兒 内內 两兩 册冊 别別彆 ' +
  '删刪 则則 刚剛 创創 划劃 剧劇 刘劉 动動 务務 劳勞 区區 却卻 厉厲 参參 叁叄 吴吳 吕呂 员員 念唸 ' +
  '问問 启啓啟 乔喬 单單 当噹當 向曏 严嚴 苏蘇 国國 圆圓 图圖 采埰採 执執 报報 场場 涂塗 寿壽 伙夥 ' +
  '娄婁 妈媽 孙孫 学學 宫宮 实實 宁寧 审審 写寫 将將 专專 对對 导導 师師 币幣 广廣 张張 强強 弹彈 ' +
  '录錄録 后後 从從 复復複 征徵 爱愛 忆憶 应應 户戶 拼拚 扫掃 换換 击擊 摄攝 数數 于於 时時 晋晉 ' +
  '书書 会會 术朮術 东東 台檯臺 查査 条條 杨楊 荣榮 枪槍 乐樂 梁樑 楼樓 标標 档檔 柜櫃 栏欄 权權 ' +
  '栾欒 欧歐 欢歡 归歸 没沒 况況 凌淩 减減 汤湯 温溫 满滿 汉漢 沈瀋 浏瀏 为為爲 乌烏 无無 热熱 ' +
  '营營 爷爺 献獻 现現 毕畢 画畫畵 发發髮 监監 卢盧 众眾衆 码碼 礼禮 种種 称稱 谷穀 窦竇 笔筆 节節 ' +
  '范範 简簡 签簽籤 筹籌 纪紀 约約 红紅 细細 终終 组組 结結 络絡 给給 统統 经經 维維 网網 彩綵 ' +
  '编編 致緻 总總 缪繆 绘繪 续續 罗羅 群羣 义義 习習 闻聞 声聲 听聽 修脩 脱脫 脚腳 与與 举舉 庄莊 ' +
  '华華 万萬 叶葉 苍蒼 盖蓋 蒋蔣 萧蕭 荐薦 蓝藍 处處 号號 卫衛衞 里裏裡 补補 制製 核覈 见見 ' +
  '规規 视視 亲親 觉覺 览覽 观觀 订訂 计計 讯訊 讨討 记記 访訪 设設 许許 注註 评評 词詞 诗詩 话話 ' +
  '详詳 志誌 认認 语語 说說説 课課 调調 谈談 请請 论論 诸諸 讲講 谢謝 谨謹 识識 谭譚 译譯 议議 ' +
  '读讀 让讓 赞讚贊 贝貝 财財 贡貢 责責 贰貳 费費 贺賀 资資 贾賈 宾賓 赏賞 赖賴 赵趙 辑輯 输輸 ' +
  '转轉 农農 回迴 这這 连連 周週 进進 游遊 运運 过過 迟遲 选選 辽遼 还還 边邊 邮郵 邹鄒 邬鄔 邓鄧 ' +
  '郑鄭 医醫 释釋 钮鈕 钟鍾鐘 铃鈴 钱錢 键鍵 链鏈 长長 门門 闭閉 开開 闲閑閒 间間 闵閔 合閤 阅閱閲 ' +
  '阎閻 板闆 关關 阵陣 阴陰 陈陳 陆陸 阳陽 阶階 虽雖 双雙 杂雜 离離 云雲 电電 雾霧 静靜 韦韋 韩韓 ' +
  '页頁 顶頂 项項 顺順 须須鬚 颂頌 预預 领領 头頭 频頻 题題 颜顏顔 类類 顾顧 显顯 风風 余餘 马馬 ' +
  '冯馮 驻駐 骆駱 验驗 惊驚 骤驟 体體 郁鬱 鲁魯 鲍鮑 凤鳳 面麵 黄黃 点點 党黨 齐齊 龙龍 庞龐 龚龔 ' +
  '载載 历曆歷 '

const traditionalOf = new Map(FORMS.split(' ').map((forms) => [forms.slice(0, 1), forms.slice(1)]))

/**
 * A pattern that also matches the words of its source in traditional characters: 编辑 finds 編輯, [编按] finds 編 and 按.
 * The source is written in simplified characters; no flag but those of the pattern is set.
 */
export function inBothScripts({ source, flags }: RegExp): RegExp {
  let isInClass = false
  let wide = ''
  for (let at = 0; at < source.length; at++) {
    const sign = source[at] ?? ''
    if (sign === '\\') {
      wide += sign + (source[++at] ?? '')
      continue
    }
    if (sign === '[') isInClass = true
    else if (sign === ']') isInClass = false
    const others = traditionalOf.get(sign) ?? ''
    wide += others === '' ? sign : isInClass ? sign + others : `[${sign}${others}]`
  }
  return new RegExp(wide, flags)
}
