export default { name: 'a nonce', section: 'a-nonce' };
