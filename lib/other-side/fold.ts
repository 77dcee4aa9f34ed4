/** Characters that Unicode does not take apart but people write without their marks, and traditional Chinese of our words. */
const plainOf: Readonly<Record<string, string>> = {
  ...{ ı: 'i', ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ё: 'е' },
  ...{ أ: 'ا', إ: 'ا', آ: 'ا', ى: 'ي', ة: 'ه', '؟': '?', '،': ',', '؛': ',' },
  ...{ 碼: '码', 驗: '验', 證: '证', 號: '号', 銀: '银', 請: '请', 發: '发', 給: '给', 訴: '诉', 別: '别' },
  ...{ 輸: '输', 資: '资', 訊: '信', 後: '后', 護: '护', 寫: '写', 麼: '么', 嗎: '吗', 絕: '绝' },
  ...{ '。': '.', '、': ',', '’': "'", '‘': "'", '“': '"', '”': '"', '„': '"', '–': ',', '—': ',', ';': ',' },
};
const foldable = new RegExp(`[${Object.keys(plainOf).join('')}]`, 'gu');

/**
 * A text as the word lists have it: lower case, Latin letters without marks, one kind of blank, stop and comma, without
 * characters that are not seen. Never throws.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u00ad\u0640\u064b-\u0652\p{Cf}\p{Mn}]+/gu, (marks) =>
      /[\u3099\u309a]/.test(marks) ? marks : '',
    )
    .normalize('NFD')
    .replace(/(?<=[a-z])\p{Mn}+/gu, '')
    .normalize('NFC')
    .replace(foldable, (character) => plainOf[character] ?? character)
    .replace(/[^\S\n]+/g, ' ');
}
