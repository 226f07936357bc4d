const UNENCRYPTED = 'it does not encrypt, as `wss:` and `https:` ask for'
const UNTRUSTED = 'its certificate is not trusted'

/** What the codes of the network mean, as the end of a sentence. */
const TROUBLES: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nobody listens there',
  ECONNRESET: 'the connection was reset',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the name of the host could not be looked up',
  EHOSTUNREACH: 'the host cannot be reached',
  ENETUNREACH: 'the network cannot be reached',
  ETIMEDOUT: 'the host does not answer',
  EPROTO: UNENCRYPTED,
  ERR_SSL_WRONG_VERSION_NUMBER: UNENCRYPTED,
  CERT_HAS_EXPIRED: UNTRUSTED,
  DEPTH_ZERO_SELF_SIGNED_CERT: UNTRUSTED,
  ERR_TLS_CERT_ALTNAME_INVALID: UNTRUSTED,
  SELF_SIGNED_CERT_IN_CHAIN: UNTRUSTED,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: UNTRUSTED,
}

/** Why a browser could not be reached: a clause that fits after "because ". Says nothing of the address, which may hold a secret. */
export function endpointTrouble(error: unknown): string {
  for (let one = error; one instanceof Error; one = one.cause) {
    const { code } = one as NodeJS.ErrnoException
    const trouble = code === undefined ? undefined : TROUBLES[code]
    if (trouble !== undefined) return trouble
    const status = /^Unexpected server response: (\d+)$/.exec(one.message)?.[1]
    if (status !== undefined) return `it answers with status ${status}`
    if (/^its `/.test(one.message)) return one.message
  }
  return 'it does not speak the DevTools protocol'
}
