import { useState } from "react";
import type { FormEvent } from "react";
import { useTexts } from "../../../i18n/use-texts.ts";
import { Button } from "../../../ui/button.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import type { Phone } from "../phone/create-phone.ts";
import styles from "./phone.module.css";

/** For people who cannot scan: the key as it was heard or read, in groups or not. */
export function TypedKeyForm({ phone }: { readonly phone: Phone }) {
  const { t } = useTexts();
  const [key, setKey] = useState("");
  const [account, setAccount] = useState("");
  const [refused, setRefused] = useState(false);

  function add(event: FormEvent) {
    event.preventDefault();
    const taken = phone.typeKey(key, account);
    setRefused(!taken);
    if (!taken) return;
    setKey("");
    setAccount("");
  }
  return (
    <form className={styles["form"]} onSubmit={add} noValidate>
      <TextField
        label={t("practice.phone.account")}
        value={account}
        onChange={setAccount}
        autoComplete="off"
      />
      <TextField
        label={t("practice.phone.key")}
        value={key}
        onChange={setKey}
        error={refused ? t("practice.phone.key-refused") : undefined}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
      />
      <Button type="submit">{t("practice.phone.add")}</Button>
    </form>
  );
}
