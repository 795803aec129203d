import type { ComponentChildren } from 'preact';
import { Applicants } from './applicants.tsx';
import { words } from './words.ts';
import { RoomList } from './room-list.tsx';
import { PeopleList } from './people-list.tsx';
import { SelfRow } from './self-row.tsx';
import { ServiceHeader } from './service-header.tsx';
import './sidebar.css';

/** Who is here, on which service, and oneself. `between` is where a call shows itself while another chat is open. */
export function Sidebar({ between }: { between: ComponentChildren }) {
  return (
    <nav class="sidebar" aria-label={words.sidebar}>
      <ServiceHeader />
      <RoomList />
      <PeopleList />
      <Applicants />
      {between}
      <SelfRow />
    </nav>
  );
}
