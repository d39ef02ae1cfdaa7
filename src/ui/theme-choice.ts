/** What the menu offers, in its order; "contrast" is light or dark as on the device. */
export const themeChoices = ["system", "light", "dark", "contrast"] as const;

export type ThemeChoice = (typeof themeChoices)[number];

/** The only entry of this folder in web storage. */
const storageKey = "mfa-theme";

/** What was chosen here before; the device's own theme otherwise. */
export function storedTheme(): ThemeChoice {
  try {
    const stored = localStorage.getItem(storageKey);
    return themeChoices.find((choice) => choice === stored) ?? "system";
  } catch {
    return "system";
  }
}

/** Shows a theme (tokens.css follows `data-theme`) and remembers it where the browser allows. */
export function chooseTheme(theme: ThemeChoice): void {
  applyTheme(theme);
  try {
    if (theme === "system") localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, theme);
  } catch {
    // Storage is off: the choice holds until the page is left.
  }
}

/** For `main.tsx`, before the first render. */
export function applyTheme(theme: ThemeChoice): void {
  if (theme === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
}
