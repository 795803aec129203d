import { describe, expect, it } from 'vitest';
import { profileName } from './profile-words.ts';

const joining = (address: string, title: string | null = null) => ({
  title,
  profile: { name: 'Ada', service: { mode: 'join', address, pin: null } as const, admission: null },
});

describe('what a service is called', () => {
  it('is where it is, until it is known how it calls itself', () => {
    const club = joining('https://club.example');
    expect(profileName(club, [club])).toBe('club.example');
    expect(profileName({ ...club, title: 'Chess club' }, [])).toBe('Chess club');
  });

  it('says where each is when two call themselves the same', () => {
    const all = [joining('https://a.example', 'Parley'), joining('https://b.example', 'Parley')];
    expect(all.map((one) => profileName(one, all))).toEqual(['Parley (a.example)', 'Parley (b.example)']);
  });
});
