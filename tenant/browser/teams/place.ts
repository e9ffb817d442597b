/** Where somebody is in Teams; the address of the frame says it, so that it can be linked. */
export type Place =
  | { readonly kind: 'teams' }
  | { readonly kind: 'channel'; readonly channelId: string; readonly tabId?: string; readonly subPageId?: string }
  | { readonly kind: 'app'; readonly slug: string; readonly subPageId?: string };

/** `/teams?channel=<id>&tab=<id>` or `/teams?app=<slug>&subPageId=<text>`. */
export function placeOf(url: URL): Place {
  const given = (name: string): string | undefined => url.searchParams.get(name) ?? undefined;
  const [channelId, tabId, slug, subPageId] = [given('channel'), given('tab'), given('app'), given('subPageId')];
  const sub = subPageId === undefined ? {} : { subPageId };
  if (slug !== undefined) return { kind: 'app', slug, ...sub };
  if (channelId !== undefined) return { kind: 'channel', channelId, ...(tabId === undefined ? {} : { tabId }), ...sub };
  return { kind: 'teams' };
}

export function addressOf(place: Place): string {
  const query = new URLSearchParams();
  if (place.kind === 'app') query.set('app', place.slug);
  if (place.kind === 'channel') {
    query.set('channel', place.channelId);
    if (place.tabId !== undefined) query.set('tab', place.tabId);
  }
  if (place.kind !== 'teams' && place.subPageId !== undefined) query.set('subPageId', place.subPageId);
  const text = query.toString();
  return text === '' ? '/teams' : `/teams?${text}`;
}
