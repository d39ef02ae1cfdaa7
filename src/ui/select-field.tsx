import type { ComponentProps } from "react";
import { Field, type FieldTexts } from "./field.tsx";
import { Icon } from "./icon.tsx";
import styles from "./field.module.css";

export interface SelectOption<Value extends string> {
  readonly value: Value;
  readonly name: string;
  /** For names in another language than the page (the list of languages). */
  readonly lang?: string;
}

interface SelectFieldProps<Value extends string>
  extends FieldTexts, Omit<ComponentProps<"select">, "value" | "onChange" | "className" | "style" | "id"> {
  readonly value: Value;
  readonly options: readonly SelectOption<Value>[];
  readonly onChange: (value: Value) => void;
}

export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { label, hint, error, options, onChange, ...native } = props;

  function choose(value: string) {
    const option = options.find((candidate) => candidate.value === value);
    if (option !== undefined) onChange(option.value);
  }
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <div className={styles["select"]}>
          <select
            {...native}
            {...control}
            className={styles["input"]}
            onChange={(event) => choose(event.target.value)}
          >
            {options.map(({ value, name, lang }) => (
              <option key={value} value={value} lang={lang}>
                {name}
              </option>
            ))}
          </select>
          <Icon name="down" />
        </div>
      )}
    </Field>
  );
}
