import type { signIn as english } from "../en/sign-in.ts";
import type { Translation } from "../translation.ts";

export const signIn = {
  "sign-in.heading": "כניסה",
  "sign-in.user-name": "שם משתמש",
  "sign-in.password": "סיסמה",
  "sign-in.submit": "כניסה",
  "sign-in.user-name-missing": "הקלידו את שם המשתמש.",
  "sign-in.password-missing": "הקלידו את הסיסמה.",
  "sign-in.code.heading": "הזנת קוד",
  "sign-in.code.for": "כניסה בשם {name}",
  "sign-in.code.field": "קוד בן 6 ספרות או קוד שחזור",
  "sign-in.code.hint":
    "פתחו את אפליקציית האימות והקלידו את הקוד שמוצג בה. אם הטלפון לא זמין, הקלידו אחד מקודי השחזור. כל קוד שחזור תקף פעם אחת.",
  "sign-in.code.missing": "הקלידו את הקוד בן 6 הספרות או קוד שחזור.",
  "sign-in.code.submit": "המשך",
  "sign-in.code.back": "חזרה",
  "sign-in.code.too-slow": "השלב השני ארך זמן רב מדי. הקלידו שוב את הסיסמה.",
  "sign-in.wait": {
    one: "ניתן לנסות שוב בעוד שנייה אחת.",
    two: "ניתן לנסות שוב בעוד שתי שניות.",
    other: "ניתן לנסות שוב בעוד {count} שניות.",
  },
  "sign-in.signed-out": "התבצעה יציאה.",
  "sign-in.signed-out-elsewhere": "התבצעה יציאה בכרטיסייה אחרת, ולכן גם כאן.",
} as const satisfies Translation<typeof english>;
