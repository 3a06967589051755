import { executeServerCommand } from '@web/test-runner-commands';
import { readFeed } from '../../src/feed/read-feed.js';
import { expect } from '../support/mount.js';

const origin: string = await executeServerCommand('feed-server');
const xmlFiles = () => performance.getEntriesByType('resource').filter(({ name }) => /\/src\/feed\/xml/.test(name)).length;

describe('the code for XML', () => {
  it('is loaded with the first feed that needs it, and not before', async () => {
    await readFeed(`${origin}/cases/json-feed`);
    expect(xmlFiles()).to.equal(0);
    await readFeed(`${origin}/cases/rss-mastodon`);
    expect(xmlFiles()).to.be.greaterThan(0);
  });
});
