import { Fragment } from "react";
import { longNameParts } from "../lib/long-name-parts.ts";

/** A name that may break after "@" and before a dot, and inside a word only where that is not enough. */
export function LongName({ name }: { readonly name: string }) {
  return longNameParts(name).map((part, index) => (
    // The parts of one name never change places.
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}
