/** The page that says how to write. `help.example…` are sources of posts: what stands in them is typed like this. */
export const help = {
  'help.writing': 'How to write',
  'help.writingAbout':
    'Write as you would in a letter: an empty line makes a paragraph. A few marks make more of it; Preview shows what comes of them before anybody else sees it. A backslash before a mark leaves it as it is.',
  'help.typed': 'Typed',
  'help.shown': 'Shown',
  'help.quotes': 'Quotes',
  'help.quotesAbout':
    'Quote under a post writes this for you, and you can write it yourself: the name, the number of the post (it stands in its address, /posts/…), and its words. They are looked up in that post, so that a quote is what was said. “…” stands for what you leave out; without any words the whole post is quoted; the name may be left out too.',
  'help.exampleWords': 'Northwards the sea is on the right.',
  'help.exampleQuote': '> [{name}, post {post}]\n> {words}\n\nThat is how I remember it.',
  'help.calls': 'Members and threads',
  'help.callsAbout':
    '@ and a name links to a member, # and a number to a thread. A name of several words works as it is; in quotation marks it is certain where it ends.',
  'help.exampleCalls': '@{name}, have you seen #{thread}? Or did @"{name}" start it?',
  'help.spoilers': 'Spoilers',
  'help.spoilersAbout':
    'In a line, or as a block with a title. They stay out of the search’s excerpts.',
  'help.exampleSpoilers':
    'The guard ||did it||.\n\n::: spoiler The last chapter\nAll of them did.\n:::',
  'help.emphasis': 'Emphasis and links',
  'help.emphasisAbout': 'Pictures are shown as links to them.',
  'help.exampleEmphasis':
    '*emphasis*, **strong**, ~~struck out~~\n[a link](https://example.org/timetable), or just https://example.org\n![the sea at four](https://example.org/sea.jpg)',
  'help.lists': 'Lists, tables, footnotes',
  'help.listsAbout': 'A list begins with - or 1. and a table is drawn with bars.',
  'help.exampleLists':
    '- [x] tickets\n- [ ] sandwiches\n\n| train | leaves |\n|-------|-------:|\n| slow  |  22:40 |\n\nShe runs all year[^1].\n\n[^1]: But not on the 24th.',
  'help.code': 'Code',
  'help.codeAbout': 'In a line, or as a block with the name of its language.',
  'help.exampleCode': 'Type `npm start`, or:\n\n```js\nconst late = minutes > 5\n```',
  'help.bbcode': 'BBCode',
  'help.bbcodeAbout': 'What older forums wrote is understood as well, typed or pasted.',
  'help.exampleBbcode':
    '[b]strong[/b], [i]emphasis[/i], [url=https://example.org]a link[/url], [spoiler]hidden[/spoiler]\n[quote="{name}, post: {post}"]{words}[/quote]',
} as const
