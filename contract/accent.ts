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

/** The brand's colours as custom properties of the page (src/ui/tokens.css); empty for what is no colour: then ours stand. */
export function accentProperties(hex: unknown): readonly (readonly [name: string, value: string])[] {
  const accent = typeof hex === "string" ? readableAccent(hex) : null;
  if (accent === null) return [];
  return [
    ["--brand-light", css(accent.light.accent)],
    ["--brand-on-light", css(accent.light.onAccent)],
    ["--brand-dark", css(accent.dark.accent)],
    ["--brand-on-dark", css(accent.dark.onAccent)],
  ];
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
  return { light: pair(light), dark: pair(dark), corrected: light !== brand || dark !== brand };
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

/** A colour by lightness (0…1), chroma and hue in degrees (CSS Color 4, OKLCH; matrices by Björn Ottosson). */
export interface Oklch {
  readonly l: number;
  readonly c: number;
  readonly h: number;
}

type Triple = readonly [number, number, number];

/** @param hex `#rgb` or `#rrggbb`; anything else is no colour. */
export function hexToOklch(hex: string): Oklch | null {
  const digits = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i.test(hex) ? hex.slice(1) : null;
  if (digits === null) return null;
  const full = digits.length === 3 ? digits.replaceAll(/./g, "$&$&") : digits;
  const channel = (at: number) => toLinear(Number.parseInt(full.slice(at, at + 2), 16) / 255);
  const [r, g, b] = [channel(0), channel(2), channel(4)];
  const long = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const medium = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const short = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const l = 0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short;
  const x = 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short;
  const y = 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short;
  return { l, c: Math.hypot(x, y), h: (Math.atan2(y, x) * 180) / Math.PI };
}

/** WCAG 2 contrast of two colours as a screen shows them: 1…21. */
export function contrast(first: Oklch, second: Oklch): number {
  const [a, b] = [luminance(first), luminance(second)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance(colour: Oklch): number {
  const [r, g, b] = linearRgb(colour);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Linear sRGB, cut off at what a screen can show. */
function linearRgb({ l, c, h }: Oklch): Triple {
  const x = c * Math.cos((h * Math.PI) / 180);
  const y = c * Math.sin((h * Math.PI) / 180);
  const long = (l + 0.3963377774 * x + 0.2158037573 * y) ** 3;
  const medium = (l - 0.1055613458 * x - 0.0638541728 * y) ** 3;
  const short = (l - 0.0894841775 * x - 1.291485548 * y) ** 3;
  return [
    cut(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short),
    cut(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short),
    cut(-0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short),
  ];
}

function cut(value: number): number {
  return Math.min(1, Math.max(0, value));
}

function toLinear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}
