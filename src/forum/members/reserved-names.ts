import { skeleton } from '../../lib/look-alikes.ts'

/** Words that speak for the forum: refused as a whole name and as a word of one. */
const authority = `
  admin admins administrator administrators administration sysadmin webmaster postmaster hostmaster root rootuser superuser
  moderator moderators moderation mods staff official folkmoot operator owner helpdesk support security system abuse
  administrador administradora administrateur amministratore administratör administrasjon beheerder yönetici
  moderador moderateur moderatore moderatör админ администратор модератор поддержка διαχειριστής
  管理员 管理員 管理者 管理人 運営 版主 官方 系统 系統 관리자 운영자 운영진 ผู้ดูแล ผู้ดูแลระบบ مشرف مدير المدير المشرف מנהל
`

/** Words of addresses, of programs, and for nobody in particular: refused as a whole name only. */
const elsewhere = `
  about abuse account accounts activity all anonymous anyone api archive archives atom auth author avatar ban banned
  billing blog board boards bot bots channel chat conversation conversations daemon demo desk desks deleted
  deleted-member everybody everyone export faces feed feeds flag flags folk forum forums ftp group groups guest guests
  health help here home host image images import inbox info invite invites join letter letters list local localhost
  log login logout mail mailer-daemon manager me member members mention metrics moot myself nan new news news-letter
  no-reply nobody noreply none notification notifications null online outbox page password people poll post posts
  privacy profile proto public quote reaction reactions register removed reply reset robots rule rules search self
  server service session sessions settings setup sign-in sign-out sign-up signal signin signout signup site sitemap
  someone ssl stats status subscribe system tag tags tangent team terms test tester thread threads token tokens true
  false undefined unknown unwatch user username users visitor warning warnings watch website well-known www you
  your-name constructor prototype __proto__ tostring valueof hasownproperty
`

const spelledOut = (words: string): ReadonlySet<string> =>
  new Set(
    words
      .trim()
      .split(/\s+/)
      .flatMap((word) => [skeleton(word), unleeted(skeleton(word))]),
  )

const speaking = spelledOut(authority)
const whole = new Set([...speaking, ...spelledOut(elsewhere)])

/** Whether a name would be taken for the forum itself or for nobody. Digits at the end and figures for letters do not help. */
export function isReserved(name: string, ownSkeletons: readonly string[]): boolean {
  const words = name.split(/[ ._·・-]+/u)
  const readings = [name, name.toLowerCase()].flatMap((form) => [
    skeleton(form),
    unleeted(skeleton(form.replace(/\p{Nd}+$/u, ''))),
  ])
  if (readings.some((reading) => whole.has(reading) || ownSkeletons.includes(reading))) return true
  if (readings.some((reading) => posing.test(reading))) return true
  return (
    words.length > 1 && words.some((word) => speaking.has(unleeted(skeleton(word.toLowerCase()))))
  )
}

/** Not anywhere inside: badminton is a fine name. */
const posing = /^admin|(admin|administrator|moderator|folkmoot)s?$/

const figures: Readonly<Record<string, string>> = { 3: 'e', 4: 'a', 5: 's', 7: 't', 8: 'b', 9: 'g' }

function unleeted(text: string): string {
  return text.replace(/[3-9]/g, (figure) => figures[figure] ?? figure)
}
