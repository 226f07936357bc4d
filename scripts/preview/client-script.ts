/// <reference lib="dom" />

/**
 * Runs in the preview of a deck, beside marp-cli's script. Kept free of imports: its source text is what is sent.
 * It listens for changes, reloads on the same slide (which stands in the address), and shows findings and problems.
 */
export function runClient(): void {
  // Frames of the presenter view and the overview are reloaded by the window that holds them.
  if (window.top !== window) return
  const data = document.querySelector<HTMLElement>('#lectern-data')?.dataset
  const deck = data?.deck ?? ''
  let version = data?.version

  const panel = document.createElement('div')
  panel.id = 'lectern-panel'
  document.body.append(panel)
  show(JSON.parse(data?.news ?? '{}'))
  window.addEventListener('hashchange', mark)

  const events = new EventSource(`/~/events?deck=${encodeURIComponent(deck)}`)
  events.addEventListener('news', (event) => {
    const news = JSON.parse(event.data)
    if (news.version !== undefined && news.version !== version) {
      version = news.version
      location.reload()
    } else show(news)
  })

  type Finding = { severity: string; slide?: number; place: string; message: string; remedies: string[] }
  type News = { problem?: { message: string; hint: string }; findings?: Finding[] }

  function show({ problem, findings = [] }: News): void {
    panel.replaceChildren()
    panel.dataset.problem = problem ? 'yes' : 'no'
    if (problem) {
      add(panel, 'strong', problem.message)
      add(panel, 'span', problem.hint)
      return
    }
    if (findings.length === 0) return
    const details = panel.appendChild(document.createElement('details'))
    add(details, 'summary', '')
    for (const { severity, slide, place, message, remedies } of findings) {
      const item = details.appendChild(document.createElement('div'))
      item.className = severity
      item.dataset.slide = String(slide ?? '')
      add(item, 'b', slide === undefined ? severity : `${severity}, slide ${slide}`)
      add(item, 'span', message)
      for (const remedy of remedies) add(item, 'i', remedy)
      add(item, 'code', place)
    }
    mark()
  }

  /** The findings of the slide on screen come first. */
  function mark(): void {
    const slide = /^#(\d+)/.exec(location.hash)?.[1] ?? '1'
    const items = [...panel.querySelectorAll<HTMLElement>('details > div')]
    const here = items.filter((item) => item.dataset.slide === slide)
    for (const item of items) item.style.order = here.includes(item) ? '-1' : '0'
    const summary = panel.querySelector('summary')
    if (!summary) return
    summary.textContent =
      here.length > 0 ? `${here.length} on this slide, ${items.length} in all` : `${items.length} findings`
    summary.dataset.here = here.some((item) => item.className === 'error')
      ? 'error'
      : here.length > 0
        ? 'warning'
        : 'none'
  }

  function add(parent: Element, name: string, text: string): void {
    parent.appendChild(document.createElement(name)).textContent = text
  }
}
