const KEPT_MS = 60_000

/** Saves a text as a file where the system keeps downloads, or asks where. Nothing goes over a network. */
export function saveFile(name: string, text: string) {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/yaml' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The download reads the blob after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS)
}
