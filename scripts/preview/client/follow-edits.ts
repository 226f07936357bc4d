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
  const isOn = (): boolean => localStorage.getItem(STORED) !== 'off'

  function toggle(): void {
    localStorage.setItem(STORED, isOn() ? 'off' : 'on')
    toggled(isOn())
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
