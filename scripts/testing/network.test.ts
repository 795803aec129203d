import { describe, expect, it } from 'vitest';
import { chooseIsolation } from './network.ts';

describe('the network of a test run', () => {
  it('is one with loopback alone', () => {
    const { prefix } = chooseIsolation(() => true);
    expect(prefix).toContain('--net');
    expect(prefix).not.toContain('--map-root-user');
  });

  it('is made by an ordinary user where the system lets them', () => {
    const { prefix } = chooseIsolation((command) => command.includes('--map-root-user'));
    expect(prefix).toContain('--map-root-user');
  });

  it("is the machine's own where nothing else works, and that is said", () => {
    const { prefix, says } = chooseIsolation(() => false);
    expect(prefix).toEqual([]);
    expect(says).toMatch(/^directly/);
  });
});
