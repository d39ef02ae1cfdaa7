import { beforeEach, expect, test } from "vitest";
import { english, locales } from "../../../contract/locales.ts";
import { showLocale } from "../../i18n/text-store.ts";
import { brandIn, dropUnfilled, fillBrand } from "./fill-brand.ts";
import { renderSignIn, renderWith } from "./render-sign-in.tsx";

beforeEach(() => showLocale(english));

function parsed(html: string): HTMLElement {
  const place = document.createElement("div");
  // oxlint-disable-next-line eslint/no-restricted-properties -- The build's own markup.
  place.innerHTML = html;
  // What React asks for ahead where it writes a whole document.
  place.querySelector("link")?.remove();
  return place;
}

const issuer = "vm.acme@x.example";

test.each([
  { issuer },
  { issuer, productName: "Acme & <b>" },
  { issuer, logo: "/logo.svg" },
  { issuer, helpText: "Call 1234." },
  { issuer, helpUrl: "https://help.example" },
  { issuer, helpText: "Call 1234.", helpUrl: "/help" },
])("the form that the build rendered, filled with %j, is what React renders with it", async (config) => {
  const [first] = await renderSignIn();
  await showLocale(english);
  const place = parsed(first?.html ?? "");
  // Before the configuration is known, as on a static host, then with it.
  fillBrand(place, brandIn(null));
  fillBrand(place, brandIn(config));
  dropUnfilled(place);
  expect(place.isEqualNode(parsed(renderWith(config)))).toBe(true);
});

test("each language has a form in its own words, with the fields a password manager knows", async () => {
  const forms = await renderSignIn();
  expect(forms.map(({ tag }) => tag)).toEqual(locales.map(({ tag }) => tag));
  expect(new Set(forms.map(({ html }) => parsed(html).querySelector("h1")?.textContent))).toHaveProperty(
    "size",
    locales.length,
  );
  for (const { html } of forms) {
    const place = parsed(html);
    expect(place.querySelectorAll("input[autocomplete=username]")).toHaveLength(1);
    expect(place.querySelectorAll("input[autocomplete=current-password]")).toHaveLength(1);
  }
});
