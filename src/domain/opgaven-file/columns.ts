export type OpgaveField =
  | 'Key'
  | 'Programme'
  | 'Goal'
  | 'Title'
  | 'Description'
  | 'Keywords'
  | 'SourceUrl'
  | 'Year'
  | 'ValidUntil'
  | 'owners'
  | 'GroupId';

/** Names by which a column is recognised; the first is the one that we write. */
export const aliases: Readonly<Record<OpgaveField, readonly string[]>> = {
  Key: ['sleutel', 'key', 'code', 'id', 'nummer'],
  Programme: ['programma', 'programme'],
  Goal: ['doel', 'doelstelling', 'goal'],
  Title: ['opgave', 'titel', 'title', 'naam'],
  Description: ['toelichting', 'omschrijving', 'beschrijving', 'description'],
  Keywords: ['trefwoorden', 'woorden om op te herkennen', 'woorden', 'keywords'],
  SourceUrl: ['bron', 'link', 'url', 'source'],
  Year: ['jaar', 'begrotingsjaar', 'year'],
  ValidUntil: ['geldt tot', 'geldig tot', 'geldigtot', 'valid until'],
  owners: ['eigenaren', 'eigenaar', 'owners', 'owner'],
  GroupId: ['groep', 'group'],
};

export const requiredFields = ['Key', 'Programme', 'Goal', 'Title'] as const;
export const headerOrder: readonly OpgaveField[] = [
  'Key',
  'Programme',
  'Goal',
  'Title',
  'Description',
  'Keywords',
  'SourceUrl',
  'Year',
  'ValidUntil',
  'owners',
  'GroupId',
];
