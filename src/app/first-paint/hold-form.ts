import { appShown } from "./take-over.ts";

/*
 * Between the first paint and React: fields work by themselves. What is pressed is kept, and done once when React is there.
 */

/** Which control of the form was pressed last, by its place among the buttons. */
type Pressed = { readonly kind: "form" } | { readonly kind: "button"; readonly index: number };

/** Keeps what is pressed in the form until React has the page. Call it before the form can be seen. */
export function holdForm(place: HTMLElement): void {
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
