import type { Assets } from './assets.ts'

/** Headers of every answer, whatever it is. */
export const everywhere: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'permissions-policy':
    'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
}

/** The policy of pages: nothing inline but the page's own critical style, named by its hash. */
export function contentPolicy(assets: Assets): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' '${assets.criticalHash}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types folkmoot',
  ].join('; ')
}

/** The policy of pictures and files that people sent in: opened by themselves they can do nothing. */
export const filePolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox"

/** Sent only when the forum's own address is https, where it cannot lock anybody out. Other hosts below it are not the forum's to decide. */
export const transportSecurity = 'max-age=63072000'
