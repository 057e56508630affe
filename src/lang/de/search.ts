import type { search as english } from '../en/search.ts'

export const search: Readonly<Record<keyof typeof english, string>> = {
  'search.title': 'Suche',
  'search.titleFor': 'Suche: {text}',
  'search.description': 'Beiträge, Themen und Mitglieder dieses Forums durchsuchen.',
  'search.box': 'Gesuchte Wörter',
  'search.go': 'Suchen',
  'search.inThread': 'Nur im Thema {thread}',
  'search.inThisThread': 'In diesem Thema suchen',
  'search.everywhere': 'Überall suchen',
  'search.total': '{count, plural, =0 {Nichts gefunden} one {# Beitrag} other {# Beiträge}}',
  'search.more':
    'Mehr als {count, number} Beiträge; geordnet und gezählt sind hier die, die zuletzt in dieses Forum kamen.',
  'search.lastPage': 'Mehr Treffer als diese, auf Seite {page, number}, gibt es nicht.',
  'search.order': 'Reihenfolge',
  'search.byRelevance': 'Passendste zuerst',
  'search.byTime': 'Neueste zuerst',
  'search.results': 'Beiträge',
  'search.members': 'Mitglieder',
  'search.byBoard': 'In diesen Bereichen',
  'search.byAuthor': 'Von diesen Mitgliedern',
  'search.narrow': 'Eingrenzen',
  'search.anyBoard': 'Alle Bereiche',
  'search.anyAuthor': 'Alle Mitglieder',
  'search.where': '{who}, {when}, in {board}',
  'search.post': 'Beitrag {number, number}',
  'search.replies': '{count, plural, =0 {keine Antwort} one {# Antwort} other {# Antworten}}',
  'search.didYouMean': 'Gemeint war vielleicht {text}?',
  'search.nobodyNamed': 'Es gibt kein Mitglied, dessen Name mit „{name}“ beginnt.',
  'search.noBoardNamed': 'Es gibt keinen sichtbaren Bereich namens „{name}“.',
  'search.fewer':
    'Weniger oder andere Wörter finden vielleicht mehr: Jedes Wort muss im Beitrag vorkommen.',
  'search.misread-after':
    '„{text}“ wurde nicht verstanden: nach after: gehört ein Datum wie 2024-05.',
  'search.misread-before':
    '„{text}“ wurde nicht verstanden: nach before: gehört ein Datum wie 2024-05.',
  'search.misread-in': '„{text}“ wurde nicht verstanden: es gibt nur in:title.',
  'search.misread-has': '„{text}“ wurde nicht verstanden: es gibt nur has:link.',
  'search.misread-author':
    '„{text}“ wurde nicht verstanden: nach author: gehört ein Name, ohne Leerzeichen davor.',
  'search.misread-board':
    '„{text}“ wurde nicht verstanden: nach board: gehört der Name eines Bereichs, ohne Leerzeichen davor.',
  'search.misread-thread':
    '„{text}“ wurde nicht verstanden: nach thread: gehört die Nummer eines Themas.',
  'search.shortened':
    'Das war zu viel für eine Suche, der Rest wurde weggelassen: sie sucht nach höchstens {words, number} Wörtern, davon {beginnings, number} nach ihrem Anfang.',
  'search.noWords':
    'Darin ist kein Wort, nach dem sich suchen ließe: Es braucht Buchstaben oder Ziffern.',
  'search.tips': 'Was das Suchfeld versteht',
  'search.tipWords': 'Beiträge mit beiden Wörtern, gleich wie Akzente und Großbuchstaben stehen',
  'search.tipPhrase': 'Wörter, die beieinander stehen',
  'search.tipWithout': 'ohne dieses Wort',
  'search.tipBeginning': 'Wörter, die so beginnen',
  'search.tipAuthor': 'von diesem Mitglied; Namen aus mehreren Wörtern in Anführungszeichen',
  'search.tipBoard': 'in diesem Bereich und den Bereichen darin',
  'search.tipDates': 'ab einem Tag oder davor; ein Jahr oder ein Monat genügt',
  'search.tipTitle': 'Themen mit dem Wort im Titel',
  'search.tipLink': 'Beiträge, die auf etwas verweisen',
  'search.exampleWords': 'küste zug',
  'search.examplePhrase': '"an der küste"',
  'search.exampleWithout': 'zug -bus',
  'search.exampleBeginning': 'leucht*',
  'search.exampleAuthor': 'author:"Ada Lindqvist"',
  'search.exampleBoard': 'board:reisen',
  'search.exampleDates': 'after:2024-05 before:2025',
  'search.exampleTitle': 'in:title zug',
  'search.exampleLink': 'has:link fahrplan',
}
