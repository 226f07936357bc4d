/** Looks of what the preview adds to a deck. Nothing of it is in an output. */
export const CLIENT_STYLE = `
#lectern-panel { position: fixed; left: 12px; bottom: 12px; z-index: 2147483647; font: 14px/1.4 system-ui, sans-serif; color: #1c2430; max-width: min(560px, 90vw) }
#lectern-panel:empty { display: none }
#lectern-panel details[open] { background: #fff; border: 1px solid #b9c2cf; border-radius: 8px; padding: 8px 12px; max-height: 60vh; overflow: auto; display: flex; flex-direction: column }
#lectern-panel summary { cursor: pointer; display: inline-block; background: #44546a; color: #fff; border-radius: 999px; padding: 4px 12px; font-weight: 600 }
#lectern-panel summary[data-here=error] { background: #b3261e }
#lectern-panel summary[data-here=warning] { background: #8a5a00 }
#lectern-panel details > div { border-top: 1px solid #dde3ea; margin-top: 8px; padding-top: 8px; display: grid; gap: 2px }
#lectern-panel .error b { color: #b3261e }
#lectern-panel .warning b { color: #8a5a00 }
#lectern-panel code { color: #5a6675; font-size: 12px }
#lectern-panel[data-problem=yes] { inset: auto 0 0 0; max-width: none; background: #b3261e; color: #fff; padding: 16px 24px; display: grid; gap: 4px; font-size: 18px }
`
