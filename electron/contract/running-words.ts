const hanAlone = /^\p{Script=Han}+$/u

/** Whether a piece of a text counts as a running word: Han characters alone. 2020年 and GPT-3 are nothing to learn. */
export const isRunningWord = (piece: string): boolean => hanAlone.test(piece)
