import { askOnTerminal } from './cli/asking.ts'
import { folkmoot } from './cli/folkmoot.ts'
import { surroundings } from './config.ts'

const status = await folkmoot(process.argv.slice(2), {
  environment: surroundings(),
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  watched: process.stderr.isTTY,
  ask: process.stdin.isTTY && process.stderr.isTTY ? askOnTerminal : null,
})
process.exit(status)
