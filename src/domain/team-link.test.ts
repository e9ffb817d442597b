import { readAppId, readTeamId } from './team-link';

const id = '11111111-1111-4111-8111-111111111111';
const tenant = '22222222-2222-4222-8222-222222222222';

describe('what somebody pastes', () => {
  it.each([
    [id, id],
    [` ${id.toUpperCase()} `, id],
    [`https://teams.microsoft.com/l/team/19%3Aab%40thread.tacv2/conversations?groupId=${id}&tenantId=${tenant}`, id],
    [`https://teams.cloud.microsoft/l/channel/19%3Aab/Algemeen?tenantId=${tenant}&groupId=${id}`, id],
    [`https://teams.microsoft.com/l/team/19%3Aab/conversations?tenantId=${tenant}`, undefined],
    [`https://teams.microsoft.com/${id}`, undefined],
    ['Team wonen', undefined],
    ['', undefined],
  ])('as a team: %s', (text, found) => expect(readTeamId(text)).toBe(found));

  it.each([
    [id, id],
    [`https://teams.microsoft.com/l/app/${id.toUpperCase()}?source=app-details-dialog`, id],
    [`https://admin.teams.microsoft.com/policies/manage-apps/${id}/app-details`, id],
    [`https://teams.microsoft.com/l/team/19%3Aab/conversations?groupId=${id}`, undefined],
    ['Initiatievenwijzer', undefined],
  ])('as an app: %s', (text, found) => expect(readAppId(text)).toBe(found));
});
