import type { Person } from '../directory/people.ts';

/** First letters of the first and the last word of a name. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '');
  const last = words.length > 1 ? words[words.length - 1] : undefined;
  return `${words[0]?.charAt(0) ?? ''}${last?.charAt(0) ?? ''}`.toUpperCase();
}

const colours = ['#e3008c', '#038387', '#8764b8', '#ca5010', '#498205', '#005b70', '#a4262c', '#4f6bed'];

/** A colour that stays the same for a person and has white text readable on it. */
export function personColour(person: Pick<Person, 'id'>): string {
  const number = Number.parseInt(person.id.slice(-4), 16);
  return colours[(number - 1) % colours.length] ?? '#038387';
}
