import type { Language } from './language.ts';

export const spanish: Language = {
  nouns: {
    code: 'codigo (de )?(verificacion|confirmacion|sms|un solo uso|autenticacion|activacion|acceso)|codigo .{0,30}(sms|movil|telefono|celular|recib|llegad|enviad|whatsapp)~|(sms|enviado|enviamos|le envie|llegara|recibi~).{0,30}(un|el) codigo|otp>|codigo de (seis|6|cuatro|4) digitos|clave dinamica|token',
    cvv: 'cvv|cvc|codigo de seguridad|(tres|3) (digitos|numeros|cifras).{0,30}(reverso|atras|detras|dorso|tarjeta)',
    id: '(numero|foto|copia|imagen) (de |del )?(su |tu |el |la )?(dni|nie>|documento|pasaporte|cedula|seguridad social|identidad)|dni>|nie>|cedula|curp>|documento de identidad',
    card: '(numero|datos|informacion|digitos)( completos?)? (de |del )?(su |tu |la |una )?tarjeta|(16|dieciseis) digitos',
    password:
      'contrasena|clave>|pin>|credenciales|datos de acceso|frase (semilla|de recuperacion)|palabra secreta',
  },
  plain:
    'codigo (postal|promocional|de descuento|de error|del? (producto|cupon|articulo|barras|seguimiento|rastreo|reserva)|qr)|tarjeta (de (socio|fidelidad|fidelizacion|regalo|embarque|visita|puntos|cliente)|regalo|sim|sanitaria)|ultim[oa]s (cuatro|dos|[42]) (digitos|numeros|cifras)[^,]{0,50}|(cuatro|4) ultim~ (digitos|cifras)[^,]{0,50}|(restablec~|cambi~|recuper~|olvid~|nueva) (su |la |tu |una )?(nueva )?(contrasena|clave)|captura~|numero de (pedido|seguimiento|telefono|cliente|factura|reserva)|correo( electronico)?|e-?mail|direccion|nombre',
  ask: '(envi|mand|facilit|proporcion|pas|compart|comuniqu|respond|dict|suministr|diga|di|de|da)~(me|nos)>|(me|nos)( lo| la| los| las)? (puede|podria|da|dice|pasa|envia|facilita|confirma)~|(puede|podria)~ (~ )?(dar|decir|envi|pas|facilit|proporcion|compart|mand)~(me|nos)|cual es|cuales son|(necesit|requer|requier)~|me (hace )?falta|nos falta|respond[ae] con|(envie|mande|facilite|proporcione|comparta|diga)>',
  enter:
    'introduzca|introduce>|ingres[ae]>|escriba|escribe>|digite|teclee|confirm[ae]>|verifique|complete>|rellene|indique|ponga',
  askForIt:
    'me (lo|la|los) (puede|podria|dice|da|pasa|envia|lee)~|(digame|dime|paseme|pasame|envieme|enviame|mandeme|mandame|deme|dame)(lo)?>$|(diga|di|da|de|envia|envie|pasa|lea)melo',
  warning: 'nunca|jamas|nadie|alguien|estafa~|fraude~|timo>|phishing|ningun~',
  not: 'no>|sin>|tampoco',
  harmlessNot:
    'no (se preocupe|te preocupes|hay problema|pasa nada)|sin problema|no (puedo|podemos|puede|podremos)|si no>',
  elsewhere:
    'pagina (de pago|web|segura)|sitio web|nuestra web|(en|desde) (la|su|nuestra|el|tu) (app|aplicacion|web|pagina|cuenta|area|perfil|caja)|ajustes',
};

export const italian: Language = {
  nouns: {
    code: 'codice (di )?(verifica|conferma|otp|autorizzazione|autenticazione|temporaneo|monouso|sms)|codice .{0,30}(sms|cellulare|telefono|ricevuto|arrivat|inviat)~|(sms|inviat~|ricever~).{0,30}(un|il) codice|otp>|codice a (sei|6|4) cifre',
    cvv: 'cvv|cvc|codice di sicurezza|(tre|3) cifre .{0,25}(retro|dietro|carta)',
    id: 'codice fiscale|numero (della |del |di )?(sua |suo |tua |tuo )?(carta d.identita|passaporto|documento|patente)|(foto|copia|scansione) .{0,30}(carta d.identita|documento|passaporto|patente)',
    card: '(numero|dati|estremi)( completo)? (della |di )?(sua |tua )?carta(?! d.identita)|(16|sedici) cifre',
    password: 'password|pin>|credenziali|dati di accesso|codice segreto|frase (di recupero|seed)',
  },
  plain:
    'codice (postale|promo~|sconto|di sconto|(di )?errore|(del )?(prodotto|buono|coupon|articolo)|a barre|di tracciamento|di prenotazione|qr|cliente)|carta (fedelta|regalo|socio|d.imbarco|sim)|ultime (quattro|due|[42]) cifre[^,]{0,50}|(reimpost~|cambi~|modific~|recuper~|dimentica~|nuova) (la )?(sua |tua )?(nuova )?password|password dimenticata|screenshot|numero (d.ordine|di telefono|di spedizione|cliente|di prenotazione|della fattura)|(indirizzo )?e-?mail|indirizzo|nome>',
  ask: '(mi|ci) (puo|puoi|potrebbe|potresti|serv~|occorr~|da|dai|dica|dice|dia|invii|mandi|comunichi|fornisca|detti|passi|indichi)>|(invia|manda|comunica|passa|detta|scrivi|indica)(mi|ci)>|(puo|puoi|potrebbe|potresti) (fornir|comunicar|dir|dar|inviar|mandar|indicar|passar)(mi|ci)|dimmi|dammi|qual e>|quali sono|(ho|abbiamo|avrei|avremmo) bisogno|rispond[ai] con',
  enter: 'inserisc~|digit[ai]>|conferm[ia]>|compil[ia]>|immett~|scriva>|scrivi>|verifichi>',
  askForIt:
    'me (lo|la|li) (puo|puoi|potrebbe|comunic|dic|legg|invi|mand|da|riport|scriv|inoltr|dett|indic|pass|gir)~|(dimme|damme|mandame|inviame)l[oa]>',
  warning: 'mai>|nessuno|qualcuno|truff~|frod~|phishing',
  not: 'non>|senza>',
  harmlessNot:
    'non (si preoccupi|ti preoccupare|preoccuparti|c.e problema)|nessun problema|non (posso|possiamo|riesco|riusciamo)',
  elsewhere:
    'pagina (di pagamento|web)|sito>|(nella|sulla|nell.|dalla|in) ?(sua |nostra |vostra )?(app>|pagina|area|applicazione)|sua app|alla cassa|impostazioni',
};

export const portuguese: Language = {
  nouns: {
    code: 'codigo (de )?(verificacao|confirmacao|autenticacao|sms|ativacao|acesso|uso unico)|codigo .{0,30}(sms|celular|telemovel|telefone|receb|envi|chegou)~|(sms|enviei|enviamos|enviado|enviar um|enviou|receber~).{0,30}(um|o) codigo|codigo de (seis|[64]|quatro) digitos|token|otp>',
    cvv: 'cvv|cvc|codigo de seguranca|(tres|3) (digitos|numeros|algarismos) .{0,25}(verso|atras|cartao)',
    id: 'cpf>|rg>|nif>|numero d[oae] (seu |sua )?(documento|identidade|passaporte|cartao de cidadao|contribuinte)|(foto|copia) .{0,30}(documento|rg>|cnh|passaporte|identidade)|cartao de cidadao',
    card: '(numero|dados|informacoes)( completo)? (do |de )?(seu |teu )?cartao(?! de cidadao)|(16|dezesseis) digitos',
    password:
      'senha|palavra-?passe|pin>|credenciais|dados de acesso|frase (de recuperacao|semente)|chave privada',
  },
  plain:
    'codigo (postal|promocional|de desconto|de erro|d[eo] (produto|cupom|rastreamento|rastreio|barras|reserva)|qr)|cartao (de (fidelidade|presente|embarque|visita|cliente|socio|pontos)|presente)|vale-presente|ultimos? (quatro|dois|[42]) (digitos|numeros)[^,]{0,50}|(quatro|4) ultimos digitos[^,]{0,50}|(redefin~|alter~|troc~|recuper~|esquec~|nova|mud~) (a |da )?(sua |tua )?(nova )?(senha|palavra-passe)|captura~|numero do (seu )?(pedido|telefone|rastreio|cliente)|e-?mail|endereco|morada|nome>',
  ask: '(me|nos) (pass|envi|mand|d[ia]|inform|fal|forne|confirm)~|(pode|poderia|consegue|podes) (me |nos )?(informar|enviar|passar|dizer|mandar|fornecer|dar|confirmar)|(envie|mande|informe|passe|diga|forneca|compartilhe|partilhe|indique|responda)>|qual (e|o|a|seu|sua)>|quais sao|(precis|necessit)(o|amos|aria|ava)>|so (me )?(mandar|enviar|passar)',
  enter: 'digit[ea]>|insira|introduza|escreva|confirm[ea]>|preench~|coloque|verifique',
  askForIt:
    '(pode|poderia|consegue) (me |nos )?(informar|dizer|enviar|passar|mandar|ler)(-mo|-lo)?( ele| para mim)?$|(me|nos) (pass|envi|dig|mand|inform|encaminh|dit|escrev|fal)[ea]>( el[ea]>| aqui>| no chat| por favor| por gentileza)*$',
  warning: 'nunca|jamais|ninguem|alguem|golpe~|fraude~|burla|phishing',
  not: 'nao>|sem>|nem>',
  harmlessNot:
    'nao (se preocupe|te preocupes|ha problema)|sem problema~|nao (posso|podemos|consigo|conseguimos)|se nao>',
  elsewhere:
    'pagina de pagamento|site>|(no|na|pelo|pela) (aplicativo|app>|aplicacao|area|sua conta|seu perfil|caixa|pagina)|configuracoes',
};
