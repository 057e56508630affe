import assert from 'node:assert/strict'

import { Parser } from 'htmlparser2'

/** Everything the HTML of a post may hold; whatever is not here is a hole in the renderer. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'rel', 'title', 'class', 'id', 'aria-label'],
  bdi: [],
  blockquote: ['dir'],
  br: [],
  code: ['class'],
  details: ['class'],
  div: ['class', 'tabindex'],
  em: [],
  h3: ['dir'],
  h4: ['dir'],
  h5: ['dir'],
  h6: ['dir'],
  hr: [],
  input: ['type', 'disabled', 'checked'],
  label: [],
  li: ['dir', 'class', 'id'],
  ol: ['dir', 'start', 'class'],
  p: ['dir'],
  pre: ['dir', 'tabindex'],
  s: [],
  span: ['class', 'tabindex'],
  strong: [],
  summary: ['dir'],
  sup: [],
  table: [],
  tbody: [],
  td: ['dir', 'class'],
  th: ['dir', 'class'],
  thead: [],
  tr: [],
  ul: ['dir'],
}

const address = /^(?:https?:\/\/|mailto:|[/#?]|[^:/?#]*(?:[/?#]|$))/i
const empty = new Set(['br', 'hr', 'input'])

/** Fails when HTML of a post holds an element, attribute, address or comment that is not on the list, or is not nested as written. */
export function assertSafeHtml(html: string, origin: string): void {
  const open: string[] = []
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const names = Object.hasOwn(allowed, name) ? allowed[name] : undefined
        assert.ok(names, `<${name}> from ${origin}`)
        for (const [attribute, value] of Object.entries(attributes)) {
          assert.ok(names.includes(attribute), `<${name} ${attribute}> from ${origin}`)
          if (attribute === 'href') assert.match(value, address, `href from ${origin}`)
          if (name === 'input' && attribute === 'type') assert.equal(value, 'checkbox', origin)
        }
        if (name === 'a') assert.ok(!open.includes('a'), `a link in a link from ${origin}`)
        if (!empty.has(name)) open.push(name)
      },
      onclosetag(name, implied) {
        if (empty.has(name)) return
        assert.equal(open.pop(), name, `nesting from ${origin}`)
        assert.ok(!implied, `<${name}> is never closed, from ${origin}`)
      },
      oncomment(data) {
        assert.match(data, /^quote:\d+$/, `a comment from ${origin}`)
      },
      onprocessinginstruction(name) {
        assert.fail(`<${name}> from ${origin}`)
      },
    },
    { decodeEntities: true },
  )
  parser.end(html)
  assert.deepEqual(open, [], `left open from ${origin}`)
  assert.doesNotMatch(html, /[\u202a-\u202e\u2066-\u2069\0]/, `a direction override from ${origin}`)
}
