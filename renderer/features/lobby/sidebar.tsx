import type { ComponentChildren } from 'preact';
import { lobbyTexts as words } from '../../../src/texts/lobby.ts';
import { Applicants } from './applicants.tsx';
import { RoomList } from './room-list.tsx';
import { PeopleList } from './people-list.tsx';
import { SelfRow } from './self-row.tsx';
import { ServiceHeader } from './service-header.tsx';
import './sidebar.css';

interface SidebarProps {
  /** The other services, where there are some. */
  readonly above: ComponentChildren;
  /** Where a call shows itself while another chat is open. */
  readonly between: ComponentChildren;
  /** Instead of the lists, as long as there is nothing to list and no room for it elsewhere. */
  readonly instead: ComponentChildren;
  /** After the people. */
  readonly end: ComponentChildren;
  readonly onMake: (made: 'room' | 'meeting') => void;
}

/** Who is here, on which service, and oneself. */
export function Sidebar({ above, between, instead, end, onMake }: SidebarProps) {
  return (
    <nav class="sidebar" aria-label={words.sidebar}>
      {above}
      <ServiceHeader />
      {instead || (
        <>
          <RoomList onMake={onMake} />
          <PeopleList end={end} />
        </>
      )}
      <Applicants />
      {between}
      <SelfRow />
    </nav>
  );
}
