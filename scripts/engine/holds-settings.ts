import { yaml } from '@marp-team/marpit/lib/markdown/directives/yaml.js'

/**
 * Whether Marp would take any setting from this text between the fences. It reads some keys more tolerantly than YAML; here, all of
 * them are read that way: where nothing can be read like this, Marp reads nothing.
 */
export function holdsSettings(text: string): boolean {
  const keys = [...text.matchAll(/^([\w-]+)\s*:/gm)].map(([, key = '']) => key)
  return Object.keys(yaml(text, keys) || {}).length > 0
}
