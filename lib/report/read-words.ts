/** What is said of a file that cannot be read as a report. Whole sentences. */
export const readWords = {
  tooBig: (megabytes: number) => `The file is larger than ${megabytes} MB, which no report is.`,
  noJson: 'The file is no JSON. Choose a report that Earshot saved as JSON, or its bundle.',
  tooDeep: 'The file is nested deeper than any report.',
  noReport: 'The file is JSON, but no report of Earshot’s.',
  newer: (version: number, known: number) =>
    `The report has format ${version}, and this Earshot reads up to ${known}: update Earshot to read it.`,
  damaged: (place: string, problem: string) =>
    `The report is damaged or was changed by hand, at ${place}: ${problem}.`,
  whole: 'the report itself',
  unknownKeys: 'it holds what no report holds',
  wrong: 'what stands there cannot stand there',
} as const;
