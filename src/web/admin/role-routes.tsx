import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'

import { roleHolders } from '../../forum/boards/holding-roles.ts'
import { createRole, removeRole, renameRole, rolesIn } from '../../forum/boards/roles.ts'
import { Refusal } from '../../forum/kernel/refusals.ts'
import { membersByName } from '../../forum/members/finding.ts'
import { giveRole, takeRole } from '../../forum/members/roles.ts'
import { actions } from '../actions.ts'
import { numberField, textField } from '../forms.ts'
import type { Page } from '../page.ts'
import { urls } from '../urls.ts'
import type { Web } from '../web.ts'
import { AskOnce } from './frame.tsx'
import { RolesPage } from './roles-page.tsx'
import { backTo, idOf, show } from './showing.ts'

type Typed = Pick<Parameters<typeof RolesPage>[0], 'typed' | 'problems'>

export function adminRoleRoutes(app: FastifyInstance, web: Web): void {
  const { forum } = web

  app.get(urls.admin('roles'), (request, response) => showRoles(web, request, response, {}))

  app.post(urls.admin('roles'), async (request, response) => {
    const name = textField(request.body, 'name')
    const answer = await createRole(forum, request.visit.viewer, name)
    if (answer.ok) return backTo(response, 'roles')
    const { problems } = answer
    return showRoles(web, request, response.code(422), { typed: { name }, problems })
  })

  actions(app, rolePattern, {
    async put(request, response) {
      const name = textField(request.body, 'name')
      const answer = await renameRole(forum, request.visit.viewer, idOf(request), name)
      if (answer.ok) return backTo(response, 'roles')
      return showRoles(web, request, response.code(422), { problems: answer.problems })
    },
    async delete(request, response) {
      await removeRole(forum, request.visit.viewer, idOf(request))
      return backTo(response, 'roles')
    },
  })

  app.get(`${rolePattern}/remove`, (request, response) =>
    show(web, request, response, async (page) => {
      const roles = await rolesIn(forum.db, page.viewer)
      const role = roles.find(({ id }) => id === idOf(request))
      if (role === undefined) throw new Refusal('not-found')
      return (
        <AskOnce
          page={page}
          part="roles"
          question={page.t('admin.removeRoleAsk', { role: role.name })}
          action={urls.adminRole(role.id)}
          yes={page.t('admin.remove')}
        />
      )
    }),
  )

  holderRoutes(app, web)
}

const rolePattern = '/admin/roles/:id(^\\d{1,15}$)'
const holderPattern = '/admin/holders/:id(^\\d{1,15}$)/:role'

function holderRoutes(app: FastifyInstance, web: Web): void {
  const { forum } = web

  app.post(urls.adminHolders(), async (request, response) => {
    const member = textField(request.body, 'member')
    const role = textField(request.body, 'role')
    const found = (await membersByName(forum.db, [member])).get(member)
    if (found === undefined) {
      const problems = [{ field: 'member', is: 'no-such-member' }] as const
      return showRoles(web, request, response.code(422), { typed: { member, role }, problems })
    }
    await giveRole(forum, request.visit.viewer, found.id, role)
    return backTo(response, 'roles')
  })

  app.get(holderPattern, (request, response) =>
    show(web, request, response, (page) => askToTake(web, page, request)),
  )

  actions(app, holderPattern, {
    async delete(request, response) {
      const { viewer } = request.visit
      const role = textField(request.params, 'role')
      if (role === 'admin' && (await administrators(web, request)) === 1) {
        const problems = [{ field: 'role', is: 'last-admin' }] as const
        return showRoles(web, request, response.code(422), { problems })
      }
      await takeRole(forum, viewer, idOf(request), role)
      return backTo(response, 'roles')
    },
  })
}

async function administrators(web: Web, request: FastifyRequest): Promise<number> {
  const holders = await roleHolders(web.forum.db, request.visit.viewer)
  return holders.filter(({ roles }) => roles.includes('admin')).length
}

async function askToTake(web: Web, page: Page, request: FastifyRequest): Promise<VNode> {
  const memberId = numberField(request.params, 'id')
  const key = textField(request.params, 'role')
  const holders = await roleHolders(web.forum.db, page.viewer)
  const holder = holders.find(({ id, roles }) => id === memberId && roles.includes(key))
  const role = (await rolesIn(web.forum.db, page.viewer)).find((one) => one.key === key)
  if (holder === undefined || role === undefined) throw new Refusal('not-found')
  return (
    <AskOnce
      page={page}
      part="roles"
      question={page.t('admin.takeRoleAsk', { role: role.name, name: holder.name })}
      action={urls.adminHolder(holder.id, key)}
      yes={page.t('admin.take')}
    />
  )
}

function showRoles(
  web: Web,
  request: FastifyRequest,
  response: FastifyReply,
  typed: Typed,
): Promise<FastifyReply> {
  return show(web, request, response, async (page, saved) => (
    <RolesPage
      page={page}
      roles={await rolesIn(web.forum.db, page.viewer)}
      holders={await roleHolders(web.forum.db, page.viewer)}
      saved={saved}
      {...typed}
    />
  ))
}
