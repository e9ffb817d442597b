/** Attributes that a person reads or hears. */
const spoken =
  /^(label|title|text|alt|placeholder|description|message|caption|heading|aria-(label|description|roledescription|valuetext|placeholder)|aria[A-Z]\w*|\w*(Label|Text|Title|Message|Placeholder))$/;
const hasLetters = (text) => /\p{L}/u.test(text);

/** What a string literal or template says, or undefined for anything else. */
function literalText(node) {
  if (node?.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined;
  if (node?.type === 'TemplateLiteral') return node.quasis.map((quasi) => quasi.value.cooked).join('');
  return undefined;
}

/** The literals that an expression can result in: both arms of a condition, the right of `&&`, both sides of `??`, `||` and `+`. */
function outcomes(node) {
  if (node?.type === 'ConditionalExpression') return [...outcomes(node.consequent), ...outcomes(node.alternate)];
  if (node?.type === 'LogicalExpression')
    return [...(node.operator === '&&' ? [] : outcomes(node.left)), ...outcomes(node.right)];
  if (node?.type === 'BinaryExpression') return [...outcomes(node.left), ...outcomes(node.right)];
  return node ? [node] : [];
}

/** Text that a person reads comes from the strings of a feature, in both languages: none stands in JSX itself. */
export default {
  meta: { type: 'problem', schema: [], messages: { literal: 'Take this text from the strings: "{{text}}".' } },
  create(context) {
    const refuse = (node, text) => {
      if (text !== undefined && hasLetters(text))
        context.report({ node, messageId: 'literal', data: { text: text.trim() } });
    };
    return {
      JSXText: (node) => refuse(node, node.value),
      JSXExpressionContainer(node) {
        const attribute = node.parent.type === 'JSXAttribute' ? String(node.parent.name.name) : undefined;
        if (attribute !== undefined && !spoken.test(attribute)) return;
        for (const outcome of outcomes(node.expression)) refuse(outcome, literalText(outcome));
      },
      JSXAttribute(node) {
        if (node.value?.type === 'Literal' && spoken.test(String(node.name.name)))
          refuse(node.value, literalText(node.value));
      },
    };
  },
};
