import type { MouseEvent } from "react";

/**
 * A press that changes what lies under the finger: the second half of a double click would hit what is there next, and
 * is left out. The browser counts the clicks on one place, whatever lies there; a key counts none.
 */
export function singlePress(press: () => void): (event: MouseEvent) => void {
  return (event) => {
    if (event.detail <= 1) press();
  };
}
