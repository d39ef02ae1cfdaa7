import { useSyncExternalStore } from "react";
import type { Observable } from "./observable.ts";

/** The value of an observable; renders again when it changes. */
export function useObservable<Value>({ subscribe, value }: Observable<Value>): Value {
  return useSyncExternalStore(subscribe, value);
}
