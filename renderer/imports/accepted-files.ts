/** What the file chooser offers first: the endings that the core reads. Any other file may be chosen too. */
export const acceptedFiles =
  '.txt .md .markdown .html .htm .xhtml .docx .odt .fodt .rtf .epub .srt .vtt .tsv .csv .xlsx .tmx .xlf .xliff .json .yaml .yml text/*'.split(
    ' ',
  )
