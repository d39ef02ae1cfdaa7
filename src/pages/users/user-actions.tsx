import { useNavigate } from "react-router";
import type { User } from "../../api/contract/user.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { paths } from "../../paths.ts";
import { MenuButton } from "../../ui/menu-button.tsx";
import type { MenuItem } from "../../ui/menu-button.tsx";

/** What may be done to this user; where nothing may, the reason stands in its place. */
export function UserActions({ user }: { readonly user: User }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const subject = { kind: "user", userId: user.id } as const;
  const go = (label: string, path: string): MenuItem => ({ label, onSelect: () => void navigate(path) });

  if (user.external) return <span>{t("users.external.text")}</span>;
  if (user.mfa === "unknown") return <span>{t("users.unknown.text")}</span>;
  const walkthrough = go(t("users.walkthrough"), paths.walkthrough(user.id, 1));
  const items =
    user.mfa === "off"
      ? [go(t("users.set-up"), paths.enroll(subject)), walkthrough]
      : [
          go(t("users.recreate"), paths.recreate(subject)),
          go(t("users.turn-off"), paths.turnOff(subject)),
          walkthrough,
        ];
  return (
    <MenuButton
      label={t("users.actions.short")}
      name={t("users.actions", { name: user.name })}
      items={items}
    />
  );
}
