import type { ServiceId } from '../../../protocol/ids.ts';
import type { Policy } from '../../../protocol/model.ts';
import type { AccessStorage } from '../../storage/access-storage.ts';

/** What the service tells of itself: chosen by who manages it, or as it was started. */
export interface ServiceCard {
  shown(): { service: ServiceId; name: string; policy: Policy };
  change(change: { name?: string | undefined; policy?: Policy | undefined }): void;
}

interface CardDeps {
  readonly storage: AccessStorage & { readonly service: ServiceId };
  readonly serviceName: string;
  readonly policy: Policy;
  readonly renamed: () => void;
}

export const createServiceCard = ({ storage, serviceName, policy, renamed }: CardDeps): ServiceCard => ({
  shown() {
    const kept = storage.serviceCard();
    return { service: storage.service, name: kept.name ?? serviceName, policy: kept.policy ?? policy };
  },
  change(change) {
    storage.saveServiceCard(change);
    if (change.name !== undefined) renamed();
  },
});
