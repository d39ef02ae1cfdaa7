import type { Page } from "playwright/test";
import type { Lab } from "../fixtures/lab.ts";
import { tourAdministration } from "./tour-administration.ts";
import { tourEnrollment } from "./tour-enrollment.ts";
import { tourSurroundings } from "./tour-surroundings.ts";
import { tourHandOver } from "./tour-hand-over.ts";
import { tourWalkthrough } from "./tour-walkthrough.ts";
import type { Visit } from "./visit.ts";

type Tour = (page: Page, lab: Lab, visit: Visit) => Promise<void>;

/** Together they pass every state that has a look of its own. */
export const tours: readonly (readonly [name: string, tour: Tour])[] = [
  ["the enrollment", tourEnrollment],
  ["what is around it", tourSurroundings],
  ["the work of an administrator", tourAdministration],
  ["handing over", tourHandOver],
  ["a call of the help desk", tourWalkthrough],
];
