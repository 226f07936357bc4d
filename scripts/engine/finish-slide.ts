export function finishSlide(html: string): string {
  return html
}
