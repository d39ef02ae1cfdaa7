// Runs inside the page: presses the start button as soon as it is painted, without thinking, and signs in likewise where nobody
// types. From within, because a driver outside looks for the button with scripts of its own, which a slowed page runs slowly.
export function clickThrough({ name, password, start, typed = false }) {
  const seen = globalThis.benchSeen;
  document.addEventListener("submit", () => (seen.signIn = performance.now()), true);
  const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value");
  const type = (field, text) => {
    value.set.call(field, text);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const signIn = () => {
    const form = document.querySelector("form");
    const [nameField, passwordField] = form.querySelectorAll("input");
    type(nameField, name);
    type(passwordField, password);
    // In a turn of its own, as a click is: the fields are rendered by then.
    setTimeout(() => {
      form.querySelector("button:not([type=button])").click();
    });
  };
  const startButton = () =>
    [...document.querySelectorAll("main button")].find((button) => button.textContent === start);
  const form = {
    name: "the sign-in form",
    there: () => document.querySelector("form input[type=password]") !== null,
    act: signIn,
  };
  const steps = [
    ...(typed ? [] : [form]),
    // The floor has no such button: its QR code ends the visit before.
    {
      name: `the button "${start}"`,
      there: () => startButton() !== undefined,
      act: () => {
        seen.start = performance.now();
        startButton().click();
      },
    },
  ];
  const look = () => {
    const [step] = steps;
    seen.waitsFor = step?.name ?? "the QR code";
    if (step === undefined || !step.there()) return;
    steps.shift();
    requestAnimationFrame(() => setTimeout(() => step.act()));
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
}
