import { useState } from "react";
import type { WaitingSignIn } from "../../api/contract/waiting-sign-in.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { ActionRow } from "../../ui/action-row.tsx";
import { Button } from "../../ui/button.tsx";
import { ModalDialog } from "../../ui/modal-dialog.tsx";
import { Stack } from "../../ui/stack.tsx";
import { TextField } from "../../ui/field.tsx";

interface LetInDialogProps {
  readonly reasons: readonly WaitingSignIn[];
  readonly busy: boolean;
  readonly onCancel: () => void;
  readonly onSubmit: (account: string, address: string) => void;
}

/** Letters, digits and separators of an address; the server says whether it is one. */
const ADDRESS = /^[0-9a-f.:]{3,45}$/i;

/** Asks from which address somebody may try; the one that waits stands there already. */
export function LetInDialog({ reasons, busy, onCancel, onSubmit }: LetInDialogProps) {
  const { t } = useTexts();
  const [address, setAddress] = useState(reasons.find(({ why }) => why === "address")?.place ?? "");
  const [invalid, setInvalid] = useState(false);
  const [first] = reasons;

  function submit() {
    const valid = ADDRESS.test(address.trim());
    setInvalid(!valid);
    if (valid && first !== undefined) onSubmit(first.account, address.trim());
  }
  return (
    <ModalDialog
      title={t("audit.waiting.let-in.title", { name: first?.user?.name ?? t("audit.waiting.unknown") })}
      onClose={onCancel}
    >
      <Stack>
        <p>{t("audit.waiting.let-in.text")}</p>
        <TextField
          label={t("audit.waiting.let-in.address")}
          value={address}
          error={invalid ? t("audit.waiting.let-in.invalid") : null}
          onChange={setAddress}
        />
      </Stack>
      <ActionRow
        start={
          <Button kind="text" onClick={onCancel}>
            {t("audit.waiting.cancel")}
          </Button>
        }
      >
        <Button kind="primary" busy={busy} onClick={submit}>
          {t("audit.waiting.let-in")}
        </Button>
      </ActionRow>
    </ModalDialog>
  );
}
