/** The network of an address: an IPv4 /24, an IPv6 /48. Enough to tell home from work, too little to find somebody by. Empty for what is no address. */
export function networkOf(address: string): string {
  const v4 = /^(?:::ffff:)?(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}$/i.exec(address)?.[1]
  if (v4 !== undefined) return `${v4}.0`
  if (!address.includes(':')) return ''
  const [head = ''] = address.toLowerCase().split(/%|::/)
  const groups = head.split(':').filter((group) => group !== '')
  return `${groups.slice(0, 3).join(':')}::`
}

/** Whom to count a request for: an IPv4 address (or its /24), the /64 of an IPv6 one, since a household has one of those and each machine in it as many addresses as it likes. */
export function counterOf(address: string, wide = false): string {
  const v4 = /^(?:::ffff:)?((?:\d{1,3}\.){3})\d{1,3}$/i.exec(address)
  if (v4 !== null) return wide ? `${v4[1]}0` : address.replace(/^::ffff:/i, '')
  const [bare = ''] = address.toLowerCase().split('%')
  const [head = '', tail = ''] = bare.split('::')
  const [first, last] = [groupsOf(head), groupsOf(tail)]
  const zeros = Array.from({ length: Math.max(0, 8 - first.length - last.length) }, () => '0')
  return `${[...first, ...zeros, ...last].slice(0, 4).join(':')}::`
}

function groupsOf(part: string): readonly string[] {
  return part.split(':').filter((group) => group !== '')
}
