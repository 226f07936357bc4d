import type { AssetContent } from '../model/asset.ts'

/** Answers `/engine/...` paths; `undefined` for what the engine does not bring along. */
export async function readEngineAsset(path: string): Promise<AssetContent | undefined> {
  return path === '' ? undefined : undefined
}
