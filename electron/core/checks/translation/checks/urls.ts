import {
  address,
  type CheckedPair,
  findingOf,
  saidOnBothSides,
  sideNames,
  type TranslationCheck,
} from '../checked-text.ts'

/** Addresses that the other side does not have. A page in the other language is the same page. */
export const urls: TranslationCheck = {
  name: 'urls',
  find: (pairs) => saidOnBothSides(pairs).flatMap(findIn),
}

function findIn(pair: CheckedPair) {
  return sideNames.flatMap((side) => {
    const others = addressesOf(pair[side === 'source' ? 'target' : 'source'].text).map(({ key }) => key)
    return addressesOf(pair[side].text)
      .filter(({ key }) => !others.includes(key))
      .map(({ text, start }) =>
        findingOf('urls', pair, side, 'url-without-equal', [text], { start, end: start + text.length }),
      )
  })
}

const addressesOf = (text: string) =>
  Array.from(text.matchAll(address), (match) => ({ text: match[0], start: match.index, key: keyOf(match[0]) }))

const language = /^(?:zh|cn|en|us|zh-(?:cn|tw|hk|hans|hant)|en-(?:us|gb)|zh_cn|en_us)$/

/** An address without what only says the language. */
function keyOf(url: string): string {
  const bare = url
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[/#]+$/, '')
  const [host = '', ...path] = bare.split('/')
  const labels = host.split('.').filter((label, index) => index > 0 || !language.test(label))
  return [labels.join('.'), ...path.filter((part) => !language.test(part))].join('/')
}
