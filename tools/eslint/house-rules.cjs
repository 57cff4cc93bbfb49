/** Rules that no package has: the manners of this project. Each message says what to do instead. */
const { literalText } = require('./literal-text.cjs');

/**
 * A rule that refuses every syntax node a selector finds.
 * @param {string} message what to do instead
 * @param {string[]} selectors of ESLint
 */
const refuse = (message, selectors) => ({
  meta: { type: 'problem', schema: [], messages: { refused: message } },
  create: (context) =>
    Object.fromEntries(
      selectors.map((selector) => [selector, (node) => context.report({ node, messageId: 'refused' })]),
    ),
});

/** Names that open a table without saying whose rows are meant. */
const BACK_DOORS =
  '/^(?:Repository|TreeRepository|MongoRepository|InjectRepository|InjectEntityManager|InjectDataSource|getRepositoryToken)$/';

module.exports = {
  rules: {
    'only-config-reads-environment': refuse(
      'Only backend/src/platform/config reads the environment: add the variable to its table and inject Settings.',
      [
        "MemberExpression[object.name='process'][property.name='env']",
        "VariableDeclarator[init.name='process'] > ObjectPattern > Property[key.name='env']",
        'ImportDeclaration[source.value=/^(?:node:)?process$/] > ImportSpecifier[imported.name="env"]',
      ],
    ),
    'only-clock-tells-time': refuse(
      'Time is passed in: inject Clock and ask its now(), or take `now` as an argument.',
      [
        "NewExpression[callee.name='Date'][arguments.length=0]",
        "CallExpression[callee.name='Date']",
        "CallExpression[callee.object.name='Date'][callee.property.name='now']",
      ],
    ),
    'chance-is-passed-in': refuse('Chance is passed in: take a `random` function or a seed as an argument.', [
      "MemberExpression[object.name='Math'][property.name='random']",
      "MemberExpression[object.name='crypto'][property.name=/^random/]",
    ]),
    'repositories-stay-in-database': refuse(
      "Only backend/src/platform/database sees TypeORM's repositories: inject Tables and say whose rows you mean.",
      [
        `ImportDeclaration[source.value=/^(?:typeorm|@nestjs\\/typeorm)$/] > ImportSpecifier[imported.name=${BACK_DOORS}]`,
        'CallExpression[callee.property.name=/^get(?:Tree|Mongo)?Repository$/]',
      ],
    ),
    'across-users-is-listed': refuse(
      "Crossing users is for the files listed in eslint.config.mjs. Use the member's own rows; if the feature truly crosses users, add the file to the list with its reason.",
      ["CallExpression[callee.name='acrossUsers']", "CallExpression[callee.property.name='acrossUsers']"],
    ),
    'no-forward-ref': refuse(
      'Two parts that need each other have their border in the wrong place: publish an event, or move what both need into a third.',
      ["CallExpression[callee.name='forwardRef']"],
    ),
    'contracts-as-types': refuse(
      'DTO files draw validators into the browser: write `import type`. Lists that are needed as values belong in the contract file without .dto.',
      [
        "ImportDeclaration[source.value=/^#contracts\\/.*\\.dto$/]:not([importKind='type'])",
        'ImportExpression[source.value=/^#contracts\\/.*\\.dto$/]',
      ],
    ),
    'answers-are-named': refuse(
      'The published OpenAPI is read from the return type: write it, such as `Promise<JobDto>`.',
      [
        "ClassDeclaration > ClassBody > MethodDefinition[kind='method'] > FunctionExpression:not([returnType])",
      ],
    ),
    'no-literal-text': literalText,
  },
};
