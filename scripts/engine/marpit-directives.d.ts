/** The names of Marpit's own directives, which it does not export from its entry point. */
declare module '@marp-team/marpit/lib/markdown/directives/directives.js' {
  export const globals: Readonly<Record<string, unknown>>
  export const locals: Readonly<Record<string, unknown>>
}
