/** Marpit's own reading of front matter, which it does not export from its entry point. */
declare module '@marp-team/marpit/lib/markdown/directives/yaml.js' {
  /** `false` when the text is no map. Values of `looseDirectives` need no quotes around special characters. */
  export function yaml(text: string, looseDirectives?: readonly string[]): Record<string, unknown> | false
}
