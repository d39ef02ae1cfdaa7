/** What Chromium, Firefox and WebKit say when a module of a lazy page is not there (a new version was installed). */
const CHUNK =
  /dynamically imported module|module script failed|error loading dynamically|unable to preload css/iu;

/** True when a part of the app could not be loaded, rather than failed. */
export function isChunkError(error: unknown): boolean {
  return error instanceof Error && CHUNK.test(error.message);
}
