/** The network of an address: an IPv4 /24, an IPv6 /48. Enough to tell home from work, too little to find somebody by. Empty for what is no address. */
export function networkOf(address: string): string {
  const v4 = /^(?:::ffff:)?(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}$/i.exec(address)?.[1]
  if (v4 !== undefined) return `${v4}.0`
  if (!address.includes(':')) return ''
  const [head = ''] = address.toLowerCase().split(/%|::/)
  const groups = head.split(':').filter((group) => group !== '')
  return `${groups.slice(0, 3).join(':')}::`
}
