/**
 * What is added to trained weights, in nats. How often translators leave sentences out differs from text to text far more
 * than a dozen texts can teach: the likelihood makes one compromise of a faithful novel and a shortened report. So a null
 * is dearer to begin with, and what the text itself shows of the habit counts in full. Chosen on the texts left out.
 */
export const nullCorrections: Readonly<Record<string, number>> = {
  'shape 1-0': -1.2,
  'shape 0-1': -1.2,
  'source null goes on': 1.2,
  'target null goes on': 1.2,
  'habit of source nulls': 1,
  'habit of target nulls': 1,
}
