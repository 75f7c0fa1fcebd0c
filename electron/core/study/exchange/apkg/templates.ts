/** A side of a card as Anki fills it: fields in braces, what stands between `{{#` and `{{/` only where the field has something. */
interface Template {
  readonly name: string
  readonly front: string
  readonly back: string
  /** The fields without which there is no such card, by number. */
  readonly needs: readonly [kind: 'all' | 'any', fields: readonly number[]]
}

const sentence = '{{#Sentence}}<div class="sentence" lang="zh">{{Sentence}}</div>{{/Sentence}}'
const rest = `<div class="meaning">{{Meaning}}</div>
{{#Definition}}<div class="definition">{{Definition}}</div>{{/Definition}}
{{#Sentence}}<div class="sentence" lang="zh">{{furigana:SentencePinyin}}</div>{{/Sentence}}
{{#SentenceTranslation}}<div class="translation">{{SentenceTranslation}}</div>{{/SentenceTranslation}}
{{#Notes}}<div class="notes">{{Notes}}</div>{{/Notes}}
{{#Source}}<div class="source">{{Source}}</div>{{/Source}}`
const word = `<div class="word" lang="zh">{{Simplified}}</div>`
const pinyin = `<div class="pinyin">{{Pinyin}}</div>`

/** The first is the one that is studied here; the others are there for who wants them in Anki. Never to be changed. */
export const templates: readonly Template[] = [
  {
    name: 'Recognise',
    front: `${word}\n${sentence}`,
    back: `${word}\n${pinyin}\n<hr id="answer">\n${rest}`,
    needs: ['any', [0, 5]],
  },
  {
    name: 'Produce',
    front: `{{#Meaning}}<div class="meaning">{{Meaning}}</div>{{/Meaning}}`,
    back: `{{FrontSide}}\n<hr id="answer">\n${word}\n${pinyin}\n${rest}`,
    needs: ['all', [3]],
  },
  {
    name: 'Reading',
    front: `{{#Pinyin}}${word}\n{{type:Pinyin}}{{/Pinyin}}`,
    back: `${word}\n{{type:Pinyin}}\n<hr id="answer">\n${rest}`,
    needs: ['all', [2]],
  },
]

export const css = `.card { font-family: "Noto Serif SC", "Songti SC", SimSun, serif; font-size: 20px; text-align: center; }
.word { font-size: 44px; }
.pinyin, .source, .translation { opacity: 0.8; }
.definition, .notes, .source { font-size: 16px; }
.sentence { font-size: 24px; margin: 0.8em 0; }
.sentence b { color: #b3402a; font-weight: inherit; }
.nightMode .sentence b { color: #e08a70; }
`
