import type { signIn as english } from "../en/sign-in.ts";
import type { Translation } from "../translation.ts";

export const signIn = {
  "sign-in.heading": "כניסה",
  "sign-in.user-name": "שם משתמש",
  "sign-in.password": "סיסמה",
  "sign-in.submit": "כניסה",
  "sign-in.user-name-missing": "הקלידו את שם המשתמש.",
  "sign-in.password-missing": "הקלידו את הסיסמה.",
  "sign-in.wait": {
    one: "ניתן לנסות שוב בעוד שנייה אחת.",
    two: "ניתן לנסות שוב בעוד שתי שניות.",
    other: "ניתן לנסות שוב בעוד {count} שניות.",
  },
  "sign-in.wait.minutes": {
    one: "ניתן לנסות שוב בעוד דקה אחת.",
    two: "ניתן לנסות שוב בעוד שתי דקות.",
    other: "ניתן לנסות שוב בעוד {count} דקות.",
  },
  "sign-in.wait-over": "ניתן לנסות שוב עכשיו.",
  "sign-in.signed-out": "התבצעה יציאה.",
  "sign-in.signed-out-elsewhere": "התבצעה יציאה בכרטיסייה אחרת, ולכן גם כאן.",
} as const satisfies Translation<typeof english>;
