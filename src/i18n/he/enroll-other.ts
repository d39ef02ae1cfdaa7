import type { enrollOther as english } from "../en/enroll-other.ts";
import type { Translation } from "../translation.ts";

export const enrollOther = {
  "enroll.ready.text.other":
    "עם MFA, הכניסה דורשת את הסיסמה וקוד מאפליקציה בטלפון. ההגדרה אורכת כשלוש דקות, בנוכחות {name}.",
  "enroll.ready.need.app.other":
    "אפליקציית אימות בטלפון של {name}. כל אפליקציה תקנית מתאימה, למשל Aegis, ‏2FAS, ‏Google\u00a0Authenticator או Microsoft\u00a0Authenticator.",
  "enroll.ready.need.app.suggested.other": "אפליקציית אימות בטלפון של {name}. מומלץ כאן: {apps}.",
  "enroll.ready.need.place.other":
    "מקום שבו קודי השחזור של {name} יישמרו: מנהל סיסמאות, או דף נייר במקום בטוח.",
} as const satisfies Translation<typeof english>;
