/** In which of several folds a voice is held back: all its letters stand together, for a voice sounds like itself. */
export function foldOf(voice: string, folds: number): number {
  let hash = 0;
  for (let at = 0; at < voice.length; at++) hash = (Math.imul(hash, 31) + voice.charCodeAt(at)) >>> 0;
  return hash % folds;
}
