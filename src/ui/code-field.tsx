import { normaliseCode } from "../lib/code-input.ts";
import { TextField, type TextFieldProps } from "./field.tsx";
import styles from "./field.module.css";

/**
 * One real input for a one-time code: the gaps between the digits are letter-spacing. Spaces and dashes of a paste are
 * dropped and foreign digits become ASCII before `onChange`; there is no `maxLength`, since a longer paste (a scratch
 * code) must be seen to be explained. Digits run left to right in every language.
 */
export function CodeField({ onChange, ...props }: TextFieldProps) {
  return (
    <TextField
      inputMode="numeric"
      autoComplete="one-time-code"
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
      enterKeyHint="done"
      translate="no"
      {...props}
      dir="ltr"
      className={styles["code"]}
      onChange={(typed) => onChange(normaliseCode(typed))}
    />
  );
}
