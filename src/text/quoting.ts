/** The source a quote button puts into the form. */
export function quoteReference(name: string, postId: number, words: string): string {
  return `> [${name}, post ${postId}]\n${words
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n')}\n\n`
}

/** Whether quoted words stand in a post; both as plain text. */
export function wordsWereSaid(wordsText: string, revisionPlainText: string): boolean {
  return revisionPlainText.includes(wordsText)
}
