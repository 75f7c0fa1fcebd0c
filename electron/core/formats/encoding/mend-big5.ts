// What the two rows from C6A1 hold in the Big5 of ETEN, which texts are written in; the decoder puts private characters
// there (https://encoding.spec.whatwg.org/#index-big5). From C7E9 on, the circled digits of Unicode's own old table: they
// are likelier in a Chinese text than Cyrillic letters.
const EXTENSION =
  '①②③④⑤⑥⑦⑧⑨⑩⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽ⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹ丶丿亅亠冂冖冫勹匸卩厶夊宀巛⼳广廴彐彡攴无疒癶辵隶¨ˆヽヾゝゞ〃仝々〆〇ー［］✽ぁあぃいぅうぇえぉおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼぽまみむめもゃやゅゆょよらりるれろゎわゐゑをんァアィイゥウェエォオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂッツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモャヤュユョヨラリルレ'
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽'
const FIRST_PRIVATE = 0xf6b1
const FIRST_CIRCLED = 0xf796

/** Puts the characters that a text in Big5 means in place of the decoder's private ones and of two rare slashes. */
export function mendBig5(text: string): string {
  return text.replaceAll(/[\uF6B1-\uF7A9\u2215\uFE68]/g, (character) => {
    if (character === '\u2215') return '／'
    if (character === '\uFE68') return '＼'
    const code = character.charCodeAt(0)
    const meant = code >= FIRST_CIRCLED ? CIRCLED[code - FIRST_CIRCLED] : EXTENSION[code - FIRST_PRIVATE]
    return meant ?? character
  })
}
