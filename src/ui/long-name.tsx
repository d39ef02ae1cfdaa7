import { Fragment } from "react";
import { longNameParts } from "../lib/display-text.ts";
import styles from "./text.module.css";

/** A name that may break after "@" and before a dot, and inside a word only where that is not enough. */
export function LongName({ name }: { readonly name: string }) {
  return (
    <bdi>
      <Breakable name={name} />
    </bdi>
  );
}

function Breakable({ name }: { readonly name: string }) {
  return longNameParts(name).map((part, index) => (
    // The parts of one name never change places.
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}

/** An account as the authenticator app lists it. The date that tells two of one name apart does not break at its hyphens. */
export function AccountName({ name }: { readonly name: string }) {
  const parts = name.split(/(\d{4}-\S+)/u);
  return (
    <bdi>
      {parts.map((part, index) => (
        <span key={index} className={index % 2 === 0 ? undefined : styles["whole"]}>
          {index % 2 === 0 ? <Breakable name={part} /> : part}
        </span>
      ))}
    </bdi>
  );
}
