import { configure, getConfig } from "@testing-library/react";
import { settle } from "./manual-clock.ts";

/*
 * A page is found as it is painted, before React ran its effects, and StrictMode runs those twice: a click in between would
 * start what the second run ends. Nobody clicks that fast.
 */
const plain = getConfig();
configure({
  asyncWrapper: async (work) => {
    const found = await plain.asyncWrapper(work);
    await settle();
    return found;
  },
});
