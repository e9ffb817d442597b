import { isKey } from './keys';

/**
 * The id of a team, as somebody pastes it: the id itself, or the link that Teams gives for a team or one of its channels.
 * @returns in lower case; `undefined` when it is neither
 */
export function readTeamId(text: string): string | undefined {
  const trimmed = text.trim();
  const id = /^https?:\/\//i.test(trimmed) ? (/[?&]groupId=([^&#\s]+)/i.exec(trimmed)?.[1] ?? '') : trimmed;
  return isKey(id) ? id.toLowerCase() : undefined;
}

/**
 * The id of an app in the catalogue of the organisation: the id itself, the link to the app in Teams, or the address of its
 * page in the Teams admin centre.
 * @returns in lower case; `undefined` when it is none of these
 */
export function readAppId(text: string): string | undefined {
  const trimmed = text.trim();
  const [address = ''] = trimmed.split(/[?#]/);
  const parts = /^https?:\/\//i.test(trimmed) ? address.split('/') : [trimmed];
  return parts.find(isKey)?.toLowerCase();
}
