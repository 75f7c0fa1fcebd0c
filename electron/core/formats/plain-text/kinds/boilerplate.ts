import { inBothScripts } from '../both-scripts.ts'
import { isRule } from '../marks.ts'

const CREDIT = inBothScripts(
  /^(?:[▲△↑▼↓]|(?:[（(【\[]\s*)?(?:题图|头图|封面图?|首图|配图|插图|图片|图源|图|摄影|供图|制图|漫画|视觉|海报|照片|视频|影像)\s*(?:来源|提供|版权|授权|作者|说明|摄影)?\s*(?:[:：丨|｜/／]|来自|by|源自|@|©))/i,
)
const GIVEN = inBothScripts(
  /^[（(【\[*＊※]?\s*(?:注[:：])?(?:本文|文中|以上|部分)?(?:除.{1,8}外)?[，,]?(?:图片|照片|配图|图)(?:除.{1,8}外)?[，,]?(?:均|皆|都)?(?:由.{1,20}(?:提供|供图|授权)|(?:来自|取自).{1,20})[。.]?[）)】\]]?$/,
)
const CAPTION = inBothScripts(
  /^(?:图为).{2,60}$|^.{0,40}[。，\s　][\p{Script=Han}]{2,4}[\s　]?[/／]?(?:摄|供图)$|^.{1,10}(?:供图)$|^.{1,70}[（(](?:(?:摄影|图源|图片来源|供图|图|摄)\s*[:：/／丨｜|].{1,16}|.{1,10}(?:摄|供图))[）)]$/u,
)
const SOURCED = inBothScripts(
  /^原创[\s　].{2,60}\d{4}-\d{1,2}-\d{1,2}|^\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}日?.{0,12}?[|｜\s]\s?(?:来源|稿源|阅读|浏览)|^《[^》]{2,16}》\s?[（(].{0,12}\d{4}.{0,20}[版期][）)]$/,
)
const SIZES = inBothScripts(
  /^(?:[大中小]字[号][\s|｜/]*){1,3}$|^字[号体]\s*[:：]?[\s　]*(?:[大中小超特Aa+\-｜|/]+[\s　]*){1,6}$/,
)
const STAFF = inBothScripts(
  /^(?:[（(【\[]\s*)?(?:责任编辑|责编|本期编辑|本文编辑|值班编辑|微信编辑|本版编辑|网络编辑|编辑|审校|校对|排版|美编|监制|审核|策划|统筹|运营|视觉设计|版式|出品人?)\s*(?:[:：丨|｜/／]|\s)/,
)
const ASKED = inBothScripts(
  /^.{0,24}(?:点击|长按|扫描|扫码|识别二维码|关注|订阅|转发|点赞|点个|在看|收藏|分享)(?:.{0,6}(?:上方|下方|左下角|右下角|蓝字|二维码|公众号|阅读原文|我们|本号|名片|小程序|在看|朋友圈|全文|链接|按钮|原文)).{0,24}$/,
)
const PLAIN_ASK = inBothScripts(
  /^(?:点击)?(?:关注|阅读原文|原文链接|分享到.{0,20}|分享[让给].{1,10}|分享|点赞|收藏|在看|转发|广告|赞助内容|加载更多|查看更多|展开全文|返回顶部|上一篇|下一篇|上一页|下一页|举报|登录后.{1,8}|(?:扫码|点击|立即)?下载.{0,8}(?:客户端|APP|App)|登录|注册|打印本页|关闭窗口)(?:[：:].{0,60}|[。！!]|\s*[（(]\d+[）)]|\s*\d+)?$/,
)
const MORE = inBothScripts(
  /^[【\[《—-]{0,2}\s*(?:往期(?:推荐|回顾|精彩|文章|內容|推薦)|相关(?:阅读|推荐|文章|报道|链接|新闻|资讯|内容)|相關(?:閱讀|文章|報導|新聞|連結)|延伸(?:阅读)|推荐阅读|热门(?:文章|推荐|阅读)|猜你喜欢|更多(?:阅读|精彩|推荐)|大家都在看|编辑推荐|为您推荐)\s*[:：】\]》—-]{0,2}$/,
)
const COMMENTS = inBothScripts(
  /^[【\[—-]{0,2}\s*(?:精彩|精选|热门|最新|全部|网友|读者|用户|最热)?(?:评论|留言|跟帖|回复)(?:区|精选)?\s*(?:[（(]\s*\d+\s*[）)]|\d+\s*条?)?\s*[:：】\]—-]{0,2}$/,
)
const END = inBothScripts(
  /^[-—–─=*·•~/【\[（(\s]*(?:END|The End|FIN|完|未完|全文完|全书完|本文完|正文完|[本全上下][章回集卷篇节话]完|第.{1,6}[章回卷]完|未完待续|待续|(?:本)?(?:文|篇)?(?:结束)|剧终)[。.]?[-—–─=*·•~/】\]）)\s]*$/i,
)
const RIGHTS = inBothScripts(
  /^[【\[]?(?:[©Ⓒ]|\(c\)\s|版权(?:所有|声明)|版權(?:所有|聲明)|本文(?:版权|由.{1,20}(?:授权|原创|首发|发布)|来自|来源于|转自|首发于|转载自|系.{0,16}(?:原创|授权))|(?:未经).{0,12}(?:授权|许可)|转载(?:请|须|自)|轉載(?:請|自)|免责声明|文章来源|(?:来源|稿源|出处)\s*[:：丨|｜])/,
)
const COUNTED = '阅读|浏览|点击|播放|弹幕|点赞|赞同|赞|踩|顶|投币|喜欢|在看|评论|留言|回复|转发|收藏|分享'
const COUNTS = inBothScripts(
  new RegExp(
    `^(?=.*\\d)(?:(?:(?:${COUNTED})(?:量|数)?\\s?[:：]?\\s?[（(]?[\\d.,]{0,9}\\s?(?:万|w|k)?\\+?[）)]?|[\\d.,]{1,9}\\s?(?:万|w|k)?\\+?\\s?(?:条|次|人|个)?(?:${COUNTED}))[\\s|｜·/]*){1,8}$`,
    'i',
  ),
)
const TAGS = inBothScripts(/^(?:标签|分类|专栏|归档|Tags?|Categor(?:y|ies)|Filed under)\s*[:：]/i)
const IMAGE =
  /^(?:!\[[^\]]{0,200}\]\([^)\s]{0,2000}[^)]{0,200}\)|<img\b.{0,2000}>|<\/?(?:div|center|br|hr|p)\b[^>]{0,200}>|\[(?:图片?|image|img)\s?\d{0,3}\])$/i
const STEPS = inBothScripts(
  /^(?:[<>«»←→|｜/\s]*(?:上一[章回页篇节]|下一[章回页篇节]|上一頁|下一頁|返回(?:目录|列表|首页|书页)|章节(?:目录|列表)|目录|加入书签|关注问题|写回答|好问题|邀请回答|添加评论|查看全部|收起|加入书架|投推荐票|首页|尾页)[<>«»←→|｜/\s]*){2,8}$/,
)
const TABLE_RULE = /^\|?\s*(?::-+:?|-+:|-{2,})\s*(?:\|\s*(?::-+:?|-+:|-{2,})\s*){0,30}\|?$/

const LONGEST = 120

/** What the page adds: credits of pictures, staff, calls to follow, headings of comments, rules, - END -. */
export function isFurniture(text: string): boolean {
  if (isRule(text) || IMAGE.test(text.slice(0, 2600))) return true
  if (text.length > LONGEST) return false
  if (opensOtherTexts(text)) return true
  return [
    CREDIT,
    CAPTION,
    SIZES,
    SOURCED,
    STAFF,
    ASKED,
    PLAIN_ASK,
    COMMENTS,
    END,
    RIGHTS,
    COUNTS,
    TAGS,
    STEPS,
    TABLE_RULE,
    GIVEN,
  ].some((pattern) => pattern.test(text))
}

const withoutBold = (text: string): string => text.replace(/^\*\*(.{1,40})\*\*$/, '$1')

/** Whether all that follows is of the page: other articles to read. */
export const opensOtherTexts = (text: string): boolean => MORE.test(withoutBold(text))

/** Whether it says that the text is over. */
export const isEnd = (text: string): boolean => text.length <= LONGEST && END.test(text)

export const opensComments = (text: string): boolean => COMMENTS.test(text)
