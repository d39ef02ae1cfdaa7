import type { TextFile } from "./scratch-code-file.ts";

/** `cancelled`: the person closed the sheet; `refused`: no permission, or no app takes the file. */
export type ShareOutcome = { readonly kind: "shared" } | { readonly kind: "cancelled" | "refused" };

/** Whether this browser has a share sheet that takes text files (Web Share Level 2; not on plain HTTP). */
export function canShareText(): boolean {
  if (!("canShare" in navigator)) return false;
  return navigator.canShare({ files: [new File(["x"], "x.txt", { type: "text/plain" })] });
}

/** Opens the device's share sheet with the file, from memory. Never throws; call it from a click. */
export async function shareText(file: TextFile): Promise<ShareOutcome> {
  try {
    await navigator.share({ files: [new File([file.text], file.name, { type: "text/plain" })] });
    return { kind: "shared" };
  } catch (reason) {
    const closed = reason instanceof DOMException && reason.name === "AbortError";
    return { kind: closed ? "cancelled" : "refused" };
  }
}
