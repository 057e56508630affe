import type { VNode } from 'preact'

/** A box to tick, with its label. */
export function Tick({
  name,
  label,
  on,
  value = '1',
}: {
  name: string
  label: string
  on: boolean
  value?: string
}): VNode {
  return (
    <label class="tick">
      <input type="checkbox" name={name} value={value} checked={on} />
      <span>{label}</span>
    </label>
  )
}
