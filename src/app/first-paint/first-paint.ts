import { basePath } from "../../lib/base-path.ts";
import { offeredLocales, preferredLocale } from "../../i18n/locale-choice.ts";
import { routePatterns } from "../../paths.ts";
import { applyTheme, storedTheme } from "../../ui/theme-choice.ts";
import { brandIn, dropUnfilled, fillBrand } from "./fill-brand.ts";
import { appTakesOver, configInDocument, appShown } from "./take-over.ts";

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
const root = document.getElementById("root");
if (root !== null) showForm(root);

/*
 * Between the first paint and React: fields work by themselves. What is pressed is kept, and done once when React is there.
 */

/** Which control of the form was pressed last, by its place among the buttons. */
type Pressed = { readonly kind: "form" } | { readonly kind: "button"; readonly index: number };

/** Keeps what is pressed in the form until React has the page. Call it before the form can be seen. */
function holdForm(place: HTMLElement): void {
  const fields = [...place.querySelectorAll("input")];
  const submit = place.querySelector("[type=submit]");
  let focused: HTMLInputElement | null = null;
  let pressed: Pressed | null = null;
  const focus = ({ target }: Event) => {
    focused = fields.find((field) => field === target) ?? focused;
  };
  const hold = (event: Event) => {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    const submits = event.type === "submit";
    // A press of the form's own button is its submit, which follows.
    if (!submits && (button === null || button === submit)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    pressed =
      submits || button === null
        ? { kind: "form" }
        : { kind: "button", index: [...place.querySelectorAll("button")].indexOf(button) };
    if (submits) submit?.setAttribute("aria-busy", "true");
  };
  place.addEventListener("focusin", focus);
  for (const type of ["submit", "click"]) document.addEventListener(type, hold, true);

  const handOver = () => {
    place.removeEventListener("focusin", focus);
    for (const type of ["submit", "click"]) document.removeEventListener(type, hold, true);
    submit?.removeAttribute("aria-busy");
    for (const field of fields) if (!field.isConnected) carryOver(place, field, field === focused);
    // In a turn of its own: what was typed is in React's state then.
    setTimeout(() => press(place, pressed));
  };
  document.addEventListener(appShown, handOver, { once: true });
}

/** Where React made the fields anew, because something else had changed the page: what was typed goes on in them. */
function carryOver(place: HTMLElement, from: HTMLInputElement, focused: boolean): void {
  const field = place.querySelector<HTMLInputElement>(`input[name="${from.name}"]`);
  if (field === null) return;
  // React watches the field's own `value`, and hears of what is set beside it.
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(field, from.value);
  field.dispatchEvent(new Event("input", { bubbles: true }));
  if (!focused) return;
  field.focus({ preventScroll: true });
  field.setSelectionRange(from.selectionStart, from.selectionEnd);
}

function press(place: HTMLElement, pressed: Pressed | null): void {
  if (pressed?.kind === "form") place.querySelector("form")?.requestSubmit();
  if (pressed?.kind === "button") place.querySelectorAll("button")[pressed.index]?.click();
}
