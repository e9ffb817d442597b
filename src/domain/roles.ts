/** The groups of sharepoint/groups.json. */
export type GroupId = 'kcc' | 'pool' | 'coordinators' | 'team' | 'readers' | 'admins';
