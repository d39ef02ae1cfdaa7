import { useTexts } from "../../../i18n/use-texts.ts";
import { StatusLine } from "../../../ui/status-line.tsx";
import { assertNever } from "../../../lib/assert-never.ts";
import type { Readiness } from "./readiness.ts";

/** Tells a trainer when the network may be cut. */
export function ReadinessLine(props: { readonly readiness: Readiness }) {
  const { t } = useTexts();
  function text(): string {
    switch (props.readiness) {
      case "loading":
        return t("practice.loading");
      case "ready":
        return t("practice.ready");
      case "failed":
        return t("practice.load-failed");
      default:
        return assertNever(props.readiness);
    }
  }
  return (
    <StatusLine>
      <p>{text()}</p>
    </StatusLine>
  );
}
