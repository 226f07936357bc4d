import { describe, expect, it } from 'vitest'
import { endpointTrouble } from '../../scripts/browser/endpoint-trouble.ts'

const coded = (code: string, message = ''): Error => Object.assign(new Error(message), { code })

describe('endpointTrouble', () => {
  it.each([
    [coded('ECONNREFUSED', 'connect ECONNREFUSED 10.0.0.1:9222'), 'nobody listens there'],
    [new TypeError('fetch failed', { cause: coded('ENOTFOUND') }), 'there is no such host'],
    [coded('EPROTO', 'wrong version number'), 'it does not encrypt, as `wss:` and `https:` ask for'],
    [coded('DEPTH_ZERO_SELF_SIGNED_CERT'), 'its certificate is not trusted'],
    [new Error('Unexpected server response: 401'), 'it answers with status 401'],
    [new Error('Invalid URL: ws://host/?token=s3cret'), 'it does not speak the DevTools protocol'],
    ['nothing', 'it does not speak the DevTools protocol'],
  ])('says of %s what it means', (error, trouble) => {
    expect(endpointTrouble(error)).toBe(trouble)
  })
})
