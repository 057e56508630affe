import type { VNode } from 'preact'

import { type Holder, isGiven } from '../../forum/boards/holding-roles.ts'
import { builtInRoles, type Role, type RoleProblem } from '../../forum/boards/roles.ts'
import type { Problem } from '../../forum/kernel/problems.ts'
import type { Page } from '../page.ts'
import { Field, Labelled } from '../ui/field.tsx'
import { Name } from '../ui/name.tsx'
import { FormSeal } from '../ui/problems.tsx'
import { urls } from '../urls.ts'
import { AdminFrame } from './frame.tsx'
import { problemIn } from './problems.ts'

interface Shown {
  readonly page: Page
  readonly roles: readonly Role[]
  readonly holders: readonly Holder[]
  /** What was typed into the form that is sent back, and what is wrong with it. */
  readonly typed?: { readonly name?: string; readonly member?: string; readonly role?: string }
  readonly problems?: readonly Problem<RoleProblem | 'no-such-member' | 'last-admin'>[]
  readonly saved?: boolean
}

/** The roles there are, and who holds them. */
export function RolesPage(shown: Shown): VNode {
  const { page, roles, typed = {}, problems = [], saved = false } = shown
  return (
    <AdminFrame page={page} part="roles" saved={saved} problems={problems}>
      <section class="sheet">
        <h2>{page.t('admin.roles')}</h2>
        <ul class="things">
          {roles.map((role) => (
            <RoleItem page={page} role={role} />
          ))}
        </ul>
        <form class="row" method="post" action={urls.admin('roles')}>
          <FormSeal page={page} />
          <Field
            name="name"
            label={page.t('admin.newRole')}
            value={typed.name ?? ''}
            problem={problemIn(page, problems, 'name')}
            required
          />
          <button>{page.t('admin.makeRole')}</button>
        </form>
      </section>
      <Holders {...shown} />
    </AdminFrame>
  )
}

function RoleItem({ page, role }: { page: Page; role: Role }): VNode {
  return (
    <li>
      <form class="row" method="post" action={urls.adminRole(role.id)}>
        <FormSeal page={page} method="put" />
        <div class="field">
          <input
            name="name"
            value={role.name}
            aria-label={page.t('admin.roleName', { role: role.name })}
            required
          />
        </div>
        <button>{page.t('admin.rename')}</button>
      </form>
      {builtInRoles.includes(role.key) ? (
        <span class="saved">{page.t('admin.builtIn')}</span>
      ) : (
        <a href={urls.adminRole(role.id, 'remove')}>{page.t('admin.removeRole')}</a>
      )}
    </li>
  )
}

function Holders({ page, roles, holders, typed = {} }: Shown): VNode {
  const named = new Map(roles.map((role) => [role.key, role]))
  return (
    <section class="sheet">
      <h2>{page.t('admin.holders')}</h2>
      {holders.length === 0 && <p class="empty">{page.t('admin.noHolders')}</p>}
      <ul class="things">
        {holders.map((holder) => (
          <li>
            <Name page={page} member={holder} />
            <span class="bar">
              {holder.roles.map((key) => (
                <TakeButton page={page} holder={holder} role={named.get(key)} />
              ))}
            </span>
          </li>
        ))}
      </ul>
      <form class="row" method="post" action={urls.adminHolders()}>
        <FormSeal page={page} />
        <Field
          name="member"
          label={page.t('admin.memberName')}
          value={typed.member ?? ''}
          required
        />
        <Labelled name="role" label={page.t('admin.role')}>
          <select id="f-role" name="role">
            {roles.filter(isGiven).map((role) => (
              <option value={role.key} selected={role.key === typed.role}>
                {role.name}
              </option>
            ))}
          </select>
        </Labelled>
        <button>{page.t('admin.giveRole')}</button>
      </form>
    </section>
  )
}

function TakeButton({
  page,
  holder,
  role,
}: {
  page: Page
  holder: Holder
  role: Role | undefined
}): VNode | null {
  if (role === undefined) return null
  return (
    <a href={urls.adminHolder(holder.id, role.key)}>
      {page.t('admin.takeRole', { role: role.name })}
    </a>
  )
}
