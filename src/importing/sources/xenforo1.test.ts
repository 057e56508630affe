import assert from 'node:assert/strict'
import { test } from 'node:test'

import { readXenforo1 } from './xenforo1.ts'

const page = `<!DOCTYPE html><html id="XenForo" lang="de-DE"><head><base href="https://alt.example/"></head><body>
<fieldset class="breadcrumb"><span class="crumbs"><a href="https://alt.example/" class="crumb">Start</a><a href="forums/werkstatt.9/" class="crumb">Werkstatt</a></span></fieldset>
<div class="titleBar"><h1>Alte Öfen</h1></div><div class="PageNav" data-page="2" data-last="7"></div>
<ol class="messageList" id="messageList"><li id="post-31" class="message" data-author="Jörg">
<div class="messageUserInfo"><h3 class="userText"><a href="members/joerg.5/" class="username">Jörg</a></h3></div>
<blockquote class="messageText"><div class="bbCodeBlock bbCodeQuote" data-author="Ute"><aside><div class="attribution type">Ute schrieb: <a href="goto/post?id=12#post-12" class="AttributionLink">&uarr;</a></div><blockquote class="quoteContainer"><div class="quote">Er raucht.</div><div class="quoteExpand">Zum Vergrößern anklicken....</div></blockquote></aside></div>Dann ist der Zug zu.<div class="messageTextEndMarker">&nbsp;</div></blockquote>
<div class="editDate">Zuletzt bearbeitet: <span class="DateTime" title="24. Dezember 2012 um 19:00">24. Dezember 2012</span></div>
<div class="messageMeta"><a href="threads/alte-oefen.3/page-2#post-31" class="datePermalink"><span class="DateTime" title="24. Dezember 2012 um 18:45">24. Dezember 2012</span></a>
<a href="threads/alte-oefen.3/page-2#post-31" class="hashPermalink">#1.021</a></div></li></ol></body></html>`

test('a post is posted when its permalink says, not when its edit mark does, and a time without zone gets none', () => {
  const { thread, posts } = readXenforo1('seite-2.html', page)
  const [read] = posts
  assert.deepEqual(
    [thread.source_id, thread.title, thread.boards, thread.page, thread.last_page, thread.site],
    ['3', 'Alte Öfen', ['Werkstatt'], 2, 7, 'alt.example'],
  )
  assert.deepEqual(
    [
      read?.source_id,
      read?.number,
      read?.author,
      read?.author_source_id,
      read?.posted_at,
      read?.edited_at,
      read?.text,
    ],
    ['31', 1021, 'Jörg', '5', '2012-12-24T18:45:00', '2012-12-24T19:00:00', 'Dann ist der Zug zu.'],
  )
  assert.deepEqual(
    read?.quotes.map(({ author, source_id, text }) => [author, source_id, text]),
    [['Ute', '12', 'Er raucht.']],
  )
})
