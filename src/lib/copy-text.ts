/** `refused`: no permission, no focus, or plain HTTP. The caller selects the text and says so. */
export type CopyOutcome = { readonly kind: "copied" } | { readonly kind: "refused" };

/** Writes to the clipboard and tells whether it worked; never throws. */
export async function copyText(text: string): Promise<CopyOutcome> {
  try {
    await navigator.clipboard.writeText(text);
    return { kind: "copied" };
  } catch {
    return { kind: "refused" };
  }
}

/** Selects an element's text, so that the person can copy it with the keyboard or the long press. */
export function selectText(element: Node): void {
  const selection = globalThis.getSelection();
  selection?.selectAllChildren(element);
}
