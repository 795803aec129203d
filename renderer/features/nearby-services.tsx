import { useEffect } from 'preact/hooks';
import { addressOfFound, isKnownService } from '../../src/bridge/found-service.ts';
import type { Desktop } from '../platform/desktop.ts';
import { useObservable, useSelected } from '../stores/use-observable.ts';
import { Icon } from '../ui/icon.tsx';
import { spokenAddress } from './address-words.ts';
import { useModel } from './model-context.ts';
import './nearby-services.css';

const words = {
  title: 'On this network',
  looking: 'Looking around… A service appears here when its host allows it.',
  failed: 'Parley cannot look around on this network. Type the address that the host gave you.',
  known: 'the one you joined',
} as const;

interface NearbyServicesProps {
  readonly onChoose: (address: string) => void;
}

/** What the local network tells of, to be picked instead of typed; nothing in a browser, which cannot look. */
export function NearbyServices({ onChoose }: NearbyServicesProps) {
  const { discovery } = useModel().desktop;
  return discovery && <Nearby discovery={discovery} onChoose={onChoose} />;
}

interface NearbyProps extends NearbyServicesProps {
  readonly discovery: NonNullable<Desktop['discovery']>;
}

function Nearby({ discovery, onChoose }: NearbyProps) {
  const { desktop } = useModel();
  const state = useObservable(discovery.state);
  const chosen = useSelected(desktop.settings, (s) => s.profile?.service);
  useEffect(() => {
    discovery.watch(true);
    return () => discovery.watch(false);
  }, [discovery]);

  const found = state.state === 'looking' ? state.found : [];
  return (
    <div class="nearby">
      <p class="field-label">{words.title}</p>
      {found.length === 0 && (
        <p class="field-note" role="status">
          {state.state === 'failed' ? words.failed : words.looking}
        </p>
      )}
      {found.length > 0 && (
        <ul class="nearby-list" aria-label={words.title}>
          {found.map((service) => (
            <li key={`${service.address} ${service.name}`}>
              <button
                type="button"
                class="nearby-service"
                onClick={() => onChoose(addressOfFound(service, chosen))}
              >
                <Icon name="network" />
                <span class="nearby-text">
                  <span class="nearby-name">{service.name}</span>
                  <span class="nearby-address">
                    {spokenAddress(service.address)}
                    {isKnownService(service, chosen) && `, ${words.known}`}
                  </span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
