/**
 * Reading a place of an array that the loop around it has proven to be there. A place that is not there is a mistake of
 * ours and ends the work, where a number that is silently NaN would only spoil it. One function a kind of array: V8
 * keeps what it learned of an access by function, and one for all would be slow in the innermost loops.
 */
function outside(index: number, length: number): never {
  throw new RangeError(`place ${index} of ${length}`)
}

export const float64At = (values: Float64Array, index: number): number => values[index] ?? outside(index, values.length)

export const float32At = (values: Float32Array, index: number): number => values[index] ?? outside(index, values.length)

export const int32At = (values: Int32Array, index: number): number => values[index] ?? outside(index, values.length)

export const int16At = (values: Int16Array, index: number): number => values[index] ?? outside(index, values.length)

export const uint32At = (values: Uint32Array, index: number): number => values[index] ?? outside(index, values.length)

export const uint16At = (values: Uint16Array, index: number): number => values[index] ?? outside(index, values.length)

export const byteAt = (values: Uint8Array, index: number): number => values[index] ?? outside(index, values.length)

export function itemAt<Item>(items: readonly Item[], index: number): Item {
  const item = items[index]
  return item === undefined ? outside(index, items.length) : item
}
