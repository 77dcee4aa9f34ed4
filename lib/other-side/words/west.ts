import type { Language } from './language.ts';

export const english: Language = {
  nouns: {
    code: '(verification|one[- ]time|authenti~|sms|text|access|login|auth|2fa|two[- ]factor|activation) (pass)?(code|pin|password|number)|otp>|([4-8]|four|five|six|eight)[- ]digit (code|number|pin)|passcode|code .{0,30}(phone|sms|text|sent|received|authenticator)|(phone|sms|sent|received).{0,40}(a|the) code>',
    cvv: 'cvv2?|cvc2?|cvn>|card verification|security code|(three|3|four|4)[- ]?(digits?|numbers?) .{0,25}(back|front|reverse)',
    id: 'ssn>|social (security|insurance)( (number|no>|card))?|national (id~|insurance) ?(number|no>|card)|(passport|driver.?s? licen[sc]e|id card|identity card) (number|no>|details)|tax(payer)? id~|(photo|picture|copy|scan|selfie) .{0,15}(passport|id>|identity|licen[sc]e)',
    card: '(credit |debit |bank |payment )?card ?(number|no>|details|info~|data)|(16|sixteen)[- ]digits?|(long|full) (card )?number .{0,20}card|long number (on|across) the front( of (your|the) (bank |credit |debit )?card|(?! of))|number (on|of) .{0,20}card>',
    password:
      'password|passphrase|pin>|(recovery|seed|secret)[ -](phrase|words)|(12|24|twelve)[- ]words?|private key|(log[- ]?in|sign[- ]?in|online banking|bank login) (details|credentials|info~)|credentials|security (question|answer)',
  },
  plain:
    'last (four|4|two|2|three|3) (digits|numbers|characters|letters)[^,]{0,40}|(gift|loyalty|member(ship)?|library|customer|store|club|rewards?|points|sim|business|boarding|report|memory|graphics) ?cards?( numbers?)?|(forgot~|reset~|chang~|new|updat~) (your |the |a |my )?(new )?passwords?|passwords? (reset|change|recovery|manager|link|policy|rules?|requirements?|field|of at least)|(post|zip|promo~|discount|coupon|voucher|error|product|tracking|booking|reservation|qr|bar|country|area|dress|colou?r|referral) ?codes?|screenshots?|(order|tracking|booking|reservation|phone|account|customer|invoice|serial|model|ticket|case) (number|no>|id>)|e-?mail( address)?|(delivery |shipping |billing )?address|(full |first |last )?names?>|orders?>|page',
  ask: '(?<!(i|we|they|it|bank)(.ll| will| can| may| could| have|.ve|.d)? (just |then |also )?)(?<!(will|the|an?|your|my|this|our) )(send|give|tell|text|share|provide|supply|submit|message|forward|dictate|pass|show|reply|respond|answer|read)>(?! you>| (me|us) ((if|whether|when|once|how|why)>|a (moment|minute|second)))|drop (me|us)>(?! an?>)|what(.s| is| are)(?! an?>)|(i|we)(.ll| will|.d| would)? (just |only |also |still |first )*(need|require)(?! to know (if|whether))|(can|could|may) (i|we) (also |just |please )*(have|get|take)(?! my>)|let (me|us) (have|know)(?! (if|whether|when|once|how)>)',
  enter:
    '(?<!(did|when|whether) you (try to )?|tried to |(i|we) (can )?)(enter|type|fill in|input|confirm|verify|write|key in|put|validate)>(?! (if|whether)>)',
  askForIt:
    '^what(.s| is) (it|that|the code)|what does it say|(send|read|tell|give|forward|share|type|text)>.{0,12}(it|that|them|the code)>',
  warning:
    'never|nobody|no ?one|anyone|someone|somebody|scam~|fraud~|phish~|beware|nor>|neither|remove|delete',
  not: '(do|does|did|will|would|should|must|need)( not|n.t)|don.?t|not>|no need|won.?t|instead of|rather than',
  harmlessNot:
    '(don.?t|do not) worry|no worries|(no|not a) problem|why not|(don.?t|do not) hesitate|(can|could)( ?not|n.?t)',
  elsewhere:
    'checkout|payment page|(on|in|into|to|at|open) (our|the|your|their)( \\p{L}+){0,2} (web ?site|page|app|portal|form|settings)|website|log in (to|at|on)|sign in (to|at|on)|settings',
};

export const german: Language = {
  nouns: {
    code: 's?m?s?-?tan>|(bestatigungs|verifizierungs|verifikations|freischalt|einmal|sms|authentifizierungs|aktivierungs|zugangs)-?(code|passwort|kennwort|pin)|code .{0,40}(sms|handy|telefon|smartphone|erhalten|bekommen)|(sms|handy).{0,30}code|(sechs|vier|acht|[468])-?stellige~ (bestatigungs-?)?(code|zahl|nummer)',
    cvv: 'cvv|cvc|(karten)?prufnummer|(karten)?prufziffer|sicherheitscode|(drei|3) (ziffern|stellen|zahlen).{0,25}(ruck|karte|hinten)',
    id: 'steuer-?(id|nummer|identifikationsnummer)|(personal)?ausweis-?(nummer|nr|kopie|id)|sozialversicherungsnummer|(reise)?pass-?nummer|ahv-?nummer|(foto|kopie|scan|bild) .{0,25}(ausweis|reisepass|fuhrerschein)',
    card: '(kredit|giro|bank|debit|ec-?)?karten?-?(nummer|nr|daten|info)|nummer .{0,25}(kredit|bank|giro|debit|ec-?)karte|16[- ]?stellige?',
    password:
      'passwort|kennwort|pin>|pin-?code|zugangsdaten|anmeldedaten|login-?daten|geheimzahl|wiederherstellungs~|seed-?phrase',
  },
  plain:
    '(gutschein|rabatt|fehler|promo|produkt|qr|bar|strich|farb|lander|aktions|artikel|buchungs)~[- ]?codes?|~(kunden|geschenk|treue|mitglieds|gutschein|bonus|payback|sim|speicher|grafik|visiten|gruss|bahn)-?karte~|letzten? (vier|zwei|drei|[234]) (ziffern|stellen|zahlen)[^,]{0,40}|(neues|vergessen~) passwort|passwort (vergessen|zuruck~|andern|wechseln|zu andern)|screenshot|(bestell|sendungs|rechnungs|kunden|telefon|buchungs|auftrags|artikel|serien|vorgangs)nummer|postleitzahl|e-?mail(-?adresse)?|(liefer|rechnungs)?adresse|namen?>',
  ask: '(nenn|schick|send|schreib|sag|teil|gib|verrat|ubermittl|mail|diktier|les|lies|gebt?)~( sie| du)?( ~){0,4}? (mir|uns)>|(nennen|schicken|senden|schreiben|sagen|teilen|ubermitteln|verraten|diktieren) sie|(ich|wir) (~ )?(brauch|benotig)~|(brauch|benotig)~ (ich|wir)|wie (lautet|lauten|ist|sind)|was ist(?! ein)|(konn|kann|darf|durf|wurd)~ (sie|du|ich|wir|ihr).{0,60}(geben|sagen|nennen|schicken|senden|mitteilen|haben|bekommen)>|antworte~|mitteilen',
  enter: 'geben sie|gib|eingeben|eintippen|tippen|tipp>|bestatigen|trag~ .{0,30}ein|verifizier~',
  askForIt:
    '(nenn|schick|send|schreib|sag|gib|les|lies|teil)~( sie)? (ihn|ihnen|sie|es|diesen|den code)( mir| uns)?>|(konnen|konnten|wurden) sie (ihn|sie|es|mir|uns)|wie lautet (er|sie|der code)',
  warning: 'niemals|nie>|niemand~|jemand~|betrug|betruger~|phishing|warn~',
  not: 'nicht>|kein~|ohne',
  harmlessNot: 'keine (sorge|angst)|kein problem|nicht schlimm|(kann|konnen) .{0,30}nicht',
  elsewhere:
    'kasse|bezahlseite|banking-?app|(auf|in|unter) (unserer|der|ihrer|ihrem|dem|den) (web|internet|zahlungs|login|bezahl|banking|app>|konto|kunden)~|webseite|website|einstellungen',
};

export const dutch: Language = {
  nouns: {
    code: '(verificatie|bevestigings|sms|beveiligings|eenmalige|activatie)[- ]?codes?|code .{0,30}(sms|telefoon|ontvangen|gestuurd|gekregen|krijgt)|(sms|gestuurd|ontvang~).{0,30}(een|de) code|otp>|(6|zes)-?cijferige code|tan-?code',
    cvv: 'cvv|cvc|veiligheidscode|(drie|3) cijfers .{0,30}(achterkant|kaart|pas)',
    id: 'burgerservicenummer|bsn>|(paspoort|rijbewijs|identiteitskaart|id)-?(nummer|kaartnummer)|(foto|kopie|scan) .{0,25}(paspoort|id>|identiteits|rijbewijs)',
    card: '(creditcard|bankpas|pas|kaart|betaalkaart|betaalpas)-?(nummers?|gegevens)|nummer (van|op) .{0,20}(creditcard|bankpas|betaalpas)|16 cijfers',
    password: 'wachtwoord~|pincode~|pin>|inloggegevens|inlogcode|herstelzin|toegangscode',
  },
  plain:
    '(post|kortings|fout|product|promo|actie|track~|streep|qr|cadeau|bon|boekings)-?(en-trace-?)?code~|(klanten|cadeau|leden|bonus|spaar|lidmaatschaps|sim)-?kaart~|laatste (vier|twee|4|2) (cijfers|letters)[^,]{0,40}|(nieuw|vergeten) wachtwoord|wachtwoord (vergeten|(te )?wijzigen|herstellen|resetten|opnieuw)|schermafbeelding|screenshot|(bestel|order|klant|factuur|telefoon|boekings)nummer|e-?mail~|(aflever|bezorg)?adres|naam',
  ask: '(stuur|geef|mail|app|vertel|noem|zeg|lees|deel)>(?! ik)|kun(t|nen)? (u|je|jij) .{0,60}(geven|sturen|doorgeven|vertellen|noemen|mailen|zeggen|delen|voorlezen)>|(heb|hebben) .{0,60}nodig|nodig>|wat (is|zijn)(?! een)|mag ik|graag',
  enter: 'vul>|typ>|voer>|bevestig>|invullen|invoeren|toets>',
  askForIt:
    '(die|deze|hem|dat)( (?!de>|het>)~){0,4} (doorgeven|geven|sturen|voorlezen|noemen|doorsturen|overtypen)>|(stuur|geef)( mij| me| ons)? (die|hem|deze|dat)>|wat is (die|deze|hij|de code)',
  warning: 'nooit|niemand|iemand|oplicht~|fraude~|phishing',
  not: 'niet>|geen>|zonder',
  harmlessNot: 'geen (zorgen|probleem|paniek)|niet erg|kan .{0,30}niet',
  elsewhere:
    'betaalpagina|kassa|(op|in) (de|onze|uw|het|je) (web|site|app|betaal|account|inlog|bank)~|website|instellingen',
};

export const french: Language = {
  nouns: {
    code: 'codes? (de |d.)?(verification|confirmation|validation|sms|authentification|activation)|code (a )?usage unique|code .{0,30}(sms|telephone|recu|recevoir|envoye|mobile)|(sms|envoye>|recevoir|recevez).{0,30}(un|le) code|otp>|code (a|de) (6|six|4) chiffres',
    cvv: 'cryptogramme|cvv|cvc|(trois|3) (derniers )?chiffres .{0,25}(dos|verso|carte)|code de securite',
    id: 'numero de (votre |ta |la )?(securite sociale|carte d.identite|passeport|piece d.identite)|numero fiscal|(copie|photo|scan) .{0,30}(carte d.identite|passeport|piece d.identite|permis)',
    card: 'numeros? (complet )?de (votre |ta |la |sa )?carte(?! d.identite)|(coordonnees|donnees|informations?) (bancaires|de (votre |ta |la )?carte)|(16|seize) chiffres',
    password: 'mots? de passe|code secret|code pin|identifiants>|phrase (de recuperation|secrete)|cle privee',
  },
  plain:
    'codes? (postal|promo~|(d.)?erreur|produit|barres?|(de )?reduction|cadeau|article|couleur|de suivi)|carte (de fidelite|cadeau|membre|sim|grise|vitale|d.adherent|d.embarquement)|(quatre|4|deux|2) derniers chiffres[^,]{0,50}|(reinitialis~|chang~|modifi~|oubli~|nouveau) (votre |le |ton |un |de )?(nouveau )?mot de passe|mot de passe oublie|capture~( d.ecran)?|numero de (commande|suivi|telephone|client|facture|reservation|dossier)|(adresse )?e-?mail|adresse|noms?>',
  ask: '(envoy|transmet|communiqu|donn|fourni|dit|precis|repond|partag|dict|pass)~-(moi|nous)|(me|nous|m.) ?(l.|le |la |les )?(communiquer|donner|envoyer|transmettre|dire|indiquer|fournir|preciser|dicter|confirmer|partager|ecrire)>|(merci de|veuillez|pouvez-vous|pourriez-vous|peux-tu) (bien vouloir )?(communiquer|donner|envoyer|transmettre|dire|fournir|preciser|repondre|partager)|(envoyez|communiquez|transmettez|donnez|fournissez|repondez|dites)(-| )|quel(le)?s? (est|sont)(?! (le|la|votre) (probleme|souci|erreur|message))|(j.ai|avons|on a|aurais|aurions)( aussi| egalement)? besoin|il (me|nous) (faut|faudrait|faudra)',
  enter:
    '(?<!(avez-vous|as-tu) (bien |deja |correctement )?)saisi~|entre[rz]|tape[rz]|indique[rz]|renseigne[rz]|confirme[rz]|inscri~|ecrive[rz]|verifie[rz]',
  askForIt:
    '(me|nous|m.) ?(le|la|l.|les) ?(communiquer|donner|envoyer|transmettre|dire|lire|indiquer)|-(le|la|les)-(moi|nous)|^quel est-il|^quel est ce code',
  warning: 'jamais|personne ne|quelqu.un|arnaque~|fraud~|escroc~|escroquer~|hameconnage',
  not: 'pas>|sans>',
  harmlessNot:
    'ne vous inquietez pas|ne t.inquiete pas|pas de (souci|probleme|panique)|n.hesite[zr]? pas|sans (souci|probleme)|(peux|pouvons|peut|pouvez|arrive|parviens|parvenons) pas',
  elsewhere:
    'page de paiement|(sur|dans) (la page|le site|notre site|votre (espace|compte|appli~)|son application|l.appli~)|site (web|internet)|parametres',
};
