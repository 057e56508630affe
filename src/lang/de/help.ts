import type { help as english } from '../en/help.ts'

export const help: Readonly<Record<keyof typeof english, string>> = {
  'help.writing': 'Wie man schreibt',
  'help.writingAbout':
    'Geschrieben wird wie in einem Brief: Eine leere Zeile macht einen Absatz. Ein paar Zeichen machen mehr daraus; die Vorschau zeigt, was daraus wird, bevor es jemand anderes sieht. Ein umgekehrter Schrägstrich vor einem Zeichen lässt es, wie es ist.',
  'help.typed': 'Getippt',
  'help.shown': 'Gezeigt',
  'help.quotes': 'Zitate',
  'help.quotesAbout':
    '„Zitieren“ unter einem Beitrag schreibt das von selbst, und von Hand geht es auch: der Name, die Nummer des Beitrags (sie steht in seiner Adresse, /posts/…) und seine Worte. Sie werden in jenem Beitrag nachgeschlagen, damit ein Zitat ist, was gesagt wurde. „…“ steht für Ausgelassenes; ganz ohne Worte wird der ganze Beitrag zitiert; auch der Name darf fehlen.',
  'help.exampleWords': 'Nordwärts liegt das Meer rechts.',
  'help.exampleQuote': '> [{name}, post {post}]\n> {words}\n\nSo habe ich es auch in Erinnerung.',
  'help.calls': 'Mitglieder und Themen',
  'help.callsAbout':
    '@ und ein Name verweist auf ein Mitglied, # und eine Nummer auf ein Thema. Ein Name aus mehreren Wörtern geht ohne Weiteres; in Anführungszeichen ist sicher, wo er endet.',
  'help.exampleCalls': '@{name}, schon #{thread} gesehen? Oder hat @"{name}" es begonnen?',
  'help.spoilers': 'Spoiler',
  'help.spoilersAbout':
    'In einer Zeile oder als Block mit Titel. In den Auszügen der Suche erscheinen sie nicht.',
  'help.exampleSpoilers':
    'Der Schaffner ||war es||.\n\n::: spoiler Das letzte Kapitel\nAlle waren es.\n:::',
  'help.emphasis': 'Hervorhebungen und Links',
  'help.emphasisAbout': 'Bilder erscheinen als Links.',
  'help.exampleEmphasis':
    '*betont*, **stark betont**, ~~durchgestrichen~~\n[ein Link](https://example.org/fahrplan) oder einfach https://example.org\n![das Meer um vier](https://example.org/meer.jpg)',
  'help.lists': 'Listen, Tabellen, Fußnoten',
  'help.listsAbout':
    'Eine Liste beginnt mit - oder 1., eine Tabelle wird mit senkrechten Strichen gezeichnet.',
  'help.exampleLists':
    '- [x] Fahrkarten\n- [ ] Brote\n\n| Zug     |     ab |\n|---------|-------:|\n| langsam |  22:40 |\n\nSie fährt das ganze Jahr[^1].\n\n[^1]: Nur am 24. nicht.',
  'help.code': 'Code',
  'help.codeAbout': 'In einer Zeile oder als Block mit dem Namen der Sprache.',
  'help.exampleCode': '`npm start` tippen, oder:\n\n```js\nconst late = minutes > 5\n```',
  'help.bbcode': 'BBCode',
  'help.bbcodeAbout': 'Auch was ältere Foren schrieben, wird verstanden, getippt oder eingefügt.',
  'help.exampleBbcode':
    '[b]stark betont[/b], [i]betont[/i], [url=https://example.org]ein Link[/url], [spoiler]verborgen[/spoiler]\n[quote="{name}, post: {post}"]{words}[/quote]',
}
