const CODE = /<(script|style)\b[^<>]{0,200}>[^<]{0,500}<\/\1>/giu;
const TAG =
  /<\/?(?:a|b|body|br|button|div|em|embed|font|form|h[1-6]|head|html|i|iframe|img|input|li|link|meta|object|ol|p|script|span|strong|style|svg|table|t[dhr]|u|ul)\b[^<>]{0,200}>/giu;

/** A text without tags of HTML and the code between them: they are no part of a name. Other angle brackets stay. */
export function withoutMarkup(text: string): string {
  return text.includes('<') ? text.replace(CODE, '').replace(TAG, '').replace(/ {2,}/g, ' ').trim() : text;
}
