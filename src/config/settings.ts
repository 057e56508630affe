import { resolve } from 'node:path'

import { type Language, offeredLanguages } from '../lang/languages.ts'
import {
  notYet,
  oneOf,
  readDatabase,
  readHost,
  readNumber,
  readRanges,
  readSecret,
  readSender,
  readSmtp,
  readUrl,
} from './values.ts'

/** One line of docs/operators/settings.md, and the reader of one variable. */
export interface Setting<Value> {
  readonly name: string
  readonly byDefault: string
  readonly example: string
  readonly says: string
  readonly read: (text: string) => Value
}

function setting<Value>(known: Setting<Value>): Setting<Value> {
  return known
}

export const logStyles = ['json', 'pretty', 'auto'] as const

/** Every setting there is. The operators' page is generated from this table. */
export const settings = {
  data: setting({
    name: 'FOLKMOOT_DATA',
    byDefault: './data',
    example: '/var/lib/folkmoot',
    says: 'The data folder: the database, uploaded files, and a `.env` file in which the other settings may stand. This one comes from the environment only.',
    read: (text) => resolve(text),
  }),
  host: setting({
    name: 'FOLKMOOT_HOST',
    byDefault: '127.0.0.1',
    example: '0.0.0.0',
    says: 'The address to listen on. The default can be reached from this machine only, which is right behind a proxy.',
    read: readHost,
  }),
  port: setting({
    name: 'FOLKMOOT_PORT',
    byDefault: '8080',
    example: '3000',
    says: 'The port to listen on.',
    read: (text) => readNumber(text, 1, 65_535),
  }),
  url: setting({
    name: 'FOLKMOOT_URL',
    byDefault: '',
    example: 'https://forum.example.org',
    says: 'The public address, as people type it; by default `http://`, the host and the port. Links in mail and feeds begin with it. With `https`, cookies travel over https only. Once it is set, forms are taken from pages under this address only.',
    read: readUrl,
  }),
  database: setting({
    name: 'FOLKMOOT_DATABASE',
    byDefault: 'sqlite:folkmoot.db',
    example: 'postgres://folkmoot:secret@127.0.0.1/folkmoot',
    says: '`sqlite:` and a file (relative to the data folder), or the `postgres://` address of a database that Folkmoot may fill.',
    read: readDatabase,
  }),
  bus: setting({
    name: 'FOLKMOOT_BUS',
    byDefault: '',
    example: '',
    says: 'Reserved for several app processes (`nats://…`). This version runs as one process and refuses the setting.',
    read: notYet('several processes over NATS'),
  }),
  blobs: setting({
    name: 'FOLKMOOT_BLOBS',
    byDefault: '',
    example: '',
    says: 'Reserved for uploaded files in S3 (`s3://…`). This version keeps them in `blobs/` in the data folder and refuses the setting.',
    read: notYet('uploaded files in S3'),
  }),
  smtp: setting({
    name: 'FOLKMOOT_SMTP',
    byDefault: '',
    example: 'smtps://forum%40example.org:secret@mail.example.org',
    says: 'The mail server, `smtp://` or `smtps://`, with user and password (special characters written as `%40` and so on). Without it no mail is sent.',
    read: readSmtp,
  }),
  sender: setting({
    name: 'FOLKMOOT_SENDER',
    byDefault: '',
    example: 'Hill Walkers <forum@example.org>',
    says: 'Who mail comes from; by default `forum@` and the host of `FOLKMOOT_URL`.',
    read: readSender,
  }),
  language: setting({
    name: 'FOLKMOOT_LANGUAGE',
    byDefault: 'en',
    example: 'de',
    says: 'The language a new forum starts in: `en` or `de`. Later it is changed in the forum itself.',
    read: (text): Language =>
      oneOf(
        text,
        offeredLanguages.map(([tag]) => tag),
      ),
  }),
  proxies: setting({
    name: 'FOLKMOOT_PROXY',
    byDefault: '',
    example: '127.0.0.1, 10.0.0.0/8',
    says: 'Addresses or ranges of your own proxies. Only what they say about where a request comes from (`X-Forwarded-For`) is believed; by default nobody is.',
    read: readRanges,
  }),
  cacheMb: setting({
    name: 'FOLKMOOT_CACHE_MB',
    byDefault: '32',
    example: '128',
    says: "Memory for guests' ready-made pages, in megabytes, and as much again for what members' pages share.",
    read: (text) => readNumber(text, 1, 4096),
  }),
  metrics: setting({
    name: 'FOLKMOOT_METRICS',
    byDefault: '',
    example: 'a-long-random-word',
    says: 'A token for your monitoring: `/metrics` answers in Prometheus’ text format who sends `Authorization: Bearer` and it. Without it there is no such page.',
    read: readSecret,
  }),
  log: setting({
    name: 'FOLKMOOT_LOG',
    byDefault: 'auto',
    example: 'json',
    says: 'How the log on standard error is written: `json` (one line per entry), `pretty`, or `auto`: pretty on a terminal, JSON elsewhere.',
    read: (text) => oneOf(text, logStyles),
  }),
}
