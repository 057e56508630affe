export const importing = {
  'importing.archive': 'Archiv',
  'importing.from': 'Übernommen aus {where}',
  'importing.fromText': 'Aus dem Text einer alten Seite gelesen',
  'importing.post': 'Beitrag {post}',
  'importing.guest': '{who}, dort Gast',
  'importing.sureness':
    'Dass dies ein ganzer Beitrag ist, ist zu {share, number, percent} sicher: Der Text sagt es nicht.',
  'importing.timeUnknown': 'Zeit unbekannt',
  'importing.timeLocal': 'Die Seite nannte ihre Ortszeit; die Zeitzone ist unbekannt.',
  'importing.dayOnly': 'Die Seite nannte nur den Tag.',
  'importing.editedThere':
    'Bearbeitet {when}, so stand es im Archiv; der frühere Text ist nicht bekannt.',
  'importing.asArchived':
    'Wie es im Archiv stand: vorher bearbeitet, der frühere Text ist nicht bekannt',
  'importing.edited': 'Laut der Seite wurde der Beitrag bearbeitet.',
} as const
