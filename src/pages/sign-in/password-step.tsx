import { useEffect, useLayoutEffect, useRef, useState, type FormEvent, type ReactNode } from "react";
import type { Reason } from "../../api/contract/reasons.ts";
import { useWait } from "../../failed-try.tsx";
import { useTexts } from "../../i18n/use-texts.ts";
import { useSystemName } from "../../queries/services.ts";
import { LongName } from "../../ui/long-name.tsx";
import { Button } from "../../ui/button.tsx";
import { selectTyped } from "../../ui/keep-in-sight.ts";
import { useStillWaiting } from "../../ui/hooks/use-still-waiting.ts";
import { PageHeading } from "../../ui/page-heading.tsx";
import { PasswordField } from "../../ui/password-field.tsx";
import { StatusLine } from "../../ui/status-line.tsx";
import { TextField } from "../../ui/field.tsx";
import { SignInNote } from "./sign-in-note.tsx";
import { failureOf, type StageNote } from "./use-sign-in-flow.ts";
import styles from "./sign-in.module.css";

interface PasswordStepProps {
  readonly userName: string;
  readonly onUserName: (userName: string) => void;
  readonly note: StageNote;
  readonly notice: ReactNode;
  readonly busy: boolean;
  readonly onSubmit: (password: string) => void;
}

export function PasswordStep({ userName, onUserName, note, notice, busy, onSubmit }: PasswordStepProps) {
  const { t } = useTexts();
  const system = useSystemName();
  const [password, setPassword] = useState("");
  const [tried, setTried] = useState(false);
  const nameField = useRef<HTMLInputElement>(null);
  const passwordField = useRef<HTMLInputElement>(null);
  // What was typed while the answer was under way is left alone.
  const touched = useRef(false);
  const wait = useWait(failureOf(note));
  const late = useStillWaiting(busy);

  // Follows the fields of the first paint, in which somebody or a password manager has entered something by now.
  useLayoutEffect(() => {
    const [name, entered] = [nameField.current?.value ?? "", passwordField.current?.value ?? ""];
    if (name !== userName) onUserName(name);
    if (entered !== password) setPassword(entered);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- Once: from then on React has every change.
  }, []);
  // The focus follows what is on screen: back from the code, or refused, the password is what is wanted.
  useEffect(() => {
    if (asksForPassword(note) && !touched.current) selectTyped(passwordField.current);
  }, [note]);

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (userName.trim() === "") nameField.current?.focus();
    else if (password === "") passwordField.current?.focus();
    else if (wait.seconds === 0) {
      touched.current = false;
      onSubmit(password);
    }
  }
  return (
    <>
      <div className={styles["head"]}>
        <PageHeading>{t("sign-in.heading")}</PageHeading>
        <p className={styles["system"]}>
          <LongName name={system} />
        </p>
      </div>
      {note.kind === "none" && notice}
      <SignInNote note={note} wait={wait} />
      <form className={styles["form"]} onSubmit={submit} noValidate>
        <TextField
          ref={nameField}
          data-initial-focus
          label={t("sign-in.user-name")}
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          value={userName}
          error={tried && userName.trim() === "" && t("sign-in.user-name-missing")}
          onChange={(typed) => {
            touched.current = true;
            onUserName(typed);
          }}
        />
        <PasswordField
          ref={passwordField}
          label={t("sign-in.password")}
          name="password"
          showLabel={t("frame.show-typed")}
          hideLabel={t("frame.hide-typed")}
          value={password}
          error={tried && password === "" && t("sign-in.password-missing")}
          onChange={(typed) => {
            touched.current = true;
            setPassword(typed);
          }}
        />
        <StatusLine>{late && t("frame.still-waiting")}</StatusLine>
        <div className={styles["submit"]}>
          <Button kind="primary" type="submit" busy={busy} aria-disabled={wait.seconds > 0}>
            {t("sign-in.submit")}
          </Button>
        </div>
      </form>
    </>
  );
}

const wrongs: readonly Reason[] = ["invalid-grant", "not-allowed"];

function asksForPassword(note: StageNote): boolean {
  if (note.kind !== "refused") return note.kind === "too-slow";
  return note.failure.kind === "refused" && wrongs.includes(note.failure.reason);
}
