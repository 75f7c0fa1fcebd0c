import { randomWrittenText } from './random-written-text.ts'
import { writeOwn } from '../own/write.ts'
import { writeArchive } from '../archive/write-archive.ts'

export interface GoodFile {
  readonly name: string
  readonly bytes: Uint8Array
}

const utf8 = (text: string) => new TextEncoder().encode(text)
const XML = '<?xml version="1.0" encoding="UTF-8"?>\n'

/** A small file of each format, with what such files really hold: notes, ruby, styles, codes, several languages. */
export const goodFiles = {
  html: {
    name: 'page.html',
    bytes:
      utf8(`<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>渡口 – 某站</title><style>p{color:red}</style>
<script>var a = "<p>不是正文</p>"</script></head><body><nav><a href="/">首页</a></nav><h1>渡口的<br>早晨</h1>
<p>老船夫每天五点起床，
先看看河水&mdash;&mdash;涨了没有。<sup><a href="#n1">[1]</a></sup>水深 2<sup>3</sup> 米。
<p>他叫<ruby>阿<rp>(</rp><rt>ā</rt><rp>)</rp>水<rt>shuǐ</ruby>，六&shy;十岁。
<ul><li>一只白猫<li>两条&nbsp;鱼</ul><blockquote><p>河水不问去处。</p></blockquote><svg><text>画</text></svg>
<p hidden>看不见</p><pre>第一行
第二行</pre></body></html>`),
  },
  markdown: {
    name: 'notes.md',
    bytes: utf8(
      '# 渡口\n\n老船夫**每天**五点起床，看看[河水](http://example.org/a_b)涨了没有。\n\n- 一只 `白猫`\n- **两条鱼。很大。**\n\n> 河水不问*去处*。\n\n---\n\n文件名 snake_case_name 不变，2 \\* 3 也是。\n',
    ),
  },
  srt: {
    name: 'film.srt',
    bytes: utf8(
      '1\r\n00:00:01,000 --> 00:00:03,000\r\n<i>The old boatman</i>\r\ngets up\r\n\r\n2\r\n00:00:03,100 --> 00:00:05,000\r\n{\\an8}at five o’clock.\r\n\r\n3\r\n00:00:05,200 --> 00:00:06,000\r\n- Who is there?\r\n- A student.\r\n',
    ),
  },
  vtt: {
    name: 'film.vtt',
    bytes: utf8(
      'WEBVTT - ferry\n\nSTYLE\n::cue { color: red }\n\nNOTE nobody sees this\n\nintro\n00:01.000 --> 00:03.000 align:start\n<v 船夫>你要<c.loud>过河</c>吗？\n\n00:03.500 --> 00:05.000\n<v 学生>要，我去对岸 &amp; 上课。\n\n00:06.000 --> 00:07.000\n<v 船夫>上船<00:06.500>吧。\n',
    ),
  },
  bilingualSrt: {
    name: 'both.srt',
    bytes: utf8(
      '1\n00:00:01,000 --> 00:00:03,000\n你要过河吗？\nDo you want to cross?\n\n2\n00:00:04,000 --> 00:00:05,000\n要。\nYes.\n',
    ),
  },
  csv: {
    name: 'pairs.csv',
    bytes: utf8(
      '\uFEFFid;English;中文\r\n1;"The river; it rose.";河水涨了。\r\n2;"He said ""no"".";他说“不”。\r\n3;;没有译文。\r\n',
    ),
  },
  tsv: {
    name: 'pairs.txt',
    bytes: utf8('河水涨了。\tThe river rose.\n他说不。\t"No," he said.\n白猫\tA white cat\n'),
  },
  tmx: {
    name: 'memory.tmx',
    bytes:
      utf8(`${XML}<!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4"><header creationtool="x" creationtoolversion="1"
segtype="sentence" o-tmf="x" adminlang="en" srclang="en-US" datatype="xml"><note>nothing</note></header><body>
<tu><note>a note</note><prop type="domain">boats</prop><tuv xml:lang="en-US"><seg>The <bpt i="1">&lt;b&gt;</bpt>river<ept i="1">&lt;/b&gt;</ept> rose<ph x="1">{0}</ph>.</seg></tuv>
<tuv xml:lang="fr"><seg>La rivière.</seg></tuv><tuv xml:lang="zh-Hans"><seg><![CDATA[河水]]>涨了<hi type="b">。</hi></seg></tuv></tu>
<tu><tuv xml:lang="ZH_tw"><seg>白貓 &amp; 魚</seg></tuv><tuv xml:lang="en"><seg>A cat &#38; a fish</seg></tuv><tuv xml:lang="en-GB"><seg>second</seg></tuv></tu>
</body></tmx>`),
  },
  xliff12: {
    name: 'job.xlf',
    bytes:
      utf8(`${XML}<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file original="a" source-language="en" target-language="zh-CN" datatype="plaintext"><body>
<group><trans-unit id="1" approved="yes"><source>The <g id="1">river</g> rose<x id="2"/>.</source><target state="final">河水<g id="1">涨了</g>。</target><alt-trans><source>old</source><target>旧</target></alt-trans></trans-unit></group>
<trans-unit id="2"><source>One. Two.</source><seg-source><mrk mtype="seg" mid="0">One.</mrk> <mrk mtype="seg" mid="1">Two.</mrk></seg-source><target state="needs-review-translation"><mrk mtype="seg" mid="0">一。</mrk><mrk mtype="seg" mid="1">二。</mrk></target></trans-unit>
</body></file></xliff>`),
  },
  xliff2: {
    name: 'job2.xlf',
    bytes:
      utf8(`${XML}<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="zh-Hans" trgLang="en"><file id="f"><unit id="u1">
<originalData><data id="d1">&lt;br/&gt;</data></originalData><notes><note>hello</note></notes>
<segment id="s1" state="final"><source>河水<pc id="1">涨了</pc><ph id="2" dataRef="d1"/>。</source><target>The river <pc id="1">rose</pc>.</target></segment><ignorable><source> </source></ignorable>
<segment id="s2" state="translated"><source>猫来了。</source><target>The cat came.</target></segment></unit></file></xliff>`),
  },
  xlsx: {
    name: 'pairs.xlsx',
    bytes: writeArchive([
      [
        'xl/workbook.xml',
        `${XML}<workbook xmlns:r="r"><sheets><sheet name="封面" sheetId="1" r:id="a"/><sheet name="渡口" sheetId="2" r:id="b"/></sheets></workbook>`,
      ],
      [
        'xl/_rels/workbook.xml.rels',
        `${XML}<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/><Relationship Id="b" Target="/xl/worksheets/sheet2.xml"/></Relationships>`,
      ],
      [
        'xl/sharedStrings.xml',
        `${XML}<sst><si><t>河水涨了。</t><rPh sb="0" eb="1"><t>heshui</t></rPh></si><si><r><rPr><b/></rPr><t xml:space="preserve">The river </t></r><r><t>rose.</t></r></si></sst>`,
      ],
      [
        'xl/worksheets/sheet1.xml',
        `${XML}<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>封面</t></is></c></row></sheetData></worksheet>`,
      ],
      [
        'xl/worksheets/sheet2.xml',
        `${XML}<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="C1" t="s"><v>0</v></c><c r="D1" t="s"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c><c r="C2" t="inlineStr"><is><t>猫_x0009_来了。</t></is></c><c r="D2" t="str"><f>A1</f><v>The cat came.</v></c></row></sheetData></worksheet>`,
      ],
    ]),
  },
  docx: {
    name: 'talk.docx',
    bytes: writeArchive([
      [
        'word/styles.xml',
        `${XML}<w:styles xmlns:w="w"><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="mine"><w:basedOn w:val="1"/><w:name w:val="Chapter"/></w:style><w:style w:type="paragraph" w:styleId="t1"><w:name w:val="toc 1"/></w:style></w:styles>`,
      ],
      [
        'word/footnotes.xml',
        `${XML}<w:footnotes xmlns:w="w"><w:footnote w:id="2"><w:p><w:r><w:t>旧时的渡口。</w:t></w:r></w:p></w:footnote></w:footnotes>`,
      ],
      [
        'word/document.xml',
        `${XML}<w:document xmlns:w="w" xmlns:mc="mc"><w:body>
<w:p><w:pPr><w:pStyle w:val="t1"/></w:pPr><w:r><w:t>渡口 3</w:t></w:r></w:p>
<w:p><w:pPr><w:pStyle w:val="mine"/></w:pPr><w:r><w:t>渡口</w:t></w:r></w:p>
<w:p><w:r><w:t xml:space="preserve">记者：你每天</w:t></w:r><w:del><w:r><w:delText>六点</w:delText></w:r></w:del><w:ins><w:r><w:t>几点</w:t></w:r></w:ins><w:r><w:t>起床？</w:t></w:r></w:p>
<w:p><w:r><w:t>船夫：五点。</w:t><w:footnoteReference w:id="2"/></w:r><w:r><w:fldChar/><w:instrText>PAGE</w:instrText><w:ruby><w:rt><w:r><w:t>hé</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>河</w:t></w:r></w:rubyBase></w:ruby><w:t>水不等人。</w:t></w:r></w:p>
<w:p><w:r><w:t>记者：为什么？</w:t></w:r></w:p><w:p><w:r><w:t>船夫：习惯了。</w:t></w:r></w:p>
<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/></w:numPr></w:pPr><w:r><w:t>一只</w:t><w:tab/><w:t>白猫</w:t></w:r></w:p>
<w:p><mc:AlternateContent><mc:Choice><w:r><w:t>框里的话。</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>框里的话。</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>
</w:body></w:document>`,
      ],
    ]),
  },
  epub: {
    name: 'book.epub',
    bytes: writeArchive([
      ['mimetype', 'application/epub+zip'],
      [
        'META-INF/container.xml',
        `${XML}<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>`,
      ],
      [
        'OPS/book.opf',
        `${XML}<package xmlns:dc="dc"><metadata><dc:title>渡口故事</dc:title></metadata><manifest>
<item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/><item id="c2" href="text/two%20b.xhtml" media-type="application/xhtml+xml"/><item id="c1" href="text/one.xhtml" media-type="application/xhtml+xml"/><item id="css" href="s.css" media-type="text/css"/>
</manifest><spine><itemref idref="n"/><itemref idref="c1"/><itemref idref="c2"/><itemref idref="gone"/></spine></package>`,
      ],
      [
        'OPS/nav.xhtml',
        `${XML}<html xmlns:epub="e"><body><nav epub:type="toc"><ol><li><a href="text/one.xhtml">第一章</a></li><li><a href="text/two%20b.xhtml#x">第二章 白猫</a></li></ol></nav></body></html>`,
      ],
      [
        'OPS/text/one.xhtml',
        `${XML}<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd"><html xmlns:epub="e"><head><title/><script src="x.js"/></head><body><h2>第一章 渡口</h2><p><a id="p1"/>老船夫&nbsp;五点起床。<a epub:type="noteref" href="#n">1</a></p><p/><aside epub:type="footnote"><p>旧时的渡口。</p></aside></body></html>`,
      ],
      [
        'OPS/text/two b.xhtml',
        `${XML}<html><body><p>白猫坐在船头。</p><hr/><p><span>等着<img src="a.png" alt="鱼"/>第一条鱼。</span></p></body></html>`,
      ],
    ]),
  },
  odt: {
    name: 'talk.odt',
    bytes: writeArchive([
      ['mimetype', 'application/vnd.oasis.opendocument.text'],
      ['META-INF/manifest.xml', `${XML}<manifest:manifest xmlns:manifest="m"/>`],
      [
        'meta.xml',
        `${XML}<office:document-meta><office:meta><dc:title>渡口故事</dc:title></office:meta></office:document-meta>`,
      ],
      [
        'styles.xml',
        `${XML}<office:document-styles><office:styles><style:style style:name="Quotations" style:family="paragraph"/><style:style style:name="Preformatted_20_Text" style:display-name="Preformatted Text" style:family="paragraph"/></office:styles></office:document-styles>`,
      ],
      [
        'content.xml',
        `${XML}<office:document-content><office:automatic-styles><style:style style:name="P1" style:family="paragraph" style:parent-style-name="Quotations"/><style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles><office:body><office:text>
<text:tracked-changes><text:changed-region><text:deletion><text:p>删去的</text:p></text:deletion></text:changed-region></text:tracked-changes>
<text:h text:style-name="Heading_20_1" text:outline-level="1">渡口</text:h>
<text:p text:style-name="Text_20_body">老船夫<text:span text:style-name="T1">每天</text:span>五点<text:s text:c="3"/>起床。<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p text:style-name="Footnote">旧时的渡口。</text:p></text:note-body></text:note>河水<text:change-start/>不等人<office:annotation><text:p>批注</text:p></office:annotation>。</text:p>
<text:list><text:list-item><text:p>一只<text:tab/>白猫</text:p></text:list-item><text:list-item><text:p>两条<text:ruby><text:ruby-base>鱼</text:ruby-base><text:ruby-text>yú</text:ruby-text></text:ruby></text:p></text:list-item></text:list>
<text:p text:style-name="P1">河水不问去处。</text:p>
<text:p>第一行<text:line-break/>第二行</text:p>
</office:text></office:body></office:document-content>`,
      ],
    ]),
  },
  rtf: {
    name: 'talk.rtf',
    bytes: utf8(
      String.raw`{\rtf1\ansi\ansicpg936\deff0{\fonttbl{\f0\fnil\fcharset134 SimSun;}{\f1\froman\fcharset0 Times New Roman;}}{\stylesheet{\s0 Normal;}{\s1 heading 1;}}{\info{\title \'b6\'c9\'bf\'da}{\author me}}{\header\pard page\par}
\pard\s1\f0 \'b6\'c9\'bf\'da\par
\pard\f0 \u32769 ?\'b4\'ac\'b7\'f2\'c3\'bf\'cc\'ec\'ce\'e5\'b5\'e3{\b \'c6\'f0\'b4\'b2}\'a1\'a3{\footnote\pard\chftn \'be\'c9\'ca\'b1\'b5\'c4\'b6\'c9\'bf\'da\'a1\'a3\par}{\deleted \'c9\'be}{\v hidden}\par
\pard\ls1{\listtext\f1 1.\tab}\f0\'d2\'bb\'d6\'bb\'b0\'d7\'c3\'a8\par
{\pard\fi-360 \bullet\tx360\tab\f0 \'c1\'bd\'cc\'f5\'d3\'e3\par}
\pard\f0\'bc\'fb{\field{\*\fldinst{HYPERLINK "https://example.org/"}}{\fldrslt{\'cd\'f8\'d2\'b3}}}\'a1\'a3\par}`,
    ),
  },
  edition: {
    name: 'text.txt',
    bytes: utf8(
      '# 说明\n@title\nzh: 渡口\nen: The Ferry\n\n@question 记者 | Reporter\nzh: 你几点起床？\nen: When do you get up?\n\n@answer 船夫 | Boatman\nzh: 五点。\nzh: 河水不等人。\nen: At five, as the river waits for nobody.\n',
    ),
  },
  own: { name: 'text.json', bytes: writeOwn(randomWrittenText(1)) },
  plain: {
    name: 'plain.txt',
    bytes: utf8('渡口的早晨\n\n老船夫每天五点起床。他先看看河水。\n\n一只白猫坐在船头。\n'),
  },
} as const satisfies Readonly<Record<string, GoodFile>>
