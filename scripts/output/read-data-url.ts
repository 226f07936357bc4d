import type { AssetAnswer } from '../model/asset.ts'

/** `data:image/png;base64,…`, which no gate is asked for. */
export function readDataUrl(url: string): AssetAnswer {
  const [, type = '', encoding, data = ''] = /^data:([^;,]*)(?:;[^;,]*)*?(;base64)?,(.*)$/s.exec(url) ?? []
  const bytes = encoding === undefined ? Buffer.from(decodeURIComponent(data)) : Buffer.from(data, 'base64')
  return { ok: true, content: { bytes, type } }
}
