import { useState } from "react";
import type { User } from "../../api/contract/user.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { Notice } from "../../ui/notice.tsx";

/** Says so when the state becomes another one while the page is open: somebody else may have done it. */
export function MfaChangeNotice({ mfa }: { readonly mfa: User["mfa"] }) {
  const { t } = useTexts();
  const [first, setFirst] = useState(mfa);
  // A state that was not told at first and is told now has not changed.
  if (first === "unknown" && mfa !== "unknown") setFirst(mfa);
  if (mfa === first || first === "unknown" || mfa === "unknown") return null;
  return (
    <Notice tone={mfa === "on" ? "info" : "warn"} role="status">
      <p>{t(mfa === "on" ? "account.changed-on" : "account.changed-off")}</p>
    </Notice>
  );
}
