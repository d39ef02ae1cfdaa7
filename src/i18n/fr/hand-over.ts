import type { handOver as english } from "../en/hand-over.ts";
import type { Translation } from "../translation.ts";

export const handOver = {
  "hand-over.heading": "Comment allez-vous transmettre la configuration ?",
  "hand-over.text":
    "Une clé secrète a été créée pour {name}. Rien ne change à la connexion de {name} tant qu’un code de la nouvelle entrée n’est pas confirmé.",
  "hand-over.beside": "À côté de moi",
  "hand-over.beside.text":
    "{name} est ici. Cet écran affiche le code QR et les codes, et rien qui vous appartienne ; pendant ce temps, votre session est verrouillée par votre mot de passe.",
  "hand-over.phone": "Au téléphone",
  "hand-over.phone.text":
    "{name} est en ligne. Un guide indique ce qu’il faut lire à voix haute, et que faire en cas de problème.",
  "hand-over.paper": "Sur papier",
  "hand-over.paper.text": "Une fiche à imprimer et à remettre. Un code est confirmé ici ensuite.",
  "hand-over.never": "Un secret n’est jamais envoyé par e-mail ni sous forme de lien.",

  "hand-over.screen.for": "Pour {name} sur {appliance}",
  "hand-over.screen.leave": "Rendre l’écran",
  "hand-over.screen.seen":
    "Toute personne qui voit ce code QR ou cette clé peut produire vos codes. Si quelqu’un les a vus, rendez l’écran et faites relancer la configuration.",
  "hand-over.screen.codes":
    "Cet ordinateur n’est pas le vôtre, rien n’y est donc enregistré. Notez les codes, ou imprimez-les et emportez la feuille.",
  "hand-over.screen.codes-hint": "Imprimez d’abord les codes, puis cochez cette case.",
  "hand-over.screen.stopped":
    "Rendez l’écran à la personne qui a lancé la configuration et demandez-lui de la relancer.",
  "hand-over.screen.stopped.expired": "La configuration a pris trop de temps et s’est terminée.",
  "hand-over.screen.stopped.exhausted": "Cinq codes ont été refusés, cette configuration est donc terminée.",
  "hand-over.screen.stopped.gone": "Le serveur ne connaît plus cette configuration.",
  "hand-over.screen.done": "La configuration est terminée. Rendez l’écran à la personne qui l’a lancée.",
  "hand-over.unlock.text":
    "Cette session est verrouillée. Le mot de passe de la personne qui a lancé la configuration la déverrouille.",

  "hand-over.unlock.password": "Mot de passe de la personne connectée",

  "hand-over.slip.title": "Sur papier",
  "hand-over.slip.text":
    "La fiche indique ce que {name} doit faire, pour quel compte, et quand elle a été créée. Toute personne qui lit la clé peut produire les codes : elle n’est donc imprimée que si vous le voulez.",
  "hand-over.slip.key": "Imprimer la clé secrète et son code QR",
  "hand-over.slip.codes": "Imprimer les codes de secours",
  "hand-over.slip.no-codes":
    "Les codes de secours n’ont pas été imprimés. Sans eux, {name} ne pourra plus se connecter en cas de perte du téléphone, et ils ne pourront plus être affichés par la suite. Cochez la case ci-dessus pour les imprimer.",
  "hand-over.slip.no-key":
    "Sans la clé sur la fiche, {name} la reçoit de vous en personne : à côté de vous ou au téléphone.",
  "hand-over.slip.print": "Imprimer la fiche",
  "hand-over.slip.printed": "La fiche a été remise à votre imprimante. Vérifiez qu’elle est bien sortie.",
  "hand-over.slip.covered": "Tant que les secrets sont masqués, aucun n’est imprimé. Affichez-les d’abord.",
  "hand-over.slip.next": "Confirmer le code",
  "hand-over.slip.without": "Continuer sans imprimer",
  "hand-over.slip.open":
    "La MFA n’est pas encore activée : elle le sera quand {name} vous aura lu un code de la nouvelle entrée et qu’il sera confirmé ici. Gardez cette page ouverte jusque-là. Le serveur n’indique pas combien de temps il attend, ne tardez donc pas.",
  "hand-over.slip.say": "Saisissez le code de la nouvelle entrée {issuer} ({account}) que {name} vous lit.",

  "hand-over.sheet.title": "MFA pour {name}",
  "hand-over.sheet.made": "Créée le",
  "hand-over.sheet.steps": "Ce qu’il faut faire",
  "hand-over.sheet.step.app":
    "Ouvrez votre application d’authentification, ou installez-en une depuis la boutique d’applications de votre téléphone.",
  "hand-over.sheet.step.scan":
    "Choisissez « Ajouter » dans l’application, puis scannez le code QR ci-dessous ou saisissez la clé secrète.",
  "hand-over.sheet.step.get":
    "Demandez la clé secrète en personne à votre service d’administration, et ajoutez-la à l’application.",
  "hand-over.sheet.step.codes":
    "Gardez les codes de secours en lieu sûr. Chacun remplace une seule fois votre téléphone, s’il est perdu.",
  "hand-over.sheet.step.confirm":
    "Lisez le code à six chiffres de la nouvelle entrée à votre service d’administration. Une fois ce code confirmé, la MFA est activée.",
  "hand-over.sheet.step.destroy": "Détruisez cette fiche.",
  "hand-over.sheet.step.destroy-upper":
    "Découpez la fiche le long de la ligne. Détruisez la partie du haut et gardez celle du bas, avec les codes de secours.",
  "hand-over.sheet.cut": "Découper ici",
  "hand-over.sheet.destroy": "À détruire après usage",
  "hand-over.sheet.destroy-upper": "Partie du haut à détruire après usage, partie du bas à garder",

  "hand-over.leave.title": "Quitter avant de confirmer le code ?",
  "hand-over.leave.text":
    "Ce qui a été transmis ne vaut alors plus rien : la clé et les codes de secours de cette configuration ne pourront plus être confirmés. Rien n’a changé pour la connexion.",
  "hand-over.to-queue": "Retour à la file",
} as const satisfies Translation<typeof english>;
