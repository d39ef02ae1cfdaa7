import type { User } from "../../api/contract/user.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { useRuntimeConfig } from "../../queries/runtime-config.ts";
import { Facts } from "../../ui/facts.tsx";
import { LongName } from "../../ui/long-name.tsx";
import { Notice } from "../../ui/notice.tsx";
import { AccountActions } from "./account-actions.tsx";
import { MfaStateBox } from "./mfa-state-box.tsx";
import styles from "./account.module.css";

interface AccountDetailsProps {
  readonly user: User;
  readonly reading: boolean;
  readonly onReadAgain: () => void;
}

/** The state, whose it is, and the buttons. */
export function AccountDetails({ user, reading, onReadAgain }: AccountDetailsProps) {
  const { t } = useTexts();
  const { issuer } = useRuntimeConfig();
  const role = user.role === null ? [] : [{ term: t("account.role"), value: <bdi>{user.role}</bdi> }];
  return (
    <div className={styles["details"]}>
      <MfaStateBox user={user} reading={reading} onReadAgain={onReadAgain} />
      <Facts
        items={[
          {
            term: t("account.name"),
            value: (
              <bdi>
                <LongName name={user.name} />
              </bdi>
            ),
          },
          ...role,
          {
            term: t("account.appliance"),
            value: (
              <bdi>
                <LongName name={issuer === "" ? location.hostname : issuer} />
              </bdi>
            ),
          },
        ]}
      />
      {user.external ? (
        <Notice tone="info">
          <p>{t("account.external")}</p>
        </Notice>
      ) : (
        <AccountActions mfa={user.mfa} />
      )}
    </div>
  );
}
