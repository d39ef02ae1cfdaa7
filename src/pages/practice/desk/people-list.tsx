import { useId } from "react";
import { useTexts } from "../../../i18n/use-texts.ts";
import type { ReadonlyUser } from "../appliance/create-practice-appliance.ts";
import type { Observable } from "../observable.ts";
import { useObservable } from "../use-observable.ts";
import { PersonRow } from "./person-row.tsx";
import styles from "./people-list.module.css";

/** Who can be signed in as, with the passwords: they are made up, and worth nothing anywhere else. */
export function PeopleList(props: { readonly users: Observable<readonly ReadonlyUser[]> }) {
  const { t } = useTexts();
  const headingId = useId();
  const users = useObservable(props.users);
  return (
    <section className={styles["people"]} aria-labelledby={headingId}>
      <h2 id={headingId}>{t("practice.people")}</h2>
      <ul className={styles["list"]}>
        {users.map((user) => (
          <PersonRow
            key={user.id}
            name={user.name}
            description={user.description()}
            password={user.password}
            scratchCodes={user.factor?.scratchCodes ?? null}
          />
        ))}
      </ul>
    </section>
  );
}
