import type { VNode } from 'preact'

import { DOORS } from '../../demo/doors.ts'
import type { Page } from '../page.ts'
import { urls } from '../urls.ts'

/** Stands above every page of the demo and only there: the same for all who look, so it carries no seal. */
export function DemoBar({ page }: { page: Page }): VNode {
  return (
    <form class="demo" method="post" action={urls.demoDoor()} aria-labelledby="demo">
      <span id="demo">{page.t('demo.about')}</span>
      {DOORS.map(({ key, name }) => (
        <button name="as" value={key}>
          <bdi>{name}</bdi> <span>{page.t(`demo.${key}`)}</span>
        </button>
      ))}
    </form>
  )
}
