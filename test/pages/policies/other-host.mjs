export default { name: 'files from another host, by folder', section: 'another-host' };
