/** Texts with which a page, a vendor or a colleague’s file could break a form of the report. Each is one idea. */
export const hostileWords = [
  // HTML: elements, attributes, entities, addresses that run.
  '"><script>alert(1)</script>',
  '</title></style></textarea></svg><img src=x onerror=alert(1)>',
  `' onmouseover='alert(1)' "`,
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '&lt;b&gt;&#x3c;i&#x3e;',
  '<!-- --> --!> ]]> <![CDATA[',
  // Spreadsheets: formulas, also behind what is cut off or parts cells elsewhere.
  '=HYPERLINK("https://evil.example","x")',
  "=cmd|' /C calc'!A0",
  '+1',
  '-1+1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '\0=1',
  '\u200b=1',
  '＝1',
  ';=1+1',
  '","=1"\r\n',
  // Text that turns, hides or is half a character.
  '\u202egnp.exe\u2066',
  '\u200e\u061c\u2028\u2029\u00ad\ufeff',
  '\ud83d',
  '\udc42x',
  '\0\u0007\u001b[31m\u0085\u009f',
  // Markdown and what trackers make of it.
  '\n\n# Fine\n\n',
  '\n| a | b |\n| --- | --- |\n| 1 | 2 |\n',
  '\n```\n~~~\n    code\n- item\n1. item\n> said\n***\n',
  '[x](https://evil.example) ![x](https://evil.example/p.png) [x]: https://evil.example',
  '<https://evil.example> https://evil.example/a_b_c www.evil.example someone@evil.example',
  '**bold** __bold__ ~~gone~~ `code` \\` \\\\',
  '@octocat #12 GH-12 !7',
  // Templates, shells, JSON.
  '{{7*7}} #{7*7} $(id) %0d%0a {"__proto__":1}',
  '\\u0000 \\" \\',
] as const;
