import ts from 'typescript'

/** One small change of the code: what stands from start to end becomes something else. */
export interface Mutation {
  readonly start: number
  readonly end: number
  readonly text: string
}

const SWAPS: Readonly<Partial<Record<ts.SyntaxKind, string>>> = {
  [ts.SyntaxKind.AmpersandAmpersandToken]: '||',
  [ts.SyntaxKind.BarBarToken]: '&&',
  [ts.SyntaxKind.QuestionQuestionToken]: '&&',
  [ts.SyntaxKind.LessThanToken]: '<=',
  [ts.SyntaxKind.LessThanEqualsToken]: '<',
  [ts.SyntaxKind.GreaterThanToken]: '>=',
  [ts.SyntaxKind.GreaterThanEqualsToken]: '>',
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: '!==',
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: '===',
  [ts.SyntaxKind.MinusToken]: '+',
  [ts.SyntaxKind.AsteriskToken]: '/',
  [ts.SyntaxKind.SlashToken]: '*',
}

const OTHER_METHODS: Readonly<Record<string, string>> = {
  some: 'every',
  every: 'some',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  min: 'max',
  max: 'min',
}

/** Methods whose call is dropped, so that their object stays as it was. */
const DROPPED = new Set([
  'filter',
  'slice',
  'trim',
  'sort',
  'toSorted',
  'reverse',
  'toReversed',
  'toLowerCase',
])

/** Every change that is tried in a file, in the order of the file. */
export function mutationsIn(code: string): Mutation[] {
  const source = ts.createSourceFile('code.js', code, ts.ScriptTarget.Latest, true)
  const mutations: Mutation[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return
    mutations.push(...mutationsOf(node))
    ts.forEachChild(node, visit)
  }
  visit(source)
  return mutations
}

function mutationsOf(node: ts.Node): Mutation[] {
  return [
    ...conditions(node),
    ...operators(node),
    ...returns(node),
    ...statements(node),
    ...literals(node),
    ...methods(node),
  ]
}

const replace = (node: ts.Node, text: string): Mutation => ({ start: node.getStart(), end: node.end, text })

function conditions(node: ts.Node): Mutation[] {
  if (ts.isIfStatement(node)) return negated(node.expression)
  if (ts.isConditionalExpression(node)) return negated(node.condition)
  return isNot(node) ? [replace(node, node.operand.getText())] : []
}

/** Comparisons and negations are turned round by themselves. */
function negated(condition: ts.Expression): Mutation[] {
  const isComparison = ts.isBinaryExpression(condition) && /^[!=]==$/.test(condition.operatorToken.getText())
  return isNot(condition) || isComparison ? [] : [replace(condition, `!(${condition.getText()})`)]
}

const isNot = (node: ts.Node): node is ts.PrefixUnaryExpression =>
  ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken

function operators(node: ts.Node): Mutation[] {
  if (ts.isPropertyAccessExpression(node) && node.questionDotToken)
    return [replace(node.questionDotToken, '.')]
  if (!ts.isBinaryExpression(node)) return []
  const other = SWAPS[node.operatorToken.kind]
  return other === undefined ? [] : [withOperator(node, other)]
}

/** In brackets, because `??` may not stand beside `&&` and `||` without them. */
function withOperator(node: ts.BinaryExpression, other: string): Mutation {
  if (!/[&|]/.test(other)) return replace(node.operatorToken, other)
  return replace(node, `((${node.left.getText()}) ${other} (${node.right.getText()}))`)
}

function returns(node: ts.Node): Mutation[] {
  if (ts.isReturnStatement(node) && node.expression) return [replace(node.expression, 'undefined')]
  if (ts.isArrowFunction(node) && !ts.isBlock(node.body)) return [replace(node.body, 'undefined')]
  return []
}

/** What is done for its effect, and guards with all that they guard. */
function statements(node: ts.Node): Mutation[] {
  if (isGuard(node.parent)) return []
  return ts.isExpressionStatement(node) || ts.isThrowStatement(node) || isGuard(node)
    ? [replace(node, ';')]
    : []
}

const isGuard = (node: ts.Node | undefined): boolean =>
  node !== undefined && ts.isIfStatement(node) && !node.elseStatement

function literals(node: ts.Node): Mutation[] {
  if (!node.parent || isKey(node)) return []
  if (ts.isStringLiteral(node)) return [replace(node, node.text === '' ? '"mutant"' : '""')]
  if (ts.isTemplateExpression(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [replace(node, '``')]
  if (ts.isNumericLiteral(node)) return [replace(node, `(${node.text} + 1)`)]
  if (ts.isArrayLiteralExpression(node) && node.elements.length > 0) return [replace(node, '[]')]
  if (node.kind === ts.SyntaxKind.TrueKeyword) return [replace(node, 'false')]
  if (node.kind === ts.SyntaxKind.FalseKeyword) return [replace(node, 'true')]
  return []
}

/** A key of an object cannot become an expression. */
const isKey = (node: ts.Node): boolean => ts.isPropertyAssignment(node.parent) && node.parent.name === node

function methods(node: ts.Node): Mutation[] {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return []
  const { expression: object, name } = node.expression
  if (DROPPED.has(name.text)) return [replace(node, object.getText())]
  const other = OTHER_METHODS[name.text]
  return other === undefined ? [] : [replace(name, other)]
}
