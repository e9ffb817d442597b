/**
 * Reporter for `node --test`: one line of JSON at the end with what really ran. Node counts a file without tests as a
 * passed test, so this counts the tests themselves, and names those that failed or were skipped. What a test could not see
 * on this machine it says itself (`context.diagnostic('Not seen here: …')`); those sentences are kept.
 */
export default async function* countTests(events) {
  const counts = { passed: 0, failed: [], skipped: [] };
  const notes = [];
  for await (const { type, data } of events) {
    if (type === 'test:diagnostic' && data.message.startsWith('Not seen here: ')) notes.push(data.message);
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.details?.type === 'suite') continue;
    const isFile = data.name === data.file || data.file?.endsWith(data.name);
    if (data.skip !== undefined || data.todo !== undefined) counts.skipped.push(data.name);
    else if (type === 'test:fail') counts.failed.push(data.name);
    else if (!isFile) counts.passed += 1;
  }
  yield JSON.stringify(notes.length === 0 ? counts : { ...counts, notes });
}
