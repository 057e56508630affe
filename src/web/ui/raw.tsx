import type { VNode } from 'preact'

/**
 * The only components that print text as it is. What they are given is safe already: HTML made by src/text, lines
 * our own components rendered before, our own style sheet, or data in which every `<` is written as an escape.
 */

/** HTML that src/text has made safe: the body of a post, words of a quote, an about text. */
export function Sanitised({ html, className }: { html: string; className: string }): VNode {
  return <div class={className} dangerouslySetInnerHTML={{ __html: html }} />
}

/** A list whose items our own components rendered before. */
export function ReadyList({
  items,
  className,
}: {
  items: readonly string[]
  className: string
}): VNode {
  return <ul class={className} dangerouslySetInnerHTML={{ __html: items.join('') }} />
}

/** The style every page needs, in the page: linked, it would cost a whole round trip before the first paint. */
export function CriticalStyle({ css }: { css: string }): VNode {
  return <style dangerouslySetInnerHTML={{ __html: css }} />
}

/** Data for machines (JSON-LD). Browsers do not run it. */
export function DataBlock({ data }: { data: object }): VNode {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c')
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
}
