/** What became of asking an address on the web. `said`: why, as the second half of a sentence. */
export type LinkAnswer =
  /** Something is there, though perhaps only for those who log in. */
  | { readonly kind: 'alive' }
  /** Its server says that nothing is. */
  | { readonly kind: 'dead'; readonly said: string }
  /** Nobody knows a host of that name. It is dead when the network is not. */
  | { readonly kind: 'no host'; readonly said: string }
  /** Nobody can say: it took too long, its server is in trouble, or it must not be asked. */
  | { readonly kind: 'unknown'; readonly said: string }
