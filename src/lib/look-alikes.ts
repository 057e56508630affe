/**
 * Letters drawn alike, each with the Latin letter it can pass for. Our own short table in the manner of Unicode TR39:
 * it holds what `one script per name` (see `src/forum/members/naming.ts`) leaves open, not every confusable there is.
 */
const shapes: Readonly<Record<string, string>> = {
  ...pairs('đd ɖd ɗd ħh ıi ɩi ɨi łl øo ɔo þp ŧt ŋn ɲn əe ǝe ɛe ɓb ƙk ƴy ɣy ʋv ʉu ƒf'),
  // ð is a d by sound (which folding knows) and an o at a glance.
  ...pairs('ðo Ðd'),
  // Cyrillic, small and capital where they differ in shape.
  ...pairs('аa вb гr еe зs іi їi јj кk мm нh оo пn рp сc тt уy хx ѕs ьb ӏl ӀI һh ԁd ԛq ԝw ґr ѵv'),
  ...pairs('Аa Вb Еe Зs ІI Јj Кk Мm Нh Оo Рp Сc Тt Уy Хx Ѕs Ьb Ѵv'),
  // Greek: Η and η pass for different letters, so capitals stand apart.
  ...pairs('αa βb γy εe ηn ιi κk νv οo ρp σo ςc τt υu χx ωw'),
  ...pairs('Αa Βb Εe Ζz Ηh ΙI Κk Μm Νn Οo Ρp Τt Υy Χx'),
  ...pairs('օo սu ոn հh ցg զq յj աw ԼL ՕO ՍU ՏS'),
  ...pairs('ᎪA ᎠD ᎬE ᎻH ᎫJ ᏦK ᏞL ᎷM ᏢP ᏚS ᎢT ᏙV ᎳW ᏃZ ᏟC ᏴB ᏀG ᎡR ᎩY ᎥI'),
  ...pairs('0o 1l |l'),
}
/** Han and Kana strokes that pass for Latin only between Latin letters. */
const amongLatin = pairs('口o ロo ナt ト+ 卜t レl 工I エI 丨l ニ= ハ八 乙z 己z')

const spelled: Readonly<Record<string, string>> = { æ: 'ae', œ: 'oe', ß: 'ss', ẞ: 'ss' }

/** Marks that hang on a letter of another script; the vowel signs of Thai and Indic scripts and the voicing of Kana are letters in all but name and stay. */
const hanging =
  /[[\p{Mn}&&[\p{Script=Inherited}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Arabic}]]--[\u{3099}\u{309a}]]/gv
const between = /[\s\p{P}\p{S}\p{Cf}\u02bb]+/gu

/** What a name looks like at a glance: two names with equal skeletons can be taken for one another (after Unicode TR39). Not for showing. */
export function skeleton(name: string): string {
  const bare = name.normalize('NFKD').replace(hanging, '')
  const latin = /\p{Script=Latin}/u.test(bare)
  const drawn = Array.from(bare, (letter) => shapeOf(letter, latin)).join('')
  return (
    drawn
      // A capital I beside small letters is a small l at a glance, and a small l among capitals a capital I.
      .replace(/(?<=\p{Ll})I|I(?=\p{Ll})/gu, 'l')
      .replace(/(?<=\p{Lu}\p{Lu})l/gu, 'i')
      .toLowerCase()
      .replace(/./gu, (letter) => shapeOf(letter, latin))
      .toLowerCase()
      .replace(between, '')
      .replaceAll('rn', 'm')
      .replaceAll('vv', 'w')
      .normalize('NFC')
  )
}

function shapeOf(letter: string, latin: boolean): string {
  return shapes[letter] ?? spelled[letter] ?? (latin ? amongLatin[letter] : undefined) ?? letter
}

function pairs(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    text.split(' ').map((pair): readonly [string, string] => {
      const [letter = '', shape = ''] = Array.from(pair)
      return [letter, shape]
    }),
  )
}
