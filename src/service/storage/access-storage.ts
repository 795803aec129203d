import type { DeviceId, InviteId, RoomId, UserId } from '../../protocol/ids.ts';
import type { Policy, Role } from '../../protocol/model.ts';

export interface StoredDevice {
  readonly device: DeviceId;
  readonly user: UserId;
  readonly name: string;
  readonly addedMs: number;
  readonly seenMs: number;
  /** Kept, so that its key goes on being refused where everybody else may come in. */
  readonly removed: boolean;
}

export interface StoredInvite {
  readonly invite: InviteId;
  readonly tokenHash: string;
  readonly label: string;
  /** Only the service itself invites an owner: to begin with. */
  readonly role: Role;
  readonly room: RoomId | null;
  /** Null: the service itself. */
  readonly by: UserId | null;
  readonly createdMs: number;
  readonly expiresMs: number | null;
  readonly usesLeft: number | null;
  readonly used: number;
  readonly revoked: boolean;
}

/** Signs tokens; the newest first. */
export interface SessionKey {
  readonly kid: string;
  readonly secret: string;
  readonly sinceMs: number;
}

export interface AccessStorage {
  device(device: DeviceId): StoredDevice | undefined;
  devicesOf(user: UserId): StoredDevice[];
  saveDevice(device: StoredDevice): void;

  inviteByHash(tokenHash: string): StoredInvite | undefined;
  invites(): StoredInvite[];
  saveInvite(invite: StoredInvite): void;

  sessionKeys(): SessionKey[];
  saveSessionKeys(keys: readonly SessionKey[]): void;

  /** What was set for this service; null where nothing was. */
  serviceCard(): { readonly name: string | null; readonly policy: Policy | null };
  saveServiceCard(card: { readonly name?: string | undefined; readonly policy?: Policy | undefined }): void;
}
