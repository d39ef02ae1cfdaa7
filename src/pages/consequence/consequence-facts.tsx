import type { User } from "../../api/contract/user.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { useRuntimeConfig } from "../../queries/runtime-config.ts";
import { Facts } from "../../ui/facts.tsx";

const words = { on: "account.on", off: "account.off", unknown: "account.unknown" } as const;

/** Who, where, and what the state is now. */
export function ConsequenceFacts({ user }: { readonly user: User }) {
  const { t } = useTexts();
  const { issuer } = useRuntimeConfig();
  return (
    <Facts
      items={[
        { term: t("consequence.who"), value: <bdi>{user.name}</bdi> },
        { term: t("consequence.appliance"), value: <bdi>{issuer === "" ? location.hostname : issuer}</bdi> },
        { term: t("consequence.state"), value: t(words[user.mfa]) },
      ]}
    />
  );
}
