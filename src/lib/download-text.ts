import type { TextFile } from "./scratch-code-file.ts";

/** Long enough for every browser to have taken the content; the codes should not stay reachable. */
const REVOKE_AFTER_MS = 10_000;

/**
 * Hands a text file to the browser's download, from memory: no request is made and no address
 * outlives it. Whether the file was really written cannot be known (the caller asks the person).
 */
export function downloadText(file: TextFile): void {
  const address = URL.createObjectURL(new Blob([file.text], { type: "text/plain;charset=utf-8" }));
  const anchor = document.createElement("a");
  anchor.href = address;
  anchor.download = file.name;
  anchor.hidden = true;
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  setTimeout(() => URL.revokeObjectURL(address), REVOKE_AFTER_MS);
}
