const sentences: Readonly<Record<string, (detail: string) => string>> = {
  'no-paragraphs': () => 'The file has no paragraph; a paragraph opens with a line such as “@paragraph”.',
  'unknown-kind': (kind) => `“@${kind}” is no kind of paragraph.`,
  'missing-speaker': (kind) => `“@${kind}” needs its speaker: “@${kind} 中文名 | English name”.`,
  'bad-speaker': (text) => `“${text}” is no speaker: write the Chinese name, “|”, and the English name.`,
  'unknown-line': (text) => `A line begins with “zh:”, “en:”, “@” or “#”, not with “${text}”.`,
  'outside-paragraph': () => 'A sentence stands before the first paragraph (“@paragraph”).',
  'empty-paragraph': () => 'The paragraph has no sentences.',
  'zh-after-en': () => 'Chinese comes after English; a blank line ends a pair.',
  'missing-side': (side) => `The pair has no “${side}:” line; where nothing belongs there, write “${side}: -”.`,
  'nothing-at-all': () => 'The pair has nothing on either side.',
  'nothing-and-something': (side) => `The pair has both “${side}: -” and a sentence on that side.`,
  empty: (side) => `“${side}:” has no sentence; where nothing belongs there, write “${side}: -”.`,
  'blank-at-end': () => 'There is a blank at the start or end of the line.',
  'double-blank': () => 'There are two blanks in a row.',
  'invisible-character': (code) => `There is an invisible character (${code.toUpperCase()}).`,
  'broken-character': () => 'There is half a character (a lone surrogate).',
  'half-width': (sign) => `“${sign}” is a half-width sign in Chinese text.`,
  'full-width': (sign) => `“${sign}” is a full-width sign in English text.`,
  'no-sentence-end': (side) => `The “${side}:” sentence does not end as a sentence does.`,
  'unknown-section': (heading) => `No “@heading” of the text reads “${heading}”.`,
  'wrong-folder': (id) => `The id “${id}” is not the name of the folder.`,
  yaml: (message) => message,
  shape: (message) => message,
}

/** A mistake in an edition as one English sentence. */
export function editionMistakeSentence({ code, detail }: { readonly code: string; readonly detail: string }): string {
  return (sentences[code] ?? ((text: string) => `${code}: ${text}`))(detail)
}
