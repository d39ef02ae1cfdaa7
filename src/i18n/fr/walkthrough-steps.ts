import type { walkthroughSteps as english } from "../en/walkthrough-steps.ts";
import type { Translation } from "../translation.ts";

export const walkthroughSteps = {
  "walkthrough.identity.title": "Qui appelle ?",
  "walkthrough.identity.say":
    "Avant de modifier quoi que ce soit sur votre compte, je dois m’assurer que c’est bien vous. Je vais vous poser quelques questions. Je ne vous demanderai jamais votre mot de passe ni vos codes de secours.",
  "walkthrough.identity.see":
    "Rien pour l’instant. Il lui faut un téléphone et, si possible, un stylo et du papier.",
  "walkthrough.identity.checklist": "Contrôles d’identité",
  "walkthrough.identity.ticket": "Numéro de ticket",
  "walkthrough.identity.ticket-missing": "Saisissez le numéro de ticket.",
  "walkthrough.identity.unchecked": "Cochez chaque contrôle, ou mettez fin à l’appel.",
  "walkthrough.identity.default.callback": "Rappel fait au numéro de l’annuaire",
  "walkthrough.identity.default.manager": "Le nom donné pour la hiérarchie correspond à l’annuaire",
  "walkthrough.identity.default.recent": "Un travail récent, que je peux vérifier, a été décrit",
  "walkthrough.identity.fails": "La personne ne sait pas répondre, ou insiste sur l’urgence",
  "walkthrough.identity.fails.do":
    "Mettez fin à l’appel ici. Rien n’a été modifié. Demandez que sa hiérarchie appelle, et notez dans le ticket ce qui s’est passé.",

  "walkthrough.prepare.title": "Préparer le téléphone",
  "walkthrough.prepare.say":
    "Ouvrez, s’il vous plaît, l’application d’authentification sur votre téléphone. Choisissez le signe plus ou « Ajouter un compte », puis « Saisir une clé de configuration » ou « Saisie manuelle ».",
  "walkthrough.prepare.see": "Un formulaire avec un champ pour un nom et un champ pour une clé.",
  "walkthrough.prepare.no-app": "Il n’y a pas d’application d’authentification sur le téléphone",
  "walkthrough.prepare.no-app.do":
    "Demandez à la personne d’ouvrir la boutique d’applications de son téléphone et d’en installer une. Toute application d’authentification standard convient, par exemple Aegis, 2FAS, Google Authenticator ou Microsoft Authenticator.",
  "walkthrough.prepare.old-entry": "Il y a une ancienne entrée pour ce compte",
  "walkthrough.prepare.old-entry.do":
    "Elle reste pour l’instant. À la fin de l’appel, vous demanderez qu’elle soit supprimée.",
  "walkthrough.prepare.lost": "L’ancien téléphone est perdu",
  "walkthrough.prepare.lost.do":
    "Poursuivez : l’ancien téléphone n’est plus valable dès qu’un code du nouveau est confirmé. S’il a peut-être été volé, prévenez aussi l’équipe de sécurité.",
  "walkthrough.prepare.next":
    "« Suivant » crée une nouvelle clé secrète. Rien ne change à la connexion tant qu’un code n’est pas confirmé.",
  "walkthrough.prepare.next.recreate":
    "« Suivant » crée une nouvelle clé secrète. L’ancien téléphone et les anciens codes de secours restent valables jusqu’à la confirmation du nouveau code.",
  "walkthrough.prepare.next.consent":
    "Cet utilisateur a la MFA. « Suivant » mène d’abord à « Recréer la MFA » : ce qui cesse d’être valable, et votre accord. L’appel se poursuit ensuite ici.",
  "walkthrough.prepare.made": "La clé secrète est créée. Elle reste la même pendant tout cet appel.",

  "walkthrough.key.title": "Lire la clé",
  "walkthrough.key.say":
    "Comme nom de compte, saisissez {account}. Je vais maintenant vous lire la clé, quatre caractères à la fois. Dites « oui » après chaque groupe.",
  "walkthrough.key.covered": "Masquée jusqu’à ce que la personne soit prête.",
  "walkthrough.key.list": "Clé secrète, épelée par groupes de quatre",
  "walkthrough.key.then":
    "Si l’application demande un type, choisissez « basé sur l’heure ». Puis enregistrez.",
  "walkthrough.key.see":
    "Une nouvelle entrée {account} avec un code à six chiffres qui change toutes les {seconds} secondes.",
  "walkthrough.key.refused": "L’application n’accepte pas la clé",
  "walkthrough.key.refused.do":
    "Relisez la clé depuis le premier groupe, et faites répéter chaque groupe. Les chiffres 0, 1, 8 et 9 n’y figurent jamais : ce qui y ressemble est une lettre.",
  "walkthrough.key.camera": "L’appareil photo ne scanne pas, ou il n’y a rien à scanner",
  "walkthrough.key.camera.do":
    "Au téléphone, la clé se saisit à la main : il faut choisir « Saisie manuelle » dans l’application. Scanner n’est possible que devant votre écran.",
  "walkthrough.key.longer": "L’application demande autre chose",
  "walkthrough.key.longer.do": "Algorithme {algorithm}, {digits} chiffres, période de {seconds} secondes.",

  "walkthrough.codes.title": "Lire les codes de secours",
  "walkthrough.codes.say":
    "Prenez un stylo et du papier. Je vais vous lire les codes de secours. Chacun remplace une seule fois votre téléphone, si vous le perdez. Personne ne vous demandera jamais un de ces codes par téléphone : je vous les lis, et vous ne les lisez jamais à personne.",
  "walkthrough.codes.covered": "Masqués jusqu’à ce que la personne soit prête.",
  "walkthrough.codes.list": "Codes de secours",
  "walkthrough.codes.see": {
    one: "{count} code de secours sur papier, en lieu sûr.",
    many: "{count} de codes de secours sur papier, en lieu sûr.",
    other: "{count} codes de secours sur papier, en lieu sûr.",
  },
  "walkthrough.codes.no-paper": "La personne ne peut pas écrire maintenant",
  "walkthrough.codes.no-paper.do":
    "Attendez, ou convenez d’un autre moment : des codes qui n’ont pas été gardés ne peuvent plus être affichés.",
  "walkthrough.codes.written": "La personne a noté tous les codes de secours",
  "walkthrough.codes.unwritten": "Cochez cette case quand la personne a noté tous les codes de secours.",

  "walkthrough.confirm.title": "Confirmer avec un code",
  "walkthrough.confirm.say":
    "Lisez-moi maintenant le code à six chiffres que votre application affiche pour {account}. S’il est sur le point de changer, attendez le suivant.",
  "walkthrough.confirm.type": "Saisissez ce que la personne vous lit. Le code part dès qu’il est complet.",
  "walkthrough.confirm.see": "Un code à six chiffres qui change toutes les {seconds} secondes.",
  "walkthrough.confirm.wrong": "Le code est refusé",
  "walkthrough.confirm.wrong.do":
    "Lisez à voix haute l’explication sous le champ. Le plus souvent, l’horloge du téléphone est déréglée, ou c’est le code d’une autre entrée. Prenez ensuite le code suivant : le même n’est jamais envoyé deux fois.",
  "walkthrough.confirm.clock": "L’horloge du téléphone est déréglée",
  "walkthrough.confirm.clock.do":
    "Sur Android : Paramètres, Système, Date et heure, Définir l’heure automatiquement. Sur un iPhone : Réglages, Général, Date et heure, Réglage automatique. Prenez ensuite le code suivant.",
  "walkthrough.confirm.still": "Il est refusé encore et encore",
  "walkthrough.confirm.still.do":
    "La clé a sans doute été mal saisie. Demandez que la nouvelle entrée soit supprimée, revenez à l’étape 3 et relisez la clé : c’est toujours la même.",

  "walkthrough.done.title": "La MFA est activée",
  "walkthrough.done.say":
    "La MFA est maintenant activée pour votre compte. À la prochaine connexion, on vous demandera votre mot de passe et le code que votre application affichera à ce moment-là.",
  "walkthrough.done.say.old":
    "Si vous avez dans l’application une entrée plus ancienne pour ce compte, supprimez-la maintenant.",
  "walkthrough.done.see": "Une entrée {account} dans l’application, et aucune plus ancienne.",
  "walkthrough.done.no-codes": "La personne n’a pas de codes de secours",
  "walkthrough.done.no-codes.do":
    "Ils ne peuvent plus être affichés. Configurer la MFA une nouvelle fois en donne d’autres : reprenez l’appel depuis le début.",
} as const satisfies Translation<typeof english>;
