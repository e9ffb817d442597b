import { GraphError, badRequest } from '../http/errors.ts';
import type { Json, JsonObject } from '../http/json.ts';
import { isObject, listOf, textOf } from '../http/json.ts';

/** Platform-rules 3.9: about 28 KB, of body and attachments together. */
export const largestMessage = 28 * 1024;

const cardType = 'application/vnd.microsoft.card.adaptive';

/**
 * Reads a message to send: body, attachments, mentions, importance, subject.
 * @returns what is stored and answered
 * @throws {GraphError} 413 over about 28 KB; 400 for no body, an attachment that the body does not name, or no card
 */
export function messageContent(request: JsonObject): JsonObject {
  const body = request['body'];
  if (!isObject(body)) throw badRequest('Missing body content');
  const attachments = listOf(request, 'attachments').map(attachment);
  const content = textOf(body, 'content') ?? '';
  if (content === '' && attachments.length === 0) throw badRequest('Missing body content');
  const contentType = (textOf(body, 'contentType') ?? 'text').toLowerCase();
  if (contentType !== 'text' && contentType !== 'html') throw badRequest('Invalid request body was sent.');
  checkSize(content, attachments);
  checkReferences(content, attachments);
  return {
    subject: textOf(request, 'subject') ?? null,
    summary: textOf(request, 'summary') ?? null,
    importance: importanceOf(request),
    body: { contentType, content },
    attachments,
    mentions: listOf(request, 'mentions').map((value, index) => mention(value, index, content)),
  };
}

function attachment(value: Json): JsonObject {
  if (!isObject(value)) throw badRequest('Invalid request body was sent.');
  const id = textOf(value, 'id');
  const contentType = textOf(value, 'contentType');
  if (id === undefined || contentType === undefined) throw badRequest('Attachment id and contentType are required.');
  const content = textOf(value, 'content') ?? null;
  if (contentType === cardType && !isCard(content))
    throw badRequest(`Failed to process content in attachment with Id '${id}'.`);
  return {
    id,
    contentType,
    contentUrl: textOf(value, 'contentUrl') ?? null,
    content,
    name: textOf(value, 'name') ?? null,
    thumbnailUrl: textOf(value, 'thumbnailUrl') ?? null,
    teamsAppId: textOf(value, 'teamsAppId') ?? null,
  };
}

function isCard(content: string | null): boolean {
  let card: Json;
  try {
    card = JSON.parse(content ?? '') as Json;
  } catch {
    return false;
  }
  if (!isObject(card) || card['type'] !== 'AdaptiveCard' || typeof card['version'] !== 'string') return false;
  return card['body'] === undefined || Array.isArray(card['body']);
}

function checkSize(content: string, attachments: readonly JsonObject[]): void {
  const size = Buffer.byteLength(content) + Buffer.byteLength(JSON.stringify(attachments));
  if (size > largestMessage) throw new GraphError(413, 'RequestEntityTooLarge', 'Message size too large.');
}

function checkReferences(content: string, attachments: readonly JsonObject[]): void {
  const named = new Set(
    [...content.matchAll(/<attachment\s+id=["']([^"']+)["']\s*>\s*<\/attachment>/gi)].map(([, id]) => id),
  );
  for (const { id } of attachments) {
    if (typeof id === 'string' && !named.has(id))
      throw badRequest(
        `Body does not contain marker for attachment with Id '${id}'. Add '<attachment id="${id}"></attachment>' in the body content.`,
      );
  }
  for (const id of named) {
    if (!attachments.some((candidate) => candidate['id'] === id))
      throw badRequest(`The body of the message refers to attachment ${id ?? ''}, which is not present.`);
  }
}

function mention(value: Json, index: number, content: string): JsonObject {
  if (!isObject(value) || !isObject(value['mentioned'])) throw badRequest('Invalid request body was sent.');
  const id = typeof value['id'] === 'number' ? value['id'] : index;
  if (!new RegExp(`<at\\s+id=["']${id}["']\\s*>`, 'i').test(content))
    throw badRequest(`Mention id ${id} is not referenced in the body of the message.`);
  return { id, mentionText: textOf(value, 'mentionText') ?? null, mentioned: value['mentioned'] };
}

function importanceOf(request: JsonObject): string {
  const importance = textOf(request, 'importance') ?? 'normal';
  if (!['normal', 'high', 'urgent'].includes(importance)) throw badRequest('Invalid request body was sent.');
  return importance;
}
