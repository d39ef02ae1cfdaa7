import { normaliseCode } from "../lib/code-input.ts";
import { classNames } from "./class-names.ts";
import { Field, type TextFieldProps } from "./field.tsx";
import styles from "./field.module.css";

/**
 * One real input for a one-time code: the gaps between the digits are letter-spacing. Spaces and dashes of a paste are
 * dropped and foreign digits become ASCII before `onChange`; there is no `maxLength`, since a longer paste (a scratch
 * code) must be seen to be explained. Digits run left to right in every language.
 */
export function CodeField(props: TextFieldProps) {
  const { label, hint, error, onChange, ...native } = props;
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <input
          type="text"
          inputMode="numeric"
          autoComplete="one-time-code"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="done"
          translate="no"
          {...native}
          {...control}
          dir="ltr"
          className={classNames(styles["input"], styles["code"])}
          onChange={(event) => onChange(normaliseCode(event.target.value))}
        />
      )}
    </Field>
  );
}
