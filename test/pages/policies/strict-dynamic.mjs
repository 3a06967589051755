export default { name: 'a nonce and strict-dynamic', section: 'a-nonce-and-strict-dynamic' };
