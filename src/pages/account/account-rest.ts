export { AboutMe } from "./about-me.tsx";
export { LastChangeRow, WhatElse, WhatHappened } from "./account-later.tsx";
