// Words by which a control says that it ends or deletes a conversation, in the languages of ../chat-words.ts: a verb and what
// it is done to, in one label. Stems again; see there for why they have no `\b`.

/** Ends, deletes, clears. */
const endVerbs =
  /(?<!to[- ])\bend(?![- ]to\b)(?:s|ing)?\b|delet|\bclear\b|erase|\bremove|\breset\b|finish|\bleave\b|terminat|discard|forget|beend|lösch|verlass|entfern|supprim|effac|quitter|mettre fin|réinit|finali[zs]|elimin|borr[ae]|encerr|exclui|apagar|limpar|cancell|svuot|abbandon|beëindig|verwijder|\bwis(?:sen)?\b|stop(?:pen|zetten)|zakończ|usuń|wyczyść|opuść|ukonč|smaz|vymaz|zmaz|odstran|odstrán|avsluta|radera|ta bort|\brensa|afslut|\bslet|\bryd|avslutt|slett|\btøm|lopeta|päätä|poista|tyhjen|sonlandır|bitir|(?<!\p{L})sil|temizle|заверш|законч|удал|очист|стереть|закінч|видал|終了|削除|消去|クリア|[结結]束|[删刪]除|清[除空]|종료|끝내|삭제|지우|[إا]نهاء|حذف|مسح|סיים|סיום|סיימ|מחק|מחיק|נקה|समाप्त|हटा|मिटा|kết thúc|x[oó]á|xóa|akhiri|hapus|bersihkan|สิ้นสุด|จบ|ลบ|ล้าง/iu;

/** Closes: which may end the conversation, or hide it. */
const closeVerbs =
  /\bclos(?:e|ing)|schlie[ßs]|fermer|cerrar|fechar|chiud|sluit|zamkni|zavř|zavrie|zatvor|stäng|\bluk|lukk|sulje|kapat|закры|закри|閉じ|[关關][闭閉]|닫|[إا]غلاق|סגור|סגיר|बंद|đóng|tutup|ปิด/iu;

/** A conversation, or what is kept of it. */
const conversationWords =
  /chat|czat|convers|konvers|konverz|session|history|transcript|dialog|gespräch|unterhaltung|verlauf|discussion|historique|historial|histórico|cronologia|gesprek|geschiedenis|rozmow|histori|samtal|keskustelu|sohbet|görüşme|geçmiş|чат|разговор|бесед|диалог|истори|розмов|діалог|історі|チャット|会話|履歴|聊天|[对對][话話]|[会會][话話]|[记記][录錄]|채팅|상담|대화|محادث|دردش|שיחה|שיחת|צ['׳]אט|बातचीत|चैट|trò chuyện|lịch sử|percakapan|obrolan|riwayat|แชท|สนทนา|ประวัติ/iu;

/** Opens a menu, in which more may stand. Labels, and what page authors call such buttons. */
export const menuWords =
  /menu|menü|option|opci|opç|opzion|opties|valikko|alternativ|seçenek|setting|einstell|réglag|ajust|\bmore\b|\bmehr\b|\bplus d|\bmás\b|\bmais\b|\baltro\b|\bmeer\b|kebab|ellips|\bdots\b|hamburger|меню|опци|メニュー|オプション|菜单|選單|选项|選項|更多|메뉴|옵션|더보기|قائمة|خيارات|תפריט|אפשרויות|मेनू|विकल्प|tùy chọn|trình đơn|lainnya|opsi|เมนู|ตัวเลือก|[⋮…⋯☰≡]/iu;

/** Does something else with a message or the window, by label or by what page authors call it. */
export const otherControlWords =
  /send|submit|minimi[sz]e|emoji|smil|attach|upload|file|image|photo|voice|micro|record|\bgif|sticker|scroll|expand|full-?screen|mute|sound|volume|\bcall|video|back|launch|toggle|like|thumb|copy|search|language|country|download|print|[×✕✖✗╳–−➤]/iu;

/** What a control says of ending: `end` with the words that say so, `close` where it may only hide, else null. */
export function endingOf(label: string): { role: 'end' | 'close'; matched: string } | null {
  const noun = conversationWords.exec(label)?.[0];
  if (noun === undefined) return null;
  const verb = endVerbs.exec(label)?.[0];
  if (verb !== undefined) return { role: 'end', matched: `${verb} … ${noun}`.toLowerCase() };
  const closing = closeVerbs.exec(label)?.[0];
  return closing === undefined ? null : { role: 'close', matched: `${closing} … ${noun}`.toLowerCase() };
}
