/** What an importer recognises in foreign HTML. */
export type ForeignHtmlOptions = { readonly baseUrl?: string }

/** Turns the HTML of another forum's post into source of ours. */
export function htmlToSource(html: string, _options: ForeignHtmlOptions = {}): string {
  return html
}
