import { useEffect, useState } from 'react'
import type { Output } from '#contract/commands.ts'
import type { CorrectionDraft } from '#contract/corrections.ts'
import { CommandError, type ErrorCode } from '#contract/errors.ts'
import { useClient } from '../platform/client.ts'

const AFTER_MS = 150

export type Preview = Output<'corrections.preview'>

export interface Previewed {
  readonly preview: Preview | null
  /** Why there is none: shown beside the field, for what is still being typed is no failure. */
  readonly failure: { readonly code: ErrorCode; readonly data: CommandError['data'] } | null
}

const nothing: Previewed = { preview: null, failure: null }

/** What a draft would change, a moment after it was last touched; nothing is stored. */
export function usePreview(draft: CorrectionDraft | null): Previewed {
  const client = useClient()
  const [previewed, setPreviewed] = useState(nothing)
  const asked = draft && JSON.stringify(draft)
  useEffect(() => {
    if (asked === null) return setPreviewed(nothing)
    let isWanted = true
    async function look() {
      try {
        const preview = await client.call('corrections.preview', { draft: JSON.parse(asked ?? '') as CorrectionDraft })
        if (isWanted) setPreviewed({ preview, failure: null })
      } catch (error) {
        if (!(error instanceof CommandError)) throw error
        if (isWanted) setPreviewed({ preview: null, failure: { code: error.code, data: error.data } })
      }
    }
    const timer = setTimeout(() => void look(), AFTER_MS)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [client, asked])
  return previewed
}
