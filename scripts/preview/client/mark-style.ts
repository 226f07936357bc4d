/** Style of the marks on a slide. */
export function markStyle(): string {
  return `
    :host { all: initial; position: fixed; inset: 0; z-index: 2147483646; pointer-events: none; font: 15px/1.4 system-ui, sans-serif; color: #1c2430 }
    @media print, (display-mode: fullscreen) { :host { display: none } }
    .mark { position: absolute; box-sizing: border-box; border: 2px solid var(--tone); border-radius: 5px; box-shadow: 0 0 0 1px #fffc, inset 0 0 0 1px #fff8 }
    .mark.open { background: color-mix(in srgb, var(--tone) 10%, transparent) }
    .error { --tone: #c5221f }
    .warning { --tone: #b26a00 }
    .info { --tone: #3b6ea8 }
    button { font: 600 13px/1 system-ui, sans-serif; cursor: pointer; pointer-events: auto }
    .tag { position: absolute; right: -11px; top: -11px; width: 22px; height: 22px; padding: 0; color: #fff; background: var(--tone); border: 0; border-radius: 99px; box-shadow: 0 0 0 2px #fff, 0 1px 4px 2px #0004 }
    .badge { position: absolute; height: 28px; min-width: 28px; padding: 0 9px; color: #fff; background: var(--tone); border: 0; border-radius: 99px; font-size: 15px; box-shadow: 0 0 0 2px #fff, 0 1px 4px 2px #0004 }
    .tag:focus-visible, .badge:focus-visible { outline: 3px solid #6fb3ff; outline-offset: 3px }
    .note { position: absolute; box-sizing: border-box; width: max-content; max-width: min(440px, calc(100vw - 16px)); max-height: calc(100vh - 16px); overflow: auto; background: #fff; border-radius: 8px; box-shadow: 0 0 0 1px #1c243033, 0 6px 24px #0006; pointer-events: auto }
    .note[hidden] { display: none }
    .said { display: grid; gap: 3px; padding: 11px 15px; border-left: 5px solid var(--tone); overflow-wrap: anywhere }
    .said + .said { border-top: 1px solid #e2e6eb }
    .said i { color: #35507a }
    .said code { color: #5a6675; font: 12px/1.4 ui-monospace, monospace }
    kbd { font: .9em ui-monospace, monospace; background: #eef1f5; border-radius: 3px; padding: 0 3px }
    .does { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 4px }
    .does button { color: #1c2430; background: #e8ecf1; border: 0; border-radius: 6px; padding: 7px 11px }
    .does button:hover { background: #d7dee7 }
    .does button:focus-visible { outline: 3px solid #6fb3ff }
  `
}
