import { TextFixerConfig } from 'ftfy-js'

/** What ftfy-js does about encodings, and nothing of what it does beyond: by default it also changes quotes and widths. */
export const ENCODING_ONLY: TextFixerConfig = new TextFixerConfig({
  unescape_html: false,
  remove_terminal_escapes: false,
  fix_c1_controls: true,
  fix_latin_ligatures: false,
  fix_character_width: false,
  uncurl_quotes: false,
  fix_line_breaks: false,
  fix_surrogates: false,
  remove_control_chars: false,
  normalization: null,
  explain: false,
})
