/** Ends before the name of a secret that is not asked for: the speaker's own (“how do I change my password?”), or one that comes. */
export const excusedBefore =
  /(?<!\p{L})(?:(?:my|mein\p{L}*|mijn|moj\p{L}*|мо[йяёеию]\p{L}*)(?: \p{L}+)?|mon|mes|mi[aoe]|(?<=(?:es|son|[aei]r|cambio|olvide) )mis?|minhas?|meus?|(?:to (?:receive|get)|pour (?:recevoir|obtenir)|para (?:recibir|obtener|receber|obter)|per ricevere|aby otrzymac|чтобы получить)(?: \p{L}+){0,2}) $|(?:私の|自分の|我的|제 ?|내 ?|两次)$/u;

/** Begins after it: it comes, is to be entered twice, as in a form, or is told here (“your PIN is 4711”). */
export const excusedAfter =
  /^ (?:zu (?:erhalten|bekommen)|te (?:ontvangen|krijgen)|twice|zweimal|deux fois|dos veces|due volte|twee ?(?:keer|maal)|duas vezes|dwukrotnie|dwa razy|дважды|два раза|iki (?:kez|kere|defa))|^(?:[をは]?[2二]回|[를을]? ?두 ?번)|^(?: (?:is|ist|lautet|est|es|e|jest))? \d{3,8}(?!\d)/u;

/** The sentence tells whom else to give it to. */
export const toOthers =
  /(?<!\p{L})(?:to (?:the|our|your) (?:courier|driver|postman)|de[mnr] (?:kurier|fahrer|boten|zusteller)|au (?:livreur|facteur|chauffeur)|al (?:repartidor|mensajero|corriere|fattorino)|aan de (?:bezorger|koerier)|ao (?:entregador|estafeta)|kurierowi|курьеру|водителю|kuryeye)(?!\p{L})|配達員に|给(?:快递员|骑手)|기사님|للمندوب|للسائق/u;
