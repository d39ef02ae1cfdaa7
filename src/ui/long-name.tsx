import { Fragment } from "react";

/** A name that may break after "@" and before a dot, and inside a word only where that is not enough. */
export function LongName({ name }: { readonly name: string }) {
  return name.split(/(?<=@)|(?=\.)/u).map((part, index) => (
    // The parts of one name never change places.
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}
