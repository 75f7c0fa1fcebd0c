/** How many answers a card in each state still needs to be known, as the decks that we write and read count them. */
export const learningSteps = { new: 2, learning: 2, review: 1, relearning: 1 } as const
