import { createHost } from './host';

const siteUrl = 'https://gemeente.example/sites/initiatieven';
const onPage = { siteUrl, language: 'nl', place: undefined, sdk: undefined } as const;

describe('the host', () => {
  afterEach(() => Reflect.deleteProperty(globalThis, 'window'));

  it('knows the address of a dossier to share, and of a step in it', () => {
    const host = createHost(onPage);
    expect(host.dossierUrl('k-1')).toBe(`${siteUrl}/SitePages/Initiatief.aspx?initiatief=k-1`);
    expect(host.dossierUrl('k-1', 'weging')).toBe(
      `${siteUrl}/SitePages/Initiatief.aspx?initiatief=k-1#/initiatief/k-1/weging`,
    );
    expect(host.pageUrl('Inrichting')).toBe(`${siteUrl}/SitePages/Inrichting.aspx`);
  });

  it('opens addresses in a new tab on a page, and never anything but a web address', () => {
    const open = jest.fn();
    Object.assign(globalThis, { window: { open } });
    const host = createHost(onPage);
    host.openLink('https://gemeente.example/x');
    host.openLink('javascript:alert(1)');
    host.openLink('//elders.example');
    expect(open.mock.calls).toEqual([['https://gemeente.example/x', '_blank', 'noopener']]);
  });

  it('lets Teams open them, and the browser when Teams will not', async () => {
    const open = jest.fn();
    Object.assign(globalThis, { window: { open } });
    const openLink = jest.fn().mockResolvedValueOnce(undefined).mockRejectedValueOnce(new Error('unknown'));
    const sdk = { teamsJs: { app: { getContext: jest.fn(), openLink } } };
    const host = createHost({ ...onPage, place: { kind: 'channel-tab' }, sdk });
    expect(host.kind).toBe('channel-tab');
    host.openLink('https://gemeente.example/1');
    await Promise.resolve();
    expect(open).not.toHaveBeenCalled();
    host.openLink('https://gemeente.example/2');
    await Promise.resolve();
    await Promise.resolve();
    expect(open).toHaveBeenCalledTimes(1);
  });
});
