import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import * as v from 'valibot'
import { makeFolder } from '#core/store/make-folder.ts'

const Bounds = v.strictObject({ x: v.number(), y: v.number(), width: v.number(), height: v.number() })
export type Bounds = v.InferOutput<typeof Bounds>

/** Where the window stood, in display-independent pixels, and whether it filled the screen. */
const WindowState = v.strictObject({ bounds: Bounds, isMaximized: v.boolean() })
export type WindowState = v.InferOutput<typeof WindowState>

const FIRST_WIDTH = 1280
const FIRST_HEIGHT = 860
// Enough of the title bar to take hold of.
const LEAST_VISIBLE = 80

/** The middle of the first work area, as large as a page of two columns wants. */
export function firstBounds(workArea: Bounds): Bounds {
  const width = Math.min(FIRST_WIDTH, workArea.width)
  const height = Math.min(FIRST_HEIGHT, workArea.height)
  return {
    x: workArea.x + Math.floor((workArea.width - width) / 2),
    y: workArea.y + Math.floor((workArea.height - height) / 2),
    width,
    height,
  }
}

/** The kept bounds, if they can still be seen on some display; made to fit it. `workAreas` has the main one first. */
export function boundsOnDisplays(kept: Bounds | null, workAreas: readonly [Bounds, ...Bounds[]]): Bounds {
  const area = kept && workAreas.find((each) => isVisibleOn(kept, each))
  if (!area) return firstBounds(workAreas[0])
  const width = Math.min(kept.width, area.width)
  const height = Math.min(kept.height, area.height)
  return {
    x: clamp(kept.x, area.x, area.x + area.width - width),
    y: clamp(kept.y, area.y, area.y + area.height - height),
    width,
    height,
  }
}

const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value))

function isVisibleOn(bounds: Bounds, area: Bounds): boolean {
  const across = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x)
  const topIsInside = bounds.y >= area.y - 1 && bounds.y < area.y + area.height - LEAST_VISIBLE
  return across >= LEAST_VISIBLE && topIsInside && bounds.width >= 200 && bounds.height >= 200
}

/** Reads what was kept. A missing or spoiled file is as good as none: only a place on the screen is lost. */
export function readWindowState(file: string): WindowState | null {
  try {
    const parsed = v.safeParse(WindowState, JSON.parse(readFileSync(file, 'utf8')))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}

/** Writes under another name, flushes, and renames, so that a crash leaves the old file or the new one. */
export function writeWindowState(file: string, state: WindowState) {
  makeFolder(dirname(file))
  const partial = `${file}.partial`
  const descriptor = openSync(partial, 'w', 0o600)
  try {
    writeSync(descriptor, JSON.stringify(state))
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
  renameSync(partial, file)
}
