import type { AskedRequest } from "../../api/contract/new-phone.ts";
import type { Texts } from "../../i18n/texts.ts";
import type { Fact } from "../../ui/facts.tsx";

/** When it was asked, and what is known of the browser and the network it came from. */
export function requestFacts({ t, formatDate }: Texts, request: AskedRequest): Fact[] {
  const { askedAt, browser, network, address, others } = request;
  return [
    { term: t("requests.asked"), value: formatDate(askedAt, "time") },
    { term: t("requests.browser"), value: t(`requests.browser.${browser}`) },
    { term: t("requests.network"), value: t(`requests.network.${network}`, { address }) },
    ...(others === 0
      ? []
      : [{ term: t("requests.others"), value: t("requests.others.count", { count: others }) }]),
  ];
}
