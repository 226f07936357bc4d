import type { Crop, SlideGround } from '../model/slide-content.ts'
import type { DeckTheme } from './deck-theme.ts'
import type { RelationshipList } from './package-part.ts'
import { writeFill, writeGradient } from './write-color.ts'
import { writeCrop } from './write-native-picture.ts'

/** `p:bg` of a layout. `picture`: path of the part that shows it, where it is a picture. */
export function writeGround(
  { color, gradient, picture }: SlideGround,
  path: string | undefined,
  theme: DeckTheme,
  relationships: RelationshipList,
): string {
  const fill =
    path !== undefined
      ? writePictureFill(relationships.idOf({ type: 'image', target: path }), picture?.crop)
      : gradient !== undefined
        ? writeGradient(gradient, theme)
        : writeFill(color ?? WHITE, theme)
  // PowerPoint repairs a background without a list of effects.
  return `<p:bg><p:bgPr>${fill}<a:effectLst/></p:bgPr></p:bg>`
}

const WHITE = { hex: '#ffffff' }

function writePictureFill(id: string, crop: Crop | undefined): string {
  const part = crop === undefined ? '<a:srcRect/>' : writeCrop(crop)
  return `<a:blipFill dpi="0" rotWithShape="1"><a:blip r:embed="${id}"/>${part}<a:stretch><a:fillRect/></a:stretch></a:blipFill>`
}
