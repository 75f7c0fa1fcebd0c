export declare const float64At: (values: Float64Array, index: number) => number
export declare const float32At: (values: Float32Array, index: number) => number
export declare const int32At: (values: Int32Array, index: number) => number
export declare const uint32At: (values: Uint32Array, index: number) => number
export declare const uint16At: (values: Uint16Array, index: number) => number
export declare const byteAt: (values: Uint8Array, index: number) => number
export declare function itemAt<Item>(items: readonly Item[], index: number): Item
