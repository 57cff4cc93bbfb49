/** A rule for Angular templates: words stand in the language files. */

const LETTER = /\p{L}/u;
/** Attributes that people read or hear. */
const SPOKEN = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'label',
  'placeholder',
  'title',
]);

/** Entities and white space are no words. @param {unknown} text */
const hasWords = (text) => typeof text === 'string' && LETTER.test(text.replace(/&\w+;/g, ''));

exports.literalText = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      literal:
        'Words in a template cannot be translated: put “{{text}}” into the language file and show it by its key.',
    },
  },
  create(context) {
    const { parserServices } = context.sourceCode;
    const report = (node, text) =>
      context.report({
        loc: parserServices.convertNodeSourceSpanToLoc(node.sourceSpan),
        messageId: 'literal',
        data: { text: text.trim().slice(0, 40) },
      });
    return {
      Text(node) {
        if (hasWords(node.value)) report(node, node.value);
      },
      'BoundText > ASTWithSource > Interpolation'({ strings, parent }) {
        const words = strings.find(hasWords);
        if (words) report(parent.parent, words);
      },
      Element({ attributes }) {
        for (const attribute of attributes) {
          if (SPOKEN.has(attribute.name) && hasWords(attribute.value)) report(attribute, attribute.value);
        }
      },
    };
  },
};
