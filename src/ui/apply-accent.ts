import { accentProperties } from "../../contract/accent.ts";

/** Sets the brand's accent by CSSOM, where no server of ours has written it into the page (server/host/host-routes.ts). */
export function applyAccent(hex: string): void {
  for (const [name, value] of accentProperties(hex)) document.documentElement.style.setProperty(name, value);
}
