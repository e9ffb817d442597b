/** A lazy step has a name: the size report, its budget and whoever looks at the network go by it. */
export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: { nameless: "Name this chunk: import(/* webpackChunkName: '…' */ …)." },
  },
  create(context) {
    return {
      ImportExpression(node) {
        const comments = context.sourceCode.getCommentsInside(node);
        const named = comments.some(({ value }) => /\bwebpackChunkName:\s*'[a-z][a-z0-9-]*'/.test(value));
        if (!named) context.report({ node, messageId: 'nameless' });
      },
    };
  },
};
