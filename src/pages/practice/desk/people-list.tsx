import { useId } from "react";
import { useTexts } from "../../../i18n/use-texts.ts";
import type { ReadonlyStore } from "../../../lib/store.ts";
import { Disclosure } from "../../../ui/disclosure.tsx";
import { useStore } from "../../../ui/hooks/use-store.ts";
import { Icon } from "../../../ui/icon.tsx";
import { VisuallyHidden } from "../../../ui/visually-hidden.tsx";
import type { ReadonlyUser } from "../appliance/create-practice-appliance.ts";
import type { ScratchCode } from "../appliance/world.ts";
import { DirectoryFacts, listedPeople } from "../calls/directory-facts.tsx";
import { CodeDigits } from "./code-digits.tsx";
import styles from "./practice-tools.module.css";

/** Who can be signed in as, with the passwords: they are made up, and worth nothing anywhere else. */
export function PeopleList(props: { readonly users: ReadonlyStore<readonly ReadonlyUser[]> }) {
  const { t } = useTexts();
  const headingId = useId();
  const users = useStore(props.users);
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

interface PersonRowProps {
  readonly name: string;
  readonly description: string;
  /** Null for a person who signs in at the identity provider. */
  readonly password: string | null;
  /** Null while MFA is off. */
  readonly scratchCodes: readonly Readonly<ScratchCode>[] | null;
}

function PersonRow({ name, description, password, scratchCodes }: PersonRowProps) {
  const { t } = useTexts();
  return (
    <li className={styles["person"]}>
      <p className={styles["head"]}>
        <strong>{name}</strong>
        <span className={styles["password"]}>
          {password === null ? (
            t("practice.people.no-password")
          ) : (
            <>
              <VisuallyHidden>{t("practice.people.password")}</VisuallyHidden> <code>{password}</code>
            </>
          )}
        </span>
        <span className={styles["state"]}>
          <Icon name={scratchCodes === null ? "cross" : "check"} />
          {scratchCodes === null ? t("practice.people.mfa-off") : t("practice.people.mfa-on")}
        </span>
      </p>
      <p className={styles["about"]}>{description}</p>
      <DirectoryEntry name={name} />
      {scratchCodes !== null && (
        <Disclosure summary={t("practice.people.scratch-codes")}>
          <PaperCodes codes={scratchCodes} />
        </Disclosure>
      )}
    </li>
  );
}

/** What an agent can check a caller's answers by; the administrator is the agent, and has none. */
function DirectoryEntry({ name }: { readonly name: string }) {
  const { t } = useTexts();
  const person = listedPeople.find((listed) => listed === name);
  if (person === undefined) return null;
  return (
    <Disclosure summary={t("practice.directory", { name })}>
      <DirectoryFacts person={person} />
    </Disclosure>
  );
}

/** The sheet of paper in the drawer: used codes are crossed out. */
function PaperCodes(props: { readonly codes: readonly Readonly<ScratchCode>[] }) {
  const { t } = useTexts();
  return (
    <ul className={styles["codes"]}>
      {props.codes.map(({ code, used }) => (
        <li key={code}>
          {used ? (
            <>
              <s>
                <PaperCode code={code} />
              </s>{" "}
              {t("practice.people.used")}
            </>
          ) : (
            <PaperCode code={code} />
          )}
        </li>
      ))}
    </ul>
  );
}

function PaperCode({ code }: { readonly code: string }) {
  return (
    <code>
      <CodeDigits code={code} />
    </code>
  );
}
