export const demo = {
  'demo.about': 'A demo: everybody is invented. Look around as',
  'demo.member': 'member',
  'demo.moderator': 'moderator',
  'demo.administrator': 'administrator',
} as const
