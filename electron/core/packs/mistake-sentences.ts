const sentences: Readonly<Record<string, (detail: string) => string>> = {
  'no-units': () => 'The file has no unit; a paragraph opens with a line such as “@paragraph”.',
  'too-long': (count) => `The file has more than ${count} lines.`,
  chinese: (character) => `A pack holds no Chinese, but here stands “${character}”.`,
  'unknown-kind': (kind) => `“@${kind}” is no kind of paragraph.`,
  'outside-paragraph': () => 'A unit stands before the first paragraph (“@paragraph”).',
  'empty-paragraph': () => 'The paragraph has no units.',
  'unknown-line': (text) =>
    `A line is a fingerprint or begins with “en:”, “note:”, “terms:”, “@” or “#”, not “${text}”.`,
  'fingerprint-after-english': () => 'A fingerprint comes after English; a blank line ends a unit.',
  'no-fingerprint': () => 'The unit has no fingerprint.',
  'no-english': () => 'The unit has no “en:” line; where nothing belongs there, write “en: -”.',
  'empty-english': () => '“en:” has no sentence; where nothing belongs there, write “en: -”.',
  'nothing-and-something': () => 'The unit has both “en: -” and a sentence.',
  'bad-term': (term) => `“${term}” is no name of a glossary term.`,
  'wrong-count': (count) => `The units stand for ${count} sentences, not for this many.`,
  yaml: (message) => message,
  shape: (message) => message,
}

/** A mistake in a pack as one English sentence. */
export function packMistakeSentence({ code, detail }: { readonly code: string; readonly detail: string }): string {
  return (sentences[code] ?? ((text: string) => `${code}: ${text}`))(detail)
}
