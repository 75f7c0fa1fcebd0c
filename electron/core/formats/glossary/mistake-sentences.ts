const sentences: Readonly<Record<string, (detail: string) => string>> = {
  yaml: (message) => message,
  shape: (message) => message,
  'no-syllable': (syllable) => `“${syllable}” is no Mandarin syllable with its tone mark.`,
  'pinyin-count': (counts) => `The pinyin needs one syllable for each Han character (${counts}).`,
  'traditional-count': (text) => `“${text}” has not as many Han characters as the simplified form.`,
  'id-taken': (id) => `The id “${id}” is taken by an earlier entry.`,
  'form-taken': (form) => `Another entry is written the same: ${form}.`,
  'form-another-word': (form) => `A form must be the same word in the way it says, or say why in a sentence: ${form}.`,
  'relation-to-itself': (relation) => `The entry is related to itself: ${relation}.`,
  'relation-to-nothing': (relation) => `No entry has the id of this relation: ${relation}.`,
  'relation-twice': (relation) => `The relation is written twice: ${relation}.`,
}

/** A mistake in the glossary as one English sentence. */
export function glossaryMistakeSentence({ code, detail }: { readonly code: string; readonly detail: string }): string {
  return (sentences[code] ?? ((text: string) => `${code}: ${text}`))(detail)
}
