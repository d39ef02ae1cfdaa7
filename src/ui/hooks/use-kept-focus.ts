import { useEffect, useRef } from "react";

/**
 * For a page that changes without a navigation: where what had the focus is gone (the button of the stage before), what
 * came instead has it, to be read out. The heading of the page gives way to that of its step.
 *
 * @param stage another one each time that the page changes so
 */
export function useKeptFocus(stage: string | boolean | undefined): void {
  const led = useRef<{ readonly to: typeof stage }>(null);
  // Follows the page.
  useEffect(() => {
    if (led.current !== null && led.current.to === stage) return;
    led.current = { to: stage };
    const { activeElement, body } = document;
    const heading = document.querySelector<HTMLElement>("main h1");
    if (activeElement !== body && activeElement !== heading) return;
    const wanted = document.querySelector<HTMLElement>("main [data-initial-focus]");
    (wanted ?? heading)?.focus({ preventScroll: true });
  });
}
