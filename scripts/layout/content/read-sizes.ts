/// <reference lib="dom" />

/** Runs in the page: its source is sent there. Width and height of pictures that it shows, in their own pixels; zero where there are none. */
export function readSizes(urls: readonly string[]): Promise<readonly (readonly [number, number])[]> {
  return Promise.all(
    urls.map(async (url) => {
      const picture = new Image()
      await new Promise((resolve) => {
        picture.onload = resolve
        picture.onerror = resolve
        picture.src = url
      })
      return [picture.naturalWidth, picture.naturalHeight] as const
    }),
  )
}
