import { renderToString } from "react-dom/server";
import { createMemoryRouter } from "react-router";
import { createClient } from "../../api/client.ts";
import { browserClock } from "../../api/clock.ts";
import { decodeRuntimeConfig } from "../../api/runtime-config.ts";
import { locales } from "../../../contract/locales.ts";
import { currentTexts, showLocale } from "../../i18n/text-store.ts";
import { paths } from "../../paths.ts";
import { createApp } from "../create-app.tsx";
import { AppRoot } from "./app-root.tsx";

interface RenderedForm {
  readonly tag: string;
  readonly html: string;
}

/** The sign-in page of each language for index.html, with something in every place of a brand (fill-brand.ts). For the build. */
export async function renderSignIn(): Promise<RenderedForm[]> {
  const forms: RenderedForm[] = [];
  for (const locale of locales) {
    await showLocale(locale);
    const productName = currentTexts().t("frame.product");
    const config = { productName, issuer: "system", helpText: "help", helpUrl: "/help" };
    forms.push({ tag: locale.tag, html: renderWith(config) });
  }
  return forms;
}

/** The sign-in page as React renders it with this configuration, in the language that is shown. */
export function renderWith(config: unknown): string {
  const app = createApp({
    fetch: () => Promise.reject(new Error("The build asks for nothing.")),
    config,
    history: {
      basename: "",
      entry: paths.signIn(),
      createRouter: (routes, { entry }) => createMemoryRouter(routes, { initialEntries: [entry] }),
    },
    connect: ({ fetch }) =>
      createClient({
        fetch,
        config: decodeRuntimeConfig(config).config,
        clock: browserClock,
        random: Math.random,
        tabs: { post: () => undefined, subscribe: () => () => undefined, close: () => undefined },
        hostName: "",
        isOnline: () => true,
      }),
  });
  const html = renderToString(<AppRoot>{app.element}</AppRoot>);
  app.stop();
  return html;
}
