/*
 * What the app's script and the small one of the first paint tell each other, by events of the document.
 */

/** The app knows the configuration and is about to take over the form; `detail` is what fill-brand.ts puts into it. */
export const appTakesOver = "app-takes-over";

/** React has the page: what was held back for it is done then. */
export const appShown = "app-shown";

/** The id of the JSON block in which a server of ours writes the configuration; a static host has none. */
const BLOCK_ID = "config";

/** The undecoded configuration that came with the document; null where it has to be asked for. */
export function configInDocument(): unknown {
  const text = document.getElementById(BLOCK_ID)?.textContent ?? "";
  return text === "" ? null : JSON.parse(text);
}
