/** Destinations whose text is not the document's (RTF specification 1.9.1, "Contents of an RTF file"). */
export const SKIPPED: ReadonlySet<string> = new Set([
  ...[
    'fonttbl',
    'colortbl',
    'stylesheet',
    'listtable',
    'listoverridetable',
    'revtbl',
    'rsidtbl',
    'generator',
  ],
  ...['info', 'pict', 'object', 'themedata', 'colorschememapping', 'latentstyles', 'datastore', 'xmlnstbl'],
  ...[
    'filetbl',
    'footnote',
    'annotation',
    'atnid',
    'atnauthor',
    'nonshppict',
    'fontemb',
    'pntext',
    'listtext',
  ],
  ...[
    'deleted',
    'mmathPr',
    'sp',
    'ftnsep',
    'ftnsepc',
    'aftnsep',
    'aftnsepc',
    'bkmkstart',
    'bkmkend',
    'tc',
    'xe',
  ],
]);

/** Words that stand for characters. */
export const CHARACTERS: Readonly<Record<string, string | undefined>> = {
  tab: '\t',
  line: '\n',
  lquote: '\u2018',
  rquote: '\u2019',
  ldblquote: '\u201c',
  rdblquote: '\u201d',
  bullet: '•',
  endash: '–',
  emdash: '—',
  enspace: ' ',
  emspace: ' ',
  '~': '\u00a0',
  _: '-',
};

/** Code pages by the number of a font's character set ("Font table", \fcharset). */
export const CHARSETS: Readonly<Record<number, string | undefined>> = {
  0: 'windows-1252',
  77: 'macroman',
  128: 'cp932',
  129: 'cp949',
  134: 'cp936',
  136: 'cp950',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
};
