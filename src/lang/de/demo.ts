export const demo = {
  'demo.about': 'Eine Vorführung: Alle hier sind erfunden. Umsehen als',
  'demo.member': '(Mitglied)',
  'demo.moderator': '(Moderation)',
  'demo.administrator': '(Verwaltung)',
} as const
