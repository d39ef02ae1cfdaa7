import { readableAccent } from "./accent.ts";
import type { Oklch } from "./oklch.ts";

/** Sets the brand's accent by CSSOM, which the CSP allows where it forbids style attributes in HTML. "" keeps our own. */
export function applyAccent(hex: string): void {
  const accent = readableAccent(hex);
  if (accent === null) return;
  const { style } = document.documentElement;
  style.setProperty("--brand-light", css(accent.light.accent));
  style.setProperty("--brand-on-light", css(accent.light.onAccent));
  style.setProperty("--brand-dark", css(accent.dark.accent));
  style.setProperty("--brand-on-dark", css(accent.dark.onAccent));
}

function css({ l, c, h }: Oklch): string {
  return `oklch(${l.toFixed(4)} ${c.toFixed(4)} ${h.toFixed(2)})`;
}
