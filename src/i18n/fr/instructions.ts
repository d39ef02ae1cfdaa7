import type { instructions as english } from "../en/instructions.ts";
import type { Translation } from "../translation.ts";

export const instructions = {
  "instructions.heading": "Comment configurer la MFA",
  "instructions.text":
    "Avec la MFA, la connexion demande votre mot de passe et un code d’une application sur votre téléphone. La configuration prend environ trois minutes.",
  "instructions.print": "Imprimer",
  "instructions.picture": "Image de cette étape, avec des données d’exemple",
  "instructions.sample": "Exemple",
  "instructions.ready":
    "Ayez à portée de main votre téléphone avec une application d’authentification, et prévoyez un endroit où garder cinq codes de secours. Connectez-vous à l’adresse {address}, choisissez « Configurer la MFA », puis « Démarrer ».",
  "instructions.scan":
    "Ouvrez l’application, choisissez « Ajouter » et pointez l’appareil photo sur le code QR à l’écran. Si l’appareil photo n’y parvient pas, saisissez la clé secrète affichée à côté.",
  "instructions.codes":
    "Enregistrez les codes de secours : téléchargez-les, copiez-les ou imprimez-les. Chacun remplace une seule fois le téléphone, s’il est perdu. Personne ne vous demandera jamais un code de secours.",
  "instructions.confirm":
    "Saisissez le code à six chiffres que l’application affiche. C’est seulement maintenant que la MFA est activée.",
  "instructions.done":
    "À la prochaine connexion, votre mot de passe et le code affiché à ce moment-là par l’application vous seront demandés.",
  "instructions.wrong": "Si un code est refusé",
  "instructions.wrong.text":
    "Lisez l’explication sous le champ. Le plus souvent, l’horloge du téléphone est déréglée : réglez son heure sur automatique, puis saisissez le code suivant.",
  "instructions.help": "Aide",
} as const satisfies Translation<typeof english>;
