import type { posts as english } from '../en/posts.ts'

export const posts: Readonly<Record<keyof typeof english, string>> = {
  'posts.said': '{who} in {post}, {when}',
  'posts.saidElsewhere': '{who} in {post} von „{thread}“, {when}',
  'posts.editedSince': 'seitdem geändert',
  'posts.quoteGone': 'Was hier zitiert war, ist nicht mehr zu sehen.',
  'posts.saidNowhere':
    'Eigene Worte des Verfassers: Es ist kein Beitrag genannt, den es gibt; niemand konnte sie nachschlagen.',
  'posts.notSaid': 'Eigene Worte des Verfassers: In {post} stehen sie nicht.',
  'posts.whatItAnswered': 'Zeigen, worauf das antwortete',
  'posts.wholeQuote': 'Ganzes Zitat',
  'posts.quotedTitle': 'Was Beitrag {number} zitiert',
  'posts.quotesNothing': 'Dieser Beitrag zitiert nichts.',
  'posts.removedByAuthor': 'Beitrag {post} wurde vom Verfasser entfernt, {when}.',
  'posts.removedByModerator': 'Beitrag {post} wurde von der Moderation entfernt, {when}.',
  'posts.whatItSaid': 'Was darin stand',
  'posts.restore': 'Wiederherstellen',
  'posts.remove': 'Entfernen',
  'posts.removeTitle': 'Beitrag {number} entfernen',
  'posts.removeWhatHappens':
    'Die Worte verschwinden aus dem Thema, aus Zitaten, aus der Suche und aus den Feeds. Der Platz bleibt für Verfasser, Moderation und alle sichtbar, die darauf geantwortet haben. Der Beitrag lässt sich wiederherstellen.',
  'posts.removeWhy': 'Warum? (steht an der Stelle des Beitrags; darf leer bleiben)',
  'posts.editTitle': 'Beitrag {number} ändern',
  'posts.text': 'Text',
  'posts.editWhy': 'Warum? (steht unter dem Beitrag; darf leer bleiben)',
  'posts.saveEdit': 'Speichern',
  'posts.titleEmpty': 'Das Thema braucht einen Titel.',
  'posts.titleTooLong': 'Ein Titel hat höchstens {most} Zeichen.',
  'posts.reasonTooLong': 'Die Begründung hat höchstens {most} Zeichen.',
  'posts.wentOnEditing':
    'Hier stehen die angefangenen, noch nicht gespeicherten Worte. „Abbrechen“ verwirft sie.',
  'posts.spoiler': 'Spoiler',
  'posts.backToText': 'Zurück zum Text',
  'posts.editedMeanwhile':
    'Inzwischen wurde dieser Beitrag geändert. Der neue Text steht unten, der eigene noch im Feld: bitte beide zusammenführen und erneut speichern.',
  'posts.renamedMeanwhile':
    'Inzwischen wurde dieses Thema umbenannt. Der eingegebene Titel steht noch im Feld: erneutes Speichern gibt dem Thema diesen.',
  'posts.theirTitle': 'Der Titel, wie er jetzt lautet',
  'posts.theirs': 'Der Text, wie er jetzt lautet',
  'posts.previewTitle': 'Vorschau',
  'posts.historyTitle': 'Verlauf von Beitrag {number}',
  'posts.revision': 'Fassung {number}',
  'posts.writtenBy': '{who}, {when}',
  'posts.writtenFirst': 'Wie er zuerst geschrieben wurde',
  'posts.removedWords': 'entfernt: ',
  'posts.addedWords': 'hinzugefügt: ',
  'posts.earlierRevisions': 'Frühere Fassungen',
  'posts.conversationTitle': 'Gespräch um Beitrag {number}',
  'posts.conversationAbout':
    '{count, plural, =1 {Noch antwortet nichts auf diesen Beitrag, und er antwortet auf nichts.} other {# Beiträge: worauf er antwortet und was auf ihn antwortet, in Lesereihenfolge.}}',
  'posts.conversationCut': 'Das ist ein langes Gespräch: Nur der nächstliegende Teil ist zu sehen.',
  'posts.inThread': 'in „{thread}“',
  'posts.backToThread': 'Zurück zum Thema',
  'posts.howToWrite':
    'Markdown oder BBCode: *betont*, ||Spoiler||, ``` Code, @Name, #12 für ein Thema, > [Name, post 34] Worte für ein Zitat.',
  'posts.howToWriteAll': 'Wie man schreibt, mit Beispielen ↗',
  'posts.answeringNow': 'Als Antwort auf {post}',
  'posts.answered': 'Der Beitrag, auf den Sie antworten',
  'posts.asItStands': 'Der Beitrag, wie er dasteht',
  'posts.thisPost': 'diesen Beitrag',
  'posts.tooSoon':
    'Das war viel in kurzer Zeit. Das Geschriebene steht noch hier; in {unit, select, second {{count, plural, one {# Sekunde} other {# Sekunden}}} minute {{count, plural, one {# Minute} other {# Minuten}}} other {{count, plural, one {# Stunde} other {# Stunden}}}} noch einmal absenden.',
}
