import type { api as english } from '../en/api.ts'

export const api: Readonly<Record<keyof typeof english, string>> = {
  'api.title': 'Für Programme',
  'api.about':
    'Programme können hier, was ihr Mitglied auf den Seiten kann, und nicht mehr. Sie weisen einen Schlüssel vor, der auf der Kontoseite gemacht wird; ohne ihn lesen sie, was Gäste lesen dürfen.',
  'api.document': 'Dasselbe für Maschinen (OpenAPI 3.1)',
  'api.problemsLink': 'Was Fehler bedeuten',
  'api.limits':
    'Ein Schlüssel, oder ein Netz ohne einen, hat {requests, number} Anfragen in fünf Minuten; eine Antwort 429 sagt in Retry-After, wie viele Sekunden zu warten sind.',
  'api.needsToken': 'braucht einen Schlüssel',
  'api.parameter': 'Angabe',
  'api.kind': 'Art',
  'api.meaning': 'Bedeutung',
  'api.required': 'nötig',
  'api.example': 'Zum Beispiel',
  'api.gives': 'Antwortet mit {status}',
  'api.noun-boards': 'Bereiche',
  'api.noun-threads': 'Themen',
  'api.noun-posts': 'Beiträge',
  'api.noun-reactions': 'Reaktionen',
  'api.noun-watching': 'Beobachten',
  'api.noun-notifications': 'Mitteilungen',
  'api.noun-members': 'Mitglieder',
  'api.noun-search': 'Suche',
  'api.op-listBoards': 'Alle Bereiche, die sichtbar sind, jeder vor denen, die in ihm liegen.',
  'api.op-listThreads':
    'Die Themen eines Bereichs, zuletzt beschriebene zuerst; angeheftete vor allen. Je 30.',
  'api.op-startThread': 'Beginnt ein Thema.',
  'api.op-readThread': 'Ein Thema, ohne seine Beiträge.',
  'api.op-readPosts':
    'Die Beiträge eines Themas der Reihe nach, 20 Nummern je Seite; entfernte hinterlassen eine Lücke.',
  'api.op-reply': 'Antwortet auf ein Thema oder auf einen Beitrag darin.',
  'api.op-readPost': 'Ein Beitrag; mit seinem Quelltext für alle, die ihn bearbeiten dürfen.',
  'api.op-editPost':
    'Bearbeitet einen Beitrag. base_revision ist die Fassung, von der die Bearbeitung ausging: War jemand schneller, ist die Antwort 422 mit edited-meanwhile.',
  'api.op-removePost': 'Entfernt einen Beitrag. Er lässt sich wiederherstellen.',
  'api.op-restorePost': 'Stellt einen entfernten Beitrag wieder her.',
  'api.op-listReactions': 'Die vorhandenen Reaktionen in ihrer Reihenfolge.',
  'api.op-react': 'Gibt die eine eigene Reaktion auf einen Beitrag, anstelle einer früheren.',
  'api.op-unreact': 'Nimmt diese Reaktion zurück.',
  'api.op-watchThread':
    'Beobachtet ein Thema (level all: jeder Beitrag wird gemeldet) oder stellt es stumm (none: nur, was an einen selbst geht).',
  'api.op-unwatchThread': 'Beobachtet das Thema nicht mehr und stellt es nicht mehr stumm.',
  'api.op-watchBoard': 'Beobachtet einen Bereich: all alle Beiträge, first neue Themen.',
  'api.op-unwatchBoard': 'Beobachtet den Bereich nicht mehr.',
  'api.op-listNotifications':
    'Was mitgeteilt wurde, das Neueste zuerst, je 30; after: das next der Antwort davor. Nur was besteht und sichtbar ist.',
  'api.op-seeNotification': 'Markiert eine als gesehen.',
  'api.op-seeNotifications': 'Markiert alle als gesehen.',
  'api.op-readMember': 'Was alle von einem Mitglied wissen dürfen.',
  'api.op-search':
    'Gefundene Beiträge und Mitglieder, gezählt nach Bereich und Verfasser, und was gemeint gewesen sein könnte.',
}
