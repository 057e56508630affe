export const demo = {
  'demo.about': 'Eine Vorführung, alle sind erfunden. Umsehen als',
  'demo.member': 'Mitglied',
  'demo.moderator': 'Moderation',
  'demo.administrator': 'Verwaltung',
} as const
