import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'

/** Asks the person at the terminal one question. The question goes to standard error: the output stays the command's result. */
export async function askOnTerminal(question: string, secret?: 'secret'): Promise<string> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  const output = secret === undefined ? process.stderr : nowhere
  const lines = createInterface({ input: process.stdin, output, terminal: true })
  // Ctrl-C at a question ends the command, not just the question.
  lines.on('SIGINT', () => process.exit(130))
  try {
    if (secret !== undefined) process.stderr.write(question)
    return await lines.question(secret === undefined ? question : '')
  } finally {
    lines.close()
    if (secret !== undefined) process.stderr.write('\n')
  }
}
