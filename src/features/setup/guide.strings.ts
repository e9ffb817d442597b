import { defineStrings } from '../../strings/define';

export const guideStrings = defineStrings(
  { link: 'Lees dit in de gids', of: (name: string) => `Lees in de gids over ${name}` },
  { link: 'Read this in the guide (in Dutch)', of: (name: string) => `Read in the guide (in Dutch) about ${name}` },
);
