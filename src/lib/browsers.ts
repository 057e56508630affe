/** In this order: most browsers also claim to be the ones below them. */
const browsers: readonly (readonly [string, RegExp])[] = [
  ['Edge', /\bEdg(?:e|A|iOS)?\//],
  ['Opera', /\bOPR\/|\bOpera\b/],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Vivaldi', /\bVivaldi\//],
  ['Firefox', /\b(?:Firefox|FxiOS)\//],
  ['Chrome', /\b(?:HeadlessChrome|Chrome|CriOS|Chromium)\//],
  ['Safari', /\bSafari\//],
  ['curl', /^curl\//],
]
const systems: readonly (readonly [string, RegExp])[] = [
  ['Android', /\bAndroid\b/],
  ['iOS', /\b(?:iPhone|iPad|iPod)\b/],
  ['Windows', /\bWindows\b/],
  ['macOS', /\bMac OS X\b|\bMacintosh\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['Linux', /\bLinux\b/],
]

/** What a User-Agent header calls itself in two words, or null for what we do not know. Anybody can send anything: good for recognising one's own, not for deciding. */
export function browserOf(
  agent: string,
): { readonly browser: string; readonly system: string } | null {
  const named = (list: typeof browsers) => list.find(([, sign]) => sign.test(agent))?.[0]
  const [browser, system] = [named(browsers), named(systems)]
  return browser === undefined || system === undefined ? null : { browser, system }
}
