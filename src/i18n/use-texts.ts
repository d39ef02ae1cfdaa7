import { useSyncExternalStore } from "react";
import { currentTexts, subscribeToTexts } from "./text-store.ts";
import type { Texts } from "./texts.ts";

/** The texts in the language of the reader. A change of language renders again and mounts nothing anew. */
export function useTexts(): Texts {
  return useSyncExternalStore(subscribeToTexts, currentTexts, currentTexts);
}
