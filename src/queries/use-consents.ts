import type { Consents } from "./consents.ts";
import { useServices } from "./services.ts";

/** The consents of this app. Loaders take `servicesOf(queryClient).consents`. */
export function useConsents(): Consents {
  return useServices().consents;
}
