import type { threads as english } from '../en/threads.ts'

export const threads: Readonly<Record<keyof typeof english, string>> = {
  'threads.started': 'begonnen von {who}, {when}',
  'threads.post': 'Beitrag {number}',
  'threads.postAnswering': 'Beitrag {number}, Antwort auf {answered}',
  'threads.inAnswerTo': 'Antwort auf #{number}',
  'threads.conversation': 'Gespräch',
  'threads.answers': '{count, plural, one {# Antwort} other {# Antworten}}',
  'threads.joined': 'dabei seit',
  'threads.from': 'aus',
  'threads.score': 'Punkte',
  'threads.edited': 'Zuletzt geändert von {who}, {when}',
  'threads.editedWhy': 'Zuletzt geändert von {who}, {when}: „{why}“',
  'threads.whatChanged': 'Was sich geändert hat',
  'threads.reply': 'Antworten',
  'threads.quote': 'Zitieren',
  'threads.edit': 'Ändern',
  'threads.yourReply': 'Antwort',
  'threads.postReply': 'Antwort absenden',
  'threads.preview': 'Vorschau',
  'threads.locked': 'Dieses Thema ist geschlossen.',
  'threads.signInToReply': 'Zum Antworten anmelden',
  'threads.writeSomething': 'Bitte zuerst etwas schreiben.',
  'threads.tooLong':
    'Das sind {length} Zeichen; in einen Beitrag passen {most}. Bitte kürzen oder auf zwei Beiträge verteilen.',
}
