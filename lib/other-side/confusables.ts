/**
 * Letters and digits that a host name may have and that look like those of ASCII, each group after what it looks like. From
 * Unicode's confusables.txt 13.0.0 (https://www.unicode.org/Public/security/13.0.0/confusables.txt, Unicode License) as npm's
 * unhomoglyph 1.0.6 (MIT) has it, read 2026-11-22. Left out: what has an ASCII letter with marks as its decomposition, and
 * scripts that no host of this alphabet is mixed with.
 */
const groups =
  '2ƻ 6б 8ȣ৪੪ 9৭੧୨൭ aɑαа aaꜳ aeæӕ aoꜵ auꜷ avꜹꜻ ayꜽ bƀƃɓѣҍ cȼсҫᴄ dđƌɖɗԁ dzʣ eɇеҽҿꬲ fƒքᵮẝꞙꬵ gƍǥɠɡցᶃ ' +
  'hħɦћһհꚕ iıɨɩɪιіӏᵻᵼꙇ jɉϳј kƙᛕ lłƚǀɫɭᛁ llǁ lsʪ lzʫ mᛖ nƞɳηոռᵰ oøɵθοσоѳөօ०০੦૦ଠ୦௦౦೦ഠ൦๐໐တဝ၀ჿዐᴏᴑꝋꬽꬾ oeœ ' +
  'ooꚙꝏ pƥρрᵽ qʠԛգզ rɍɼɽгғᴦᵲꭇꭈ rnɱᵯ sƽʂѕᵴꜱ tŧƭᵵ tfꝷ tsʦ uʋυսሀᴜᵾꞟꭎꭒ ueᵫ uoꭣ vνѵᴠꛟ wɯѡѽԝաᴡꝡ xхᚷ ' +
  'yƴɏɣʏγуүұყᶌỿꭚ zƶȥʐᴢᵶ';

/** What each of these characters looks like. */
export const looksLike: ReadonlyMap<string, string> = new Map(
  groups.split(' ').flatMap((group) => {
    const [look = ''] = /^[a-z0-9]+/.exec(group) ?? [];
    return [...group.slice(look.length)].map((character) => [character, look] as const);
  }),
);
