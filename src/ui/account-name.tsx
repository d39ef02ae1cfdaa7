import { LongName } from "./long-name.tsx";
import styles from "./text.module.css";

/** An account as the authenticator app lists it. The date that tells two of one name apart does not break at its hyphens. */
export function AccountName({ name }: { readonly name: string }) {
  const parts = name.split(/(\d{4}-\S+)/u);
  return (
    <bdi>
      {parts.map((part, index) => (
        <span key={index} className={index % 2 === 0 ? undefined : styles["whole"]}>
          {index % 2 === 0 ? <LongName name={part} /> : part}
        </span>
      ))}
    </bdi>
  );
}
