import { useTexts } from "../../../i18n/use-texts.ts";
import { assertNever } from "../../../lib/assert-never.ts";
import { StatusLine } from "../../../ui/status-line.tsx";

/** Whether everything is in the page, so that practice goes on without a network. */
export type Readiness = "loading" | "ready" | "failed";

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
