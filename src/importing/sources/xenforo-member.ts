import type { Element } from '../dom.ts'
import { attribute, below, isWithin, line } from '../dom.ts'
import type { MemberShown } from '../records.ts'
import { fromWords } from '../stated-times.ts'
import type { PostRegion } from './post-regions.ts'
import { cue } from './post-regions.ts'
import type { Reading } from './xenforo-page.ts'

/** What the block beside a post says of its author; null when the page names nobody. */
export function readMember(reading: Reading, region: PostRegion): MemberShown | null {
  const { cues } = reading
  const shown = cue(region, ...cues.author)
  const name = attribute(region.root, 'data-author') || line(shown) || avatarName(reading, region)
  if (name === null || name === '') return null
  const facts = {
    joined: null,
    location: null,
    score: null,
    post_count: null,
    ...cardFacts(region),
    ...pairFacts(reading, region),
  }
  return { name, source_id: memberId(reading, region, shown), ...facts }
}

function avatarName({ cues }: Reading, region: PostRegion): string | null {
  const picture = region.own.find(
    (element) => element.name === 'img' && isWithin(element, cues.memberArea, region.root),
  )
  return attribute(picture, 'alt')
}

/** The number in `data-user-id`, at the end of `/members/name.12/`, or in the avatar's class. A guest has 0 or none. */
function memberId(
  { cues }: Reading,
  region: PostRegion,
  shown: Element | undefined,
): string | null {
  const inArea = region.own.filter(
    (element) => element !== shown && isWithin(element, cues.memberArea, region.root),
  )
  for (const element of shown === undefined ? inArea : [shown, ...inArea]) {
    const id =
      attribute(element, 'data-user-id') ??
      idInLink(element) ??
      /\bavatar-u(\d+)-|\bAv(\d+)[a-z]\b/
        .exec(element.attribs['class'] ?? '')
        ?.slice(1)
        .find(Boolean)
    if (id !== undefined && id !== null && id !== '') return id
  }
  return null
}

const idInLink = (element: Element): string | null =>
  /members\/(?:[^/?#]*\.)?(\d+)(?:[/?#]|$)/.exec(element.attribs['href'] ?? '')?.[1] ?? null

type Facts = Partial<Omit<MemberShown, 'name' | 'source_id'>>

const labels: readonly (readonly [keyof Facts, RegExp])[] = [
  [
    'joined',
    /join|regist|beigetreten|mitglied seit|inscri|iscri|dołącz|lid (sinds|geworden)|medlem|regisztr|katılım|регистр|登録|参加|가입|tham gia|fa-user\b|fa-user-plus|fa-calendar/i,
  ],
  [
    'location',
    /location|standort|wohnort|\bort\b|localisation|lieu|ubicaci|localit|lokalizacj|locatie|konum|адрес|город|откуда|所在地|場所|위치|nơi ở|fa-map/i,
  ],
  [
    'score',
    /reaction score|reaktion|reaction|score de réaction|punteggio|puntuación|reakc|tepkime|реакц|リアクション|反応|\blikes?\b|fa-thumbs-up|fa-heart/i,
  ],
  [
    'post_count',
    /messages|beiträge|mensajes|messaggi|wiadomoś|berichten|mensagens|mesajlar|сообщения|メッセージ|\bposts\b|글|fa-comments/i,
  ],
]

/** XenForo's pairs: a `dl` with a label (words, a tooltip or only an icon) and a value. */
function pairFacts(reading: Reading, region: PostRegion): Facts {
  const facts: Record<string, string | number> = {}
  for (const pair of region.own.filter(
    (element) => element.name === 'dl' && isWithin(element, reading.cues.memberArea, region.root),
  )) {
    const inside = below(pair)
    const term = inside.find(({ name }) => name === 'dt')
    const value = line(inside.find(({ name }) => name === 'dd'))
    if (term === undefined || value === null) continue
    const kind = labels.find(([, label]) => label.test(labelOf(term)))?.[0]
    const stated = kind === undefined ? null : factOf(kind, value, reading)
    if (kind !== undefined && stated !== null) facts[kind] ??= stated
  }
  return facts
}

function labelOf(term: Element): string {
  const said = [
    line(term) ?? '',
    ...below(term).flatMap((element) => [
      element.attribs['title'] ?? '',
      element.attribs['data-original-title'] ?? '',
    ]),
  ]
    .join(' ')
    .trim()
  return said === ''
    ? below(term)
        .map((element) => element.attribs['class'] ?? '')
        .join(' ')
    : said
}

function factOf(kind: keyof Facts, value: string, { order }: Reading): string | number | null {
  if (kind === 'location') return value
  if (kind === 'joined') return fromWords(value, order)
  const digits = value.replace(/[.,\s]/g, '')
  return /^-?\d{1,9}$/.test(digits) ? Number(digits) : null
}

/** The one-line form of some skins: "28 posts · Joined 2023". */
function cardFacts(region: PostRegion): Facts {
  const texts = region.own
    .filter((element) => /join-date|post-count/.test(element.attribs['class'] ?? ''))
    .flatMap((element) => line(element) ?? [])
  const year = texts.flatMap((text) => /\b((?:19|20)\d\d)\b/.exec(text)?.[1] ?? [])[0]
  const count = texts.flatMap((text) => /^([\d,.]+) posts?$/i.exec(text)?.[1] ?? [])[0]
  return {
    ...(year === undefined ? {} : { joined: year }),
    ...(count === undefined ? {} : { post_count: Number(count.replace(/\D/g, '')) }),
  }
}
