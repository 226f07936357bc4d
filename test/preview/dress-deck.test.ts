import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { dressDeck } from '../../scripts/preview/dress-deck.ts'
import { DOCUMENT } from './preview-sample.ts'

const DATA = { deck: 'a"b', version: 'v1', session: 's', news: { version: 'v1', findings: [] } }

describe('dressDeck', () => {
  const dressed = dressDeck(DOCUMENT, DATA)

  it('adds one script, and an exception for just this one', () => {
    const [tag = '', page = '', script = ''] =
      /<script data-page="([^"]*)">([\s\S]*)<\/script>/.exec(dressed) ?? []
    const hash = createHash('sha256').update(script).digest('base64')
    expect(dressed.replace(tag, '')).toBe(
      DOCUMENT.replace("default-src 'none'", "default-src 'none'; connect-src 'self'").replace(
        'script-src ',
        `script-src 'sha256-${hash}' `,
      ),
    )
    expect(JSON.parse(page.replaceAll('&quot;', '"').replaceAll('&amp;', '&'))).toEqual(DATA)
  })

  it('holds nothing that could end the script early', () => {
    expect(dressed.match(/<\/script/g)).toHaveLength(1)
  })

  it('refuses a document without a policy', () => {
    expect(() => dressDeck('<html><body></body></html>', DATA)).toThrow('no policy')
  })
})
