import { fetchFragment, replaceWith } from '../fragments.ts'

/** A bar of reaction buttons: pressing one swaps the bar for the server's new one. */
export function reactInPlace(bar: HTMLElement): void {
  bar.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null
    if (button?.formAction === undefined || button.form === null) return
    event.preventDefault()
    void send(bar, button, button.form)
  })
}

async function send(
  bar: HTMLElement,
  button: HTMLButtonElement,
  form: HTMLFormElement,
): Promise<void> {
  const body = new URLSearchParams()
  for (const [name, value] of new FormData(form, button)) {
    if (typeof value === 'string') body.append(name, value)
  }
  const fragment = await fetchFragment(button.formAction, { method: 'POST', body })
  if (fragment === null) {
    form.requestSubmit(button)
    return
  }
  const pressed = button.formAction
  replaceWith(bar, fragment)
  // The keyboard's place is kept: the same button in the new bar.
  const again = [...document.querySelectorAll('button')].find((one) => one.formAction === pressed)
  again?.focus()
}
