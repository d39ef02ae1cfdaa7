import { longNameParts } from "../../lib/display-text.ts";

const brandless = { productName: "", issuer: "", logo: "", helpText: "", helpUrl: "" };

/** What a configuration puts into the sign-in form. */
type Brand = Readonly<typeof brandless>;

/** The brand in the undecoded body of a configuration; what is no text counts as not given. */
export function brandIn(config: unknown): Brand {
  const given = new Map(typeof config === "object" && config !== null ? Object.entries(config) : []);
  const text = (name: keyof Brand) => {
    const value: unknown = given.get(name);
    return typeof value === "string" ? value.trim() : "";
  };
  return {
    productName: text("productName"),
    issuer: text("issuer"),
    logo: text("logo"),
    helpText: text("helpText"),
    helpUrl: text("helpUrl"),
  };
}

/** Puts a brand into the form as the build rendered it. May be repeated; what it has nothing for is hidden. */
export function fillBrand(place: ParentNode, { productName, issuer, logo, helpText, helpUrl }: Brand): void {
  const name = place.querySelector("header bdi");
  if (name !== null && productName + issuer !== "") name.textContent = productName || issuer;
  place
    .querySelector("h1 + p bdi")
    ?.replaceChildren(...longNameParts(issuer || location.hostname).flatMap(breakable));
  if (logo !== "") place.querySelector("header a > :first-child")?.replaceWith(picture(logo));
  fillHelp(place.querySelector("form + p"), helpText, helpUrl);
}

function fillHelp(help: HTMLElement | null, text: string, url: string): void {
  const [words, link] = [help?.querySelector("bdi"), help?.querySelector("a")];
  if (!help || !words || !link) return;
  words.textContent = text;
  link.href = url;
  link.hidden = url === "";
  help.hidden = text + url === "";
}

/** Takes away what a last `fillBrand` has hidden. */
export function dropUnfilled(place: ParentNode): void {
  for (const hidden of place.querySelectorAll("form + p[hidden], form + p > [hidden]")) hidden.remove();
}

function breakable(part: string, index: number): (Node | string)[] {
  return index === 0 ? [part] : [document.createElement("wbr"), part];
}

function picture(src: string): HTMLImageElement {
  const image = document.createElement("img");
  image.src = src;
  image.alt = "";
  return image;
}
