// These functions run in the page: they see their arguments and nothing of this file.
import type * as Finder from "@testing-library/dom";

/** Finds by role and name as the tests of components do, the same in every engine. A person brings it into the page. */
declare const TestingLibraryDom: typeof Finder;

declare global {
  interface Window {
    complaints?: string[];
  }
}

export interface Target {
  /** Roles, with gaps between them; or "field" for what has this label, "folded" for the line that unfolds something. */
  readonly roles: string;
  /** As a regular expression. */
  readonly name: string;
  /** Which of them; from the end where it is negative. */
  readonly nth: number;
}

/** What has this role and name: its text, or those of its parts with another role. Empty when it isn't there. */
export function textsOf({ roles, name }: Target, part: string | null): string[] {
  const named = { name: new RegExp(name, "u") };
  const found = roles
    .split(" ")
    .flatMap((role) => TestingLibraryDom.queryAllByRole(document.body, role, named));
  const parts = found.flatMap((one) => (part === null ? [one] : TestingLibraryDom.queryAllByRole(one, part)));
  return parts.map(({ textContent }) => textContent.trim());
}

/** Where the pointer hits it, once it is in sight, free and nothing lies over it; null until then. */
export function placeOf({ roles, name, nth }: Target): { x: number; y: number } | null {
  const pattern = new RegExp(name, "u");
  const find = (role: string): HTMLElement[] => {
    if (role === "field") return TestingLibraryDom.queryAllByLabelText(document.body, pattern);
    if (role === "folded")
      return TestingLibraryDom.queryAllByText(document.body, pattern, { selector: "summary *" });
    return TestingLibraryDom.queryAllByRole(document.body, role, { name: pattern });
  };
  const found = roles.split(" ").flatMap(find);
  const element = found.at(nth);
  if (element === undefined || element.matches("[disabled], [aria-disabled=true]")) return null;
  const middle = () => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
  };
  const isHit = ({ x, y }: { x: number; y: number }) => {
    const hit = document.elementFromPoint(x, y);
    return hit !== null && (element.contains(hit) || hit.closest("label")?.contains(element) === true);
  };
  if (!isHit(middle())) element.scrollIntoView({ block: "center", behavior: "instant" });
  return isHit(middle()) ? middle() : null;
}

/** Typing replaces what is in the field that has the focus. */
export function selectAll(): void {
  if (document.activeElement instanceof HTMLInputElement) document.activeElement.select();
}

/** What is in the field that has the focus; null when none has it. */
export function textInField(): string | null {
  return document.activeElement instanceof HTMLInputElement ? document.activeElement.value : null;
}

/** Whether all of this document is there; the one before has another address. */
export function isLoaded(url: string): boolean {
  return document.readyState === "complete" && location.href.startsWith(url);
}

/** Whether the form of the first paint waits for a name. */
export function waitsForName(): boolean {
  const field = document.activeElement;
  return field instanceof HTMLInputElement && field.name === "username" && field.value === "";
}

export function textOfPage(): string {
  return document.body.innerText;
}

/** What no page may look like: wider than the window, or a line drawn through the name of a group. */
export function misfits(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const framed = (element: Element | null): Element | null =>
    element === null || Number.parseFloat(getComputedStyle(element).borderTopWidth) > 0
      ? element
      : framed(element.parentElement);
  const crossed = [...document.querySelectorAll("legend")].filter((legend) => {
    const frame = framed(legend);
    return frame !== null && legend.getBoundingClientRect().top < frame.getBoundingClientRect().top + 4;
  });
  return [
    ...(scrollWidth > clientWidth ? [`${String(scrollWidth - clientWidth)} pixels too wide`] : []),
    ...crossed.map((legend) => `a line through “${legend.textContent}”`),
  ];
}

/** Hears from now on what goes wrong in the page. */
export function listen(): void {
  const complaints: string[] = [];
  window.complaints = complaints;
  addEventListener("error", (event) => complaints.push(event.message));
  addEventListener("unhandledrejection", (event) => complaints.push(String(event.reason)));
  addEventListener("securitypolicyviolation", (event) => complaints.push(event.violatedDirective));
}

export function complaintsSoFar(): string[] {
  return window.complaints ?? ["nobody listened"];
}
