/** RFC 5321, 4.5.3.1. */
const longestAddress = 254
const longestLocal = 64

/** The dot-atoms of RFC 5322 without the routing signs of old (`%`, `!`) and without quoting: what mail hosts give out. */
const local = /^[a-z0-9_+\-'&=#~/?{}^*$]+(?:\.[a-z0-9_+\-'&=#~/?{}^*$]+)*$/i
const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?'
const domain = new RegExp(`^(?:${label}\\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$`, 'i')

/** Whether text is an address mail can be sent to: ASCII, one @, a domain with a dot. Says nothing about a mailbox being there. */
export function isEmailAddress(text: string): boolean {
  if (text.length > longestAddress) return false
  const at = text.lastIndexOf('@')
  const [before, after] = [text.slice(0, at), text.slice(at + 1)]
  return at > 0 && before.length <= longestLocal && local.test(before) && domain.test(after)
}

/** Under what an address is found again. Case is ignored in both parts, as every mail host does; nothing else is folded, since the answer goes to the address as typed. */
export function emailKey(address: string): string {
  return address.toLowerCase()
}
