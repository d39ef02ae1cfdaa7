import { basePath } from "../../lib/base-path.ts";
import { offeredLocales, preferredLocale } from "../../i18n/locale-choice.ts";
import { routePatterns } from "../../paths.ts";
import { applyTheme, storedTheme } from "../../ui/theme-choice.ts";
import { brandIn, dropUnfilled, fillBrand } from "./fill-brand.ts";
import { configInDocument } from "./config-in-document.ts";
import { holdForm } from "./hold-form.ts";
import { appTakesOver } from "./take-over.ts";

/*
 * The small script that index.html waits for: it puts the sign-in form there, which the build rendered, and listens before
 * the form can be seen. The app's own script takes over later (main.tsx).
 */

/** Addresses that begin elsewhere than at the sign-in form. */
const open: readonly string[] = [routePatterns.instructions, routePatterns.practice];

/** Whether a visit to this address begins at the sign-in form: every page of the app that is not open to everybody. */
function beginsAtSignIn(pathname: string): boolean {
  return Object.values(routePatterns).some(
    (pattern) =>
      !open.includes(pattern) &&
      new RegExp(`^${pattern.replaceAll(/:\w+/gu, "[^/]+")}/?$`, "iu").test(pathname),
  );
}

function showForm(place: HTMLElement): void {
  const templates = [...document.querySelectorAll<HTMLTemplateElement>("template[data-language]")];
  // A server of ours has chosen: then there is one.
  const { tag, dir } = preferredLocale(
    offeredLocales(templates.map(({ dataset }) => dataset["language"] ?? "")),
  );
  document.documentElement.lang = tag;
  document.documentElement.dir = dir;
  const template = templates.find(({ dataset }) => dataset["language"] === tag);
  for (const other of templates) other.remove();
  for (const href of template?.dataset["texts"]?.split(" ") ?? []) preload(href);
  if (template === undefined || !beginsAtSignIn(location.pathname.slice(basePath().length))) return;
  place.append(template.content);
  fillBrand(place, brandIn(configInDocument()));
  document.addEventListener(appTakesOver, (event) => {
    if (event instanceof CustomEvent) fillBrand(place, brandIn(event.detail));
    dropUnfilled(place);
  });
  holdForm(place);
  place.querySelector<HTMLElement>("[data-initial-focus]")?.focus({ preventScroll: true });
}

/** The texts of the language, which the app's script would ask for only once it runs. */
function preload(href: string): void {
  const link = document.createElement("link");
  link.rel = "modulepreload";
  link.href = href;
  document.head.append(link);
}

applyTheme(storedTheme());
const place = document.getElementById("root");
if (place !== null) showForm(place);
