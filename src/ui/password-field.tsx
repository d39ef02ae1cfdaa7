import { useState } from "react";
import { Button } from "./button.tsx";
import { Field, type TextFieldProps } from "./field.tsx";
import styles from "./field.module.css";

interface PasswordFieldProps extends TextFieldProps {
  readonly showLabel: string;
  readonly hideLabel: string;
}

/** A password that can be looked at: it stays one input, so password managers and undo go on working. */
export function PasswordField(props: PasswordFieldProps) {
  const { label, hint, error, onChange, showLabel, hideLabel, ...native } = props;
  const [shown, setShown] = useState(false);
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <div className={styles["withButton"]}>
          <input
            autoComplete="current-password"
            autoCapitalize="none"
            spellCheck={false}
            dir="ltr"
            {...native}
            {...control}
            type={shown ? "text" : "password"}
            className={styles["input"]}
            onChange={(event) => onChange(event.target.value)}
          />
          <Button
            icon={shown ? "hide" : "show"}
            // A title is a name and a tooltip; with an aria-label beside it readers say it twice.
            title={shown ? hideLabel : showLabel}
            onClick={() => setShown(!shown)}
          />
        </div>
      )}
    </Field>
  );
}
