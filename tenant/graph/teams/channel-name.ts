import { badRequest } from '../http/errors.ts';

const forbiddenCharacters = /[#%&*{}/\\:<>?+|'"~]/;
const longestName = 50;
const longestDescription = 1024;

/**
 * Refuses a name that Teams does not take (platform-rules 3.2).
 * @param name - as asked; Teams drops white space around it
 * @returns the name as it will be stored
 * @throws {GraphError} 400
 */
export function checkChannelName(name: string | undefined): string {
  const trimmed = name?.trim() ?? '';
  if (trimmed === '') throw badRequest('Channel.DisplayName is required and cannot be empty.');
  if (trimmed.length > longestName)
    throw badRequest(`Channel.DisplayName exceeds the maximum length of ${longestName} characters.`);
  const badEdge = /^[_.]|\.$|\.\./.test(trimmed);
  if (forbiddenCharacters.test(trimmed) || badEdge || /\p{Cc}/u.test(trimmed)) {
    throw badRequest("Channel.DisplayName doesn't contain allowed characters, please use the valid values.");
  }
  return trimmed;
}

/** @throws {GraphError} 400 for a description over 1,024 characters */
export function checkDescription(description: string | undefined): string | null {
  if (description !== undefined && description.length > longestDescription) {
    throw badRequest(`Channel.Description exceeds the maximum length of ${longestDescription} characters.`);
  }
  return description ?? null;
}
