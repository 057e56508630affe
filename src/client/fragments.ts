/** Pieces of pages that the server renders and the script puts in place. Only our own server's HTML passes the policy. */

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createHTML: (html: string) => string },
  ): { createHTML(html: string): string }
}

// oxlint-disable-next-line no-unsafe-type-assertion -- not in TypeScript's DOM library yet.
const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
const policy = trustedTypes?.createPolicy('folkmoot', { createHTML: (html) => html })

/** Asks for a fragment; null when the answer is anything else (then the link or form should do its ordinary work). */
export async function fetchFragment(
  url: string,
  options: { readonly method?: 'POST'; readonly body?: URLSearchParams } = {},
): Promise<DocumentFragment | null> {
  try {
    const response = await fetch(url, {
      ...options,
      headers: { 'x-fragment': 'true' },
      credentials: 'same-origin',
    })
    if (!response.ok || response.redirected) return null
    return parseFragment(await response.text())
  } catch {
    // Offline, or cut off: the browser's own error page says it better than we could.
    return null
  }
}

function parseFragment(html: string): DocumentFragment {
  const template = document.createElement('template')
  template.innerHTML = policy?.createHTML(html) ?? html
  return template.content
}

/** Puts a fragment where `element` was and wakes its behaviours. */
export function replaceWith(element: Element, fragment: DocumentFragment): void {
  const parent = element.parentElement
  element.replaceWith(fragment)
  parent?.dispatchEvent(new CustomEvent('folkmoot:added', { bubbles: true }))
}
