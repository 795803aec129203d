import { useEffect } from 'preact/hooks';
import { addressOfFound, isKnownService } from '../../src/bridge/found-service.ts';
import { joiningTexts as words } from '../../src/texts/joining.ts';
import type { Desktop } from '../platform/desktop/desktop.ts';
import { useObservable, useSelected } from '../stores/use-observable.ts';
import { Icon } from '../ui/icon.tsx';
import { spokenAddress } from './address-words.ts';
import { useModel } from './model-context.ts';
import './nearby-services.css';

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
      <p class="field-label">{words.nearby}</p>
      {found.length === 0 && (
        <p class="field-note" role="status">
          {state.state === 'failed' ? words.cannotLook : words.looking}
        </p>
      )}
      {found.length > 0 && (
        <ul class="nearby-list" aria-label={words.nearby}>
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
                    {isKnownService(service, chosen)
                      ? words.known(spokenAddress(service.address))
                      : spokenAddress(service.address)}
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
