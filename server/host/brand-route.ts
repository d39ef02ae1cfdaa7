import { accentProperties } from "../../contract/accent.ts";
import type { HostRoute } from "../http/host-route.ts";

/** `GET /brand.css`: the configured accent, so that the first paint has it; the document names it where there is one. */
export const brandRoute = (accent: unknown): HostRoute => ({
  get: () => {
    const rules = accentProperties(accent).map(([name, value]) => `${name}: ${value};`);
    return new Response(`:root { ${rules.join(" ")} }`, {
      headers: { "Content-Type": "text/css; charset=utf-8" },
    });
  },
});
