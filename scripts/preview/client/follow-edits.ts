/// <reference lib="dom" />

export type Following = {
  readonly isOn: () => boolean
}

/**
 * The key `f` switches whether the preview goes to the slide that is edited. To marp-cli's script it means fullscreen, for which there is
 * `F11`, and a button.
 *
 * @param toggled told when the key was pressed in this window
 */
export function followEdits(toggled: (on: boolean) => void): Following {
  /** For all windows of this browser: the presenter view and what the audience sees go together. */
  const STORED = 'lectern-follow'
  let own = true

  function isOn(): boolean {
    try {
      return localStorage.getItem(STORED) !== 'off'
    } catch {
      return own // a browser that keeps nothing for pages
    }
  }

  function toggle(): void {
    own = !isOn()
    try {
      localStorage.setItem(STORED, own ? 'on' : 'off')
    } catch {
      // then it is for this window alone
    }
    toggled(own)
  }

  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'f' || event.altKey || event.ctrlKey || event.metaKey) return
      event.stopImmediatePropagation()
      toggle()
    },
    true,
  )
  for (const button of document.querySelectorAll<HTMLElement>('[data-bespoke-marp-osc="fullscreen"]')) {
    button.title = button.title.replace('(f)', '(F11)')
  }
  return { isOn }
}
