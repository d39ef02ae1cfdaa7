/** The id of the JSON block in which a server of ours writes the configuration; a static host has none. */
const BLOCK_ID = "config";

/** The undecoded configuration that came with the document; null where it has to be asked for. */
export function configInDocument(): unknown {
  const text = document.getElementById(BLOCK_ID)?.textContent ?? "";
  return text === "" ? null : JSON.parse(text);
}
