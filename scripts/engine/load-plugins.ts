import { ENGINE_MOUNT } from '../model/rendered-deck.ts'
import type { EngineFeatures } from './detect-features.ts'

/** A markdown-it plugin that wants marp-core's instance. */
export type EnginePlugin = (markdownIt: never) => void

/** Loads the plugins that the features ask for, and no other. */
export async function loadPlugins(features: EngineFeatures): Promise<readonly EnginePlugin[]> {
  const plugins: EnginePlugin[] = []
  // The first one is what a deck gets that does not say `math:`.
  if (features.math !== undefined) {
    const { katexMarpCorePlugin } = await import('@marp-team/marp-core/plugins/katex')
    plugins.push(katexMarpCorePlugin({ fontPath: `${ENGINE_MOUNT}katex/fonts/` }))
  }
  if (features.shiki) {
    const { shikiMarpCorePlugin } = await import('@marp-team/marp-core/plugins/shiki')
    plugins.push(shikiMarpCorePlugin())
  }
  if (features.mermaid) {
    const { mermaidMarpCorePlugin } = await import('@marp-team/marp-core/plugins/mermaid')
    plugins.push(mermaidMarpCorePlugin())
  }
  return plugins
}
