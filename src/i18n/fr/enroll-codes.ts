import type { enrollCodes as english } from "../en/enroll-codes.ts";
import type { Translation } from "../translation.ts";

export const enrollCodes = {
  "enroll.codes.heading": "Enregistrez vos codes de secours",
  "enroll.codes.text":
    "Si votre téléphone est perdu ou cassé, un code de secours remplace le code à six chiffres à la connexion. Chacun sert une seule fois.",
  "enroll.codes.when":
    "Ils seront valables une fois la configuration terminée, et ne sont affichés que maintenant.",
  "enroll.codes.never-asked":
    "Personne ne vous demandera jamais un code de secours par téléphone ou par e-mail.",
  "enroll.codes.list": "Codes de secours",
  "enroll.codes.covered": "Les codes de secours sont masqués",
  "enroll.codes.download": "Télécharger",
  "enroll.codes.downloaded":
    "Le fichier a été remis à votre navigateur. Vérifiez qu’il est dans vos téléchargements.",
  "enroll.codes.share": "Partager",
  "enroll.codes.shared": "Le fichier a été transmis. Vérifiez qu’il est bien arrivé.",
  "enroll.codes.copy": "Copier les codes",
  "enroll.codes.copied": "Codes copiés. Collez-les maintenant dans votre gestionnaire de mots de passe.",
  "enroll.codes.print": "Imprimer",
  "enroll.codes.print-covered":
    "Tant que les secrets sont masqués, rien n’est imprimé. Affichez-les d’abord.",
  "enroll.codes.saved": "J’ai enregistré mes codes de secours",
  "enroll.codes.saved-hint": "Téléchargez, copiez ou imprimez d’abord les codes, puis cochez cette case.",
  "enroll.codes.wrote-down": "Je les ai notés",
  "enroll.codes.file.title": "Codes de secours pour la MFA",
  "enroll.codes.file.appliance": "Appliance : {appliance}",
  "enroll.codes.file.account": "Compte : {account}",
  "enroll.codes.file.date": "Créés le : {date}",
  "enroll.codes.file.use":
    "À la connexion, saisissez un de ces codes à la place du code à six chiffres de votre application d’authentification.",
  "enroll.codes.file.once": "Chaque code sert une seule fois. Rayez-le après usage.",
  "enroll.codes.file.when":
    "Les codes sont valables dès que la configuration est terminée, jusqu’à ce que la MFA soit configurée de nouveau ou désactivée.",
  "enroll.codes.file.keep":
    "Gardez-les là où personne d’autre n’a accès. Personne ne vous en demandera jamais un.",
} as const satisfies Translation<typeof english>;
