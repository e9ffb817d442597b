import { accessDenied } from '../errors.ts';
import type { Item } from '../store/items.ts';
import type { List } from '../store/lists.ts';
import type { Principal } from '../store/principals.ts';
import { scopeOf } from '../store/roles.ts';
import type { Store } from '../store/store.ts';
import { fullMask, Permission } from './permissions.ts';

/** Tells whether a person is in an Entra group, for sites that belong to one. */
export type IsInGroup = (groupId: string, personId: string) => boolean;

export const everyoneLogin = 'c:0(.s|true';
export const groupLogin = (groupId: string): string => `c:0o.c|federateddirectoryclaimprovider|${groupId}`;

/** What one user may do on one site. Role-based: the union of what the user and the user's groups were given. */
export class Rights {
  readonly #store: Store;
  readonly #user: Principal;
  readonly #isInGroup: IsInGroup;
  readonly #masks = new Map<string, bigint>();
  #principals: readonly number[] | undefined;

  constructor(store: Store, user: Principal, isInGroup: IsInGroup) {
    this.#store = store;
    this.#user = user;
    this.#isInGroup = isInGroup;
  }

  get web(): bigint {
    return this.#mask('web');
  }

  on(list: List, item?: Item): bigint {
    if (item?.uniqueRights === 1) return this.#mask(scopeOf(list, item));
    return list.uniqueRights ? this.#mask(scopeOf(list)) : this.web;
  }

  has(mask: bigint, permission: bigint): boolean {
    return (mask & permission) === permission;
  }

  /** @throws {SharePointError} 403 */
  demandWeb(permission: bigint): void {
    if (!this.has(this.web, permission)) throw accessDenied();
  }

  /** @throws {SharePointError} 403 */
  demand(permission: bigint, list: List, item?: Item): void {
    if (!this.has(this.on(list, item), permission)) throw accessDenied();
  }

  /** Whether the user sees only own items: `ReadSecurity` 2, unless they manage the list (platform-rules 1.18). */
  readsOnlyOwn(list: List): boolean {
    return list.settings.ReadSecurity === 2 && !this.has(this.on(list), Permission.manageLists);
  }

  canRead(list: List, item: Item): boolean {
    if (!this.has(this.on(list, item), Permission.viewListItems)) return false;
    return !this.readsOnlyOwn(list) || item.author === this.#user.id;
  }

  /**
   * Right to change or remove an item: the permission, and `WriteSecurity` 2 (own) or 4 (nobody) unless the user manages the list.
   * @throws {SharePointError} 403
   */
  demandWrite(permission: bigint, list: List, item: Item): void {
    this.demand(permission, list, item);
    if (this.has(this.on(list), Permission.manageLists)) return;
    const { WriteSecurity } = list.settings;
    if (WriteSecurity === 4 || (WriteSecurity === 2 && item.author !== this.#user.id)) throw accessDenied();
  }

  /** The user, the claims that hold the user, and the groups that hold one of these. */
  get principals(): readonly number[] {
    if (!this.#principals) {
      const { site } = this.#user;
      const claims = this.#store.principals
        .ofSite(site, 'claim')
        .filter((claim) => this.#holds(claim))
        .map((claim) => claim.id);
      const direct = [this.#user.id, ...claims];
      this.#principals = [...direct, ...this.#store.principals.groupsHolding(site, direct).map((group) => group.id)];
    }
    return this.#principals;
  }

  /** The SharePoint groups of the user. */
  get groups(): readonly Principal[] {
    return this.#store.principals.groupsHolding(this.#user.site, this.principals);
  }

  /** Forgets what was worked out, after rights were changed in the same request. */
  forget(): void {
    this.#masks.clear();
    this.#principals = undefined;
  }

  #holds(claim: Principal): boolean {
    if (claim.login === everyoneLogin) return true;
    return (
      claim.personId !== undefined &&
      this.#user.personId !== undefined &&
      this.#isInGroup(claim.personId, this.#user.personId)
    );
  }

  #mask(scope: string): bigint {
    if (this.#user.isAdmin) return fullMask;
    let mask = this.#masks.get(scope);
    if (mask === undefined) {
      mask = this.#store.roles.mask(this.#user.site, scope, this.principals);
      this.#masks.set(scope, mask);
    }
    return mask;
  }
}
