import { filesOfSubmission } from '../../testing/open-formulieren';
import type { WrittenSubmission } from '../../testing/open-formulieren';
import { lastWritten, readableFolder, submissionsIn } from './submissions';
import type { SubmittedFile } from './submissions';

const root = '/sites/initiatieven/Formulieren';

function written(at: string, submission: WrittenSubmission): readonly SubmittedFile[] {
  return filesOfSubmission(submission).map(({ path, content }) => ({
    name: path.slice(path.lastIndexOf('/') + 1),
    url: `${root}/${path}`,
    size: content.length,
    createdAt: at,
    modifiedAt: at,
  }));
}

const loose = (url: string): SubmittedFile => ({ name: 'x', url, size: 1, createdAt: '1', modifiedAt: '1' });

describe('submissions in the library of Open Formulieren', () => {
  it('finds form and reference, with answers, summary and files', () => {
    const files = written('1', { reference: 'OF-4F7K2Q', data: {}, attachments: ['foto.jpg', 'plan.pdf'] });
    const [submission, ...others] = submissionsIn(root, files);
    expect(others).toEqual([]);
    expect(submission).toMatchObject({ form: 'initiatief-aanmelden', reference: 'OF-4F7K2Q' });
    expect(submission?.folders[0]).toMatchObject({ data: { name: 'data.json' }, report: { name: 'report.pdf' } });
    expect(submission?.folders[0]?.attachments.map(({ name }) => name)).toEqual(['foto.jpg', 'plan.pdf']);
  });

  it.each([
    ['open-forms/2026/11/23', 'OF-1', 'OF-1'],
    ['Open Forms', 'OF-1', 'OF-1'],
    ['open-forms', 'OF-2026/ABC', 'OF-2026/ABC'],
    ['open-forms', '2026/ABC', '2026/ABC'],
  ])('with %s above the form and reference %s', (path, reference, wanted) => {
    const [submission] = submissionsIn(root, written('1', { path, reference, data: {} }));
    expect(submission).toMatchObject({ form: 'initiatief-aanmelden', reference: wanted });
  });

  it('is one submission, however many folders a retry or a payment wrote for it', () => {
    const files = [
      ...written('3', { path: 'open-forms/2026/12', reference: 'of-1', data: {}, attachments: ['foto.jpg'] }),
      ...written('1', { path: 'open-forms/2026/10', reference: 'OF-1' }),
      ...written('2', { path: 'open-forms/2026/11', reference: 'OF-1', data: {} }),
    ];
    const submissions = submissionsIn(root, files);
    expect(submissions).toHaveLength(1);
    const [submission] = submissions;
    expect(submission?.reference).toBe('OF-1');
    expect(submission && readableFolder(submission)?.url).toContain('/2026/11/');
    expect(submission && lastWritten(submission)).toBe('3');
  });

  it('leaves files alone that lie elsewhere', () => {
    expect(
      submissionsIn(root, [
        loose(`${root}/leesmij.txt`),
        loose(`${root}/open-forms/handleiding.docx`),
        loose(`${root}/open-forms/initiatief-aanmelden/OF-1/notitie.docx`),
        loose('/sites/anders/Formulieren/open-forms/a/OF-1/data.json'),
      ]),
    ).toEqual([]);
  });
});
