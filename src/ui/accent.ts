import { contrast, hexToOklch } from "./oklch.ts";
import type { Oklch } from "./oklch.ts";

/** The accent for one theme, and what is written on it. */
interface AccentPair {
  readonly accent: Oklch;
  readonly onAccent: Oklch;
}

export interface Accent {
  readonly light: AccentPair;
  readonly dark: AccentPair;
  /** The brand's colour could not be read in one of the themes and was made darker or lighter. */
  readonly corrected: boolean;
}

/** WCAG 1.4.3 for text; links and text buttons are written in the accent. */
const textContrast = 4.5;
const lightnessStep = 0.005;

/* The grounds on which the accent stands, the worse of paper, card and sunken (tokens.css; its test compares them). */
export const lightGround: Oklch = { l: 0.955, c: 0.007, h: 210 };
export const darkGround: Oklch = { l: 0.265, c: 0.016, h: 220 };

const white: Oklch = { l: 1, c: 0, h: 0 };
const nearBlack: Oklch = { l: 0.2, c: 0.02, h: 220 };

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

/**
 * A brand's colour, made readable in both themes by moving its lightness and nothing else.
 * @param hex `#rrggbb` of the runtime configuration; `null` comes back for anything else
 */
export function readableAccent(hex: string): Accent | null {
  const brand = hexToOklch(hex);
  if (brand === null) return null;
  const light = readable(brand, lightGround, -lightnessStep);
  const dark = readable(brand, darkGround, lightnessStep);
  return {
    light: pair(light),
    dark: pair(dark),
    corrected: light !== brand || dark !== brand,
  };
}

function readable(brand: Oklch, ground: Oklch, step: number): Oklch {
  let colour = brand;
  while (contrast(colour, ground) < textContrast) colour = { ...colour, l: colour.l + step };
  return colour;
}

function pair(accent: Oklch): AccentPair {
  const onAccent = contrast(accent, white) >= textContrast ? white : nearBlack;
  return { accent, onAccent };
}
