/** Whether Marp takes a word between the brackets of a picture for itself: sizes, positions and filters. */
export function isMarpWord(word: string): boolean {
  return MARP_WORD.test(word)
}

const MARP_WORD =
  /^(?:fit|cover|contain|auto|\d+(?:\.\d+)?%|(?:w|h|width|height):\S+|(?:blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia)(?::\S+)?)$/
