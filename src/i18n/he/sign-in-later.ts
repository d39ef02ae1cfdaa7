import type { signInLater as english } from "../en/sign-in-later.ts";
import type { Translation } from "../translation.ts";

export const signInLater = {
  "sign-in.code.heading": "הזנת קוד",
  "sign-in.code.for": "כניסה בשם {name}",
  "sign-in.code.field": "קוד בן 6 ספרות או קוד שחזור",
  "sign-in.code.hint":
    "פתחו את אפליקציית האימות והקלידו את הקוד שמוצג בה. אם הטלפון לא זמין, הקלידו אחד מקודי השחזור. כל קוד שחזור תקף פעם אחת.",
  "sign-in.code.missing": "הקלידו את הקוד בן 6 הספרות או קוד שחזור.",
  "sign-in.code.submit": "המשך",
  "sign-in.code.back": "חזרה",
  "sign-in.code.too-slow": "השלב השני ארך זמן רב מדי. הקלידו שוב את הסיסמה.",
  "sign-in.code.after-password": "הסיסמה נכונה. עכשיו הקלידו את הקוד.",
  "sign-in.password-wrong": "הסיסמה שגויה. הקלידו אותה שוב.",
} as const satisfies Translation<typeof english>;
