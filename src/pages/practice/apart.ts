export { guardEndpoint } from "./appliance/cases-endpoint.ts";
export { personEndpoint } from "./appliance/requests-endpoint.ts";
export { acceptRequested, keepSetup, requestOf } from "./appliance/requested-setup.ts";
export { createOthers } from "./calls/others.ts";
export { PracticeTools } from "./desk/practice-tools.tsx";
