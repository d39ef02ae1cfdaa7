import { useHref } from "react-router";
import { paths } from "./paths.ts";

/** Practice is the whole app below a path of its own. */
export function useInPractice(): boolean {
  return useHref(paths.home()).endsWith(paths.practice());
}
