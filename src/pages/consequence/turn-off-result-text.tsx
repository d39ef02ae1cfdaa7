import { useTexts } from "../../i18n/use-texts.ts";
import { assertNever } from "../../lib/assert-never.ts";
import type { TurnOffOutcome } from "./turn-off-outcome.ts";

interface TurnOffResultTextProps {
  readonly outcome: TurnOffOutcome;
  readonly userName: string;
  readonly forMyself: boolean;
}

export function TurnOffResultText({ outcome, userName, forMyself }: TurnOffResultTextProps) {
  const { t, rich } = useTexts();
  const name = <bdi>{userName}</bdi>;
  switch (outcome) {
    case "off":
      return (
        <>
          <p>{rich("consequence.done.text", { name })}</p>
          <p>{forMyself ? t("consequence.done.entry") : rich("consequence.done.entry.other", { name })}</p>
        </>
      );
    case "already-off":
      return <p>{rich("consequence.done.already", { name })}</p>;
    case "still-on":
      return <p>{t("consequence.still-on.text")}</p>;
    case "not-known":
      return <p>{t("consequence.not-known.text")}</p>;
    default:
      return assertNever(outcome);
  }
}
