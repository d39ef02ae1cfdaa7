import type { ReactNode } from "react";
import type { User } from "../../api/contract/user.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { assertNever } from "../../lib/assert-never.ts";
import { useCapabilities, useSystemName } from "../../queries/services.ts";
import { Button } from "../../ui/button.tsx";
import { Facts } from "../../ui/facts.tsx";
import { LongName } from "../../ui/long-name.tsx";
import { Notice } from "../../ui/notice.tsx";
import styles from "./account.module.css";

interface AccountDetailsProps {
  readonly user: User;
  readonly reading: boolean;
  readonly onReadAgain: () => void;
  /** What else is known, as rows. */
  readonly children: ReactNode;
}

/** The state, whose it is, and the buttons. */
export function AccountDetails({ user, reading, onReadAgain, children }: AccountDetailsProps) {
  const { t } = useTexts();
  const system = useSystemName();
  const role = user.role === null ? [] : [{ term: t("account.role"), value: <bdi>{user.role}</bdi> }];
  return (
    <div className={styles["details"]}>
      <MfaStateBox mfa={user.mfa} external={user.external} reading={reading} onReadAgain={onReadAgain} />
      <Facts
        items={[
          {
            term: t("account.name"),
            value: <LongName name={user.name} />,
          },
          ...role,
          {
            term: t("account.appliance"),
            value: <LongName name={system} />,
          },
        ]}
      >
        {children}
      </Facts>
      {user.external && <Notice tone="info" text={t("account.external")} />}
    </div>
  );
}

interface MfaStateBoxProps extends Pick<User, "mfa" | "external"> {
  readonly reading: boolean;
  readonly onReadAgain: () => void;
}

/** The state as the server told it: icon, word, and what it means. */
function MfaStateBox({ mfa, external, reading, onReadAgain }: MfaStateBoxProps) {
  const { t } = useTexts();
  const { scratchCodes } = useCapabilities();
  switch (mfa) {
    case "on":
      return (
        <Notice tone="good" title={t("account.on")}>
          {scratchCodes && <p>{t("account.on.text")}</p>}
        </Notice>
      );
    case "off":
      // Off here means at an identity provider, which may ask for more than a password; all others see the start.
      return <Notice tone="info" title={t("account.off")} />;
    case "unknown":
      return (
        <Notice tone="info" title={t("account.unknown")}>
          <p>{t("enroll.stopped.state.unknown")}</p>
          {!external && (
            <Button busy={reading} onClick={onReadAgain}>
              {t("enroll.unknown.check")}
            </Button>
          )}
        </Notice>
      );
    default:
      return assertNever(mfa);
  }
}
