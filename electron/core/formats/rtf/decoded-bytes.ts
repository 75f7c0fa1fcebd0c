import { encodingOfPage } from './code-pages.ts'

/** Bytes of a code page as text; what it does not know is U+FFFD. */
export function decodedBytes(bytes: readonly number[], page: number): string {
  return new TextDecoder(encodingOfPage(page) ?? 'windows-1252').decode(Uint8Array.from(bytes))
}
