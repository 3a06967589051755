export default { name: 'an import map with integrity, and its hash', section: 'integrity' };
