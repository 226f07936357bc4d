import type { Marp } from '@marp-team/marp-core'
import { ENGINE_MOUNT } from '../model/rendered-deck.ts'
import type { EngineFeatures } from './detect-features.ts'
import { drawDiagrams } from './draw-diagrams.ts'
import type { RenderLog } from './render-log.ts'
import { steadyHighlighting } from './steady-highlighting.ts'

/** Gives an instance of marp-core what it needs for one feature. */
export type EnginePlugin = (marp: Marp, log: RenderLog) => void

/** Loads the plugins that the features ask for, and no other. */
export async function loadPlugins(features: EngineFeatures): Promise<readonly EnginePlugin[]> {
  return [
    ...(features.math === undefined ? [] : [await loadMathematics()]),
    ...(features.shiki ? [await loadHighlighting()] : []),
    ...(features.mermaid ? [await loadDiagrams()] : []),
  ]
}

/** Always KaTeX: the font packages that marp-core's MathJax wants are not published. */
async function loadMathematics(): Promise<EnginePlugin> {
  const { katexMarpCorePlugin } = await import('@marp-team/marp-core/plugins/katex')
  return (marp) => {
    marp.use(
      katexMarpCorePlugin({
        fontPath: `${ENGINE_MOUNT}katex/fonts/`,
        // Umlauts and emoji in a formula are what the author wants; KaTeX would talk about each on the console.
        options: { strict: 'ignore' },
      }),
    )
  }
}

async function loadHighlighting(): Promise<EnginePlugin> {
  const { shikiMarpCorePlugin } = await import('@marp-team/marp-core/plugins/shiki')
  return (marp, log) => {
    marp.use(shikiMarpCorePlugin())
    steadyHighlighting(marp, log)
  }
}

async function loadDiagrams(): Promise<EnginePlugin> {
  const { mermaidMarpCorePlugin } = await import('@marp-team/marp-core/plugins/mermaid')
  const { renderMermaidSVG } = await import('beautiful-mermaid')
  return (marp, log) => {
    marp.use(mermaidMarpCorePlugin())
    drawDiagrams(marp.markdown.renderer, renderMermaidSVG, log)
  }
}
