export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** Long enough for every browser to have taken the content; the codes should not stay reachable. */
const REVOKE_AFTER_MS = 10_000;

/** Hands a text file to the browser's download (`downloadFile`). */
export function downloadText({ name, text }: TextFile): void {
  downloadFile(name, new Blob([text], { type: "text/plain;charset=utf-8" }));
}

/**
 * Hands a file to the browser's download, from memory: no request is made and no address
 * outlives it. Whether the file was really written cannot be known (the caller asks the person).
 */
export function downloadFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const anchor = document.createElement("a");
  anchor.href = address;
  anchor.download = name;
  anchor.hidden = true;
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  setTimeout(() => URL.revokeObjectURL(address), REVOKE_AFTER_MS);
}

/** `cancelled`: the person closed the sheet; `refused`: no permission, or no app takes the file. */
type ShareOutcome = { readonly kind: "shared" } | { readonly kind: "cancelled" | "refused" };

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
